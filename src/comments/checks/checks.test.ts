import { describe, expect, test } from 'vitest'
import { askAll } from './checks.ts'
import type { CheckContext, Judged } from './check.ts'
import { worstOf } from './worst.ts'

const NOW = Date.UTC(2026, 10, 24, 9)
const MINUTE = 60_000
const known: CheckContext = {
  rule: 'open',
  isStaff: false,
  published: 1,
  rejected: 0,
  spam: 0,
  recent: [],
  wordRules: [],
  score: { probability: 0.1, words: [], learnt: { spam: 0, talk: 0 } },
  now: NOW,
}
const trusted = { ...known, published: 3 }
const text = 'The ferry was late again on Monday.'
const said = (words: string, isTheirs: boolean, minutes: number) => ({ text: words, isTheirs, at: NOW - minutes * MINUTE })
const score = (probability: number, learnt = { spam: 20, talk: 20 }) => ({ probability, words: ['cheap boats'], learnt })
const many = (count: number, isTheirs: boolean, minutes = 1) =>
  Array.from({ length: count }, (_, n) => said(`Another remark, number ${n}`, isTheirs, minutes))

/** A comment, what is known, and which checks object how. */
const ROWS: [string, Partial<Judged>, CheckContext, Record<string, string>][] = [
  ['nothing', {}, known, {}],
  ['pre-moderated', {}, { ...known, rule: 'pre-moderated' }, { article: 'hold' }],
  ['closed meanwhile', {}, { ...known, rule: 'closed' }, { article: 'hold' }],
  ['no word', { text: '!!! …' }, known, { length: 'hold' }],
  ['long', { text: 'a '.repeat(2_501) }, known, { length: 'hold' }],
  ['long, of somebody trusted', { text: 'a '.repeat(2_501) }, trusted, {}],
  ['two links', { links: 2 }, known, {}],
  ['three links', { links: 3 }, known, { links: 'hold' }],
  ['six links', { links: 6 }, known, { links: 'reject' }],
  ['four links, of somebody trusted', { links: 4 }, trusted, {}],
  ['eleven links, of somebody trusted', { links: 11 }, trusted, { links: 'reject' }],
  ['said already', {}, { ...known, recent: [said('the FERRY was late, again on Monday', true, 600)] }, { repeat: 'reject' }],
  ['said nearby', {}, { ...known, recent: [said(text, false, 600)] }, { repeat: 'hold' }],
  ['thanks from two', { text: 'Thank you!' }, { ...known, recent: [said('Thank you!', false, 600)] }, {}],
  ['first', {}, { ...known, published: 0 }, { newcomer: 'hold' }],
  ['five within minutes', {}, { ...known, recent: many(5, true) }, { rate: 'hold' }],
  ['five within an hour', {}, { ...known, recent: many(5, true, 30) }, {}],
  ['five within minutes, of somebody trusted', {}, { ...trusted, recent: many(5, true) }, {}],
  ['twenty nearby', {}, { ...known, recent: many(20, false) }, { rate: 'hold' }],
  ['more taken out than published', {}, { ...known, rejected: 2 }, { trust: 'hold' }],
  ['a bit like spam', {}, { ...known, score: score(0.95) }, { spam: 'hold' }],
  ['spam of a newcomer', {}, { ...known, published: 0, score: score(0.995) }, { newcomer: 'hold', spam: 'spam' }],
  [
    'spam to a newsroom that has hardly seen any',
    {},
    { ...known, published: 0, score: score(0.995, { spam: 19, talk: 90 }) },
    { newcomer: 'hold', spam: 'hold' },
  ],
  [
    'spam to one that has seen hardly anything else',
    {},
    { ...known, published: 0, score: score(0.995, { spam: 90, talk: 19 }) },
    { newcomer: 'hold', spam: 'hold' },
  ],
  ['spam of somebody known', {}, { ...known, score: score(0.995) }, { spam: 'hold' }],
  ['like spam, of somebody trusted', {}, { ...trusted, score: score(0.95) }, {}],
  ['anything of the newsroom', { links: 3 }, { ...known, published: 0, isStaff: true, rule: 'closed', score: score(1) }, {}],
]

test.each(ROWS)('%s', (_name, comment, context, expected) => {
  const rulings = askAll({ text, links: 0, ...comment }, context)
  const objections = rulings.filter(({ outcome }) => outcome !== 'pass')
  expect(Object.fromEntries(objections.map(({ rule, outcome }) => [rule, outcome]))).toEqual(expected)
  for (const { reason } of objections) expect(reason).toMatch(/^\p{Lu}.*\.$/u)
})

describe('words of the newsroom', () => {
  const wordRules = [
    { id: 1, words: 'ferry', outcome: 'hold', reason: 'Ferries are a sore point.' },
    { id: 2, words: 'late again', outcome: 'reject', reason: 'We know.' },
  ] as const
  test('the strictest holds', () => {
    const words = askAll({ text, links: 0 }, { ...known, wordRules }).find(({ rule }) => rule === 'words')
    expect(words).toEqual({ rule: 'words', outcome: 'reject', reason: 'We know.' })
  })
})

test('of several findings the strictest holds, and the first of equals', () => {
  const findings = [
    { outcome: 'pass', n: 1 },
    { outcome: 'hold', n: 2 },
    { outcome: 'hold', n: 3 },
  ] as const
  expect(worstOf(findings)?.n).toBe(2)
  expect(worstOf([])).toBeUndefined()
})
