import { expect, test } from 'vitest'
import { parseSettings } from '../../web/settings.ts'
import { ruleOf } from './thread-rule.ts'

const DAY = 24 * 60 * 60 * 1000
const article = { kind: 'article', publishedAt: 0, rule: null } as const
const paper = (comments: object) => parseSettings({ name: 'The Lantern', comments })

test.each([
  ['the paper’s own rule holds', article, { rule: 'readers only' }, 0, 'readers only', null],
  ['an article’s rule goes before', { ...article, rule: 'pre-moderated' }, { rule: 'off' }, 0, 'pre-moderated', null],
  ['the last moment before the end', article, { closeAfterDays: 3 }, 3 * DAY - 1, 'open', null],
  ['the end', article, { closeAfterDays: 3 }, 3 * DAY, 'closed', 3 * DAY],
  ['an article that was opened again', { ...article, rule: 'open' }, { closeAfterDays: 3 }, 9 * DAY, 'open', null],
  ['what is off is not closed', article, { rule: 'off', closeAfterDays: 3 }, 9 * DAY, 'off', null],
  ['a standing page', { ...article, kind: 'page' }, {}, 0, 'off', null],
  ['a standing page with a rule', { ...article, kind: 'page', rule: 'open' }, {}, 0, 'open', null],
] as const)('%s', (_, commentable, settings, now, rule, closedAt) =>
  expect(ruleOf(commentable, paper(settings), now)).toEqual({ rule, closedAt }),
)
