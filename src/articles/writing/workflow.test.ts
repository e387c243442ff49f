import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import { STATUSES } from './list.ts'
import { isOwn, mayEdit, maySee, stepsFor, type Standing } from './workflow.ts'

const somebody = (role: Role): Staff => ({
  id: 7,
  name: 'Kit',
  email: 'kit@paper.example',
  role,
  state: 'active',
  authorId: 70,
  noticesOff: [],
})

const foreign: Standing = { status: 'draft', authorIds: [80], begunBy: 8, assigneeId: null, publishedAt: null }

/** The three ways in which an article is somebody's. */
const OWNED: Record<string, Partial<Standing>> = {
  'began it': { begunBy: 7 },
  'stands in its byline': { authorIds: [80, 70] },
  'was given it': { assigneeId: 7 },
}

type Table = Partial<Record<Standing['status'], string>>

/** What editors, and who runs the paper, may do with whosever articles. */
const EDITORS: Table = {
  draft: 'send, approve, schedule, publish, trash',
  'in review': 'return, approve, schedule, publish, trash',
  ready: 'return, schedule, publish, trash',
  scheduled: 'schedule, unschedule, publish, trash',
  published: 'change, take down',
  'taken down': 'restore',
  private: 'publish, trash',
  trash: 'untrash',
}

/** What authors may do with their own. */
const AUTHORS: Table = {
  draft: 'send, schedule, publish, trash',
  'in review': 'schedule, publish, trash',
  ready: 'schedule, publish, trash',
  scheduled: 'schedule, unschedule, publish, trash',
  published: 'change',
  private: 'publish, trash',
  trash: 'untrash',
}

/** What contributors may do with their own: once an editor has approved it, nothing. */
const CONTRIBUTORS: Table = { draft: 'send, trash', 'in review': 'trash', private: 'trash', trash: 'untrash' }

const STEPS_OF: Record<Role, { own: Table; foreign: Table }> = {
  owner: { own: EDITORS, foreign: EDITORS },
  administrator: { own: EDITORS, foreign: EDITORS },
  editor: { own: EDITORS, foreign: EDITORS },
  author: { own: AUTHORS, foreign: {} },
  contributor: { own: CONTRIBUTORS, foreign: {} },
  moderator: { own: {}, foreign: {} },
  treasurer: { own: {}, foreign: {} },
}

const standing = (status: Standing['status'], of: Partial<Standing> = {}): Standing => ({
  ...foreign,
  status,
  publishedAt: status === 'published' || status === 'taken down' ? 1 : null,
  ...of,
})

describe.each(ROLES)('the steps of %s', (role) => {
  const who = somebody(role)

  test.each(STATUSES)('from “%s”', (status) => {
    const steps = (of: Partial<Standing>) => stepsFor(who, standing(status, of)).join(', ')
    for (const [how, of] of Object.entries(OWNED)) expect([how, steps(of)]).toEqual([how, STEPS_OF[role].own[status] ?? ''])
    expect(steps({})).toBe(STEPS_OF[role].foreign[status] ?? '')
  })
})

const WRITABLE = ['draft', 'in review', 'ready', 'scheduled', 'published', 'taken down', 'private']

const EDITABLE: Record<Role, { own: string[]; foreign: string[] }> = {
  owner: { own: WRITABLE, foreign: WRITABLE },
  administrator: { own: WRITABLE, foreign: WRITABLE },
  editor: { own: WRITABLE, foreign: WRITABLE },
  author: { own: WRITABLE, foreign: [] },
  contributor: { own: ['draft', 'in review', 'private'], foreign: [] },
  moderator: { own: [], foreign: [] },
  treasurer: { own: [], foreign: [] },
}

test.each(ROLES)('where %s may write', (role) => {
  const editable = (of: Partial<Standing>) => STATUSES.filter((status) => mayEdit(somebody(role), standing(status, of)))
  for (const of of Object.values(OWNED)) expect(editable(of)).toEqual(EDITABLE[role].own)
  expect(editable({})).toEqual(EDITABLE[role].foreign)
})

test('who may not see every article sees their own', () => {
  expect(ROLES.filter((role) => !maySee(somebody(role), foreign))).toEqual(['contributor', 'treasurer'])
  for (const of of Object.values(OWNED))
    expect(ROLES.filter((role) => maySee(somebody(role), { ...foreign, ...of }))).toEqual([...ROLES])
})

test('nobody owns an article by having no byline', () =>
  expect(isOwn({ ...foreign, authorIds: [] }, { ...somebody('contributor'), authorId: null })).toBe(false))
