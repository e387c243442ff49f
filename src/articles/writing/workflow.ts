import { may } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Status } from '../article.ts'

/** Whose an article is, and where it stands: what decides who may do what with it. */
export interface Standing {
  status: Status
  authorIds: number[]
  begunBy: number | null
  assigneeId: number | null
  publishedAt: number | null
}

/** One step of an article's way from the first draft to readers, and back. */
export interface Step {
  label: string
  from: readonly Status[]
  to: Status
  /** Whether words go with it: why it is returned, taken down, … */
  asks?: string
  /** Who may take it. */
  open: (who: Staff, article: Standing) => boolean
}

const UNPUBLISHED = ['draft', 'in review', 'ready'] as const
const APPROVED: readonly Status[] = ['ready', 'scheduled']

const mayPublish = (who: Staff, article: Standing) =>
  may(who, 'publish every article') || (may(who, 'publish own articles') && isOwn(article, who))
const maySend = (who: Staff, article: Standing) => mayEdit(who, article)
const mayReview = (who: Staff) => may(who, 'publish every article')

/** Every step there is. */
export const STEPS = {
  send: { label: 'Send for review', from: ['draft'], to: 'in review', open: maySend },
  return: {
    label: 'Return to the author',
    from: ['in review', 'ready'],
    to: 'draft',
    asks: 'What should be changed?',
    open: mayReview,
  },
  approve: { label: 'Mark as ready', from: ['draft', 'in review'], to: 'ready', open: mayReview },
  schedule: { label: 'Schedule', from: [...UNPUBLISHED, 'scheduled'], to: 'scheduled', open: mayPublish },
  unschedule: { label: 'Take off the schedule', from: ['scheduled'], to: 'ready', open: mayPublish },
  publish: { label: 'Publish now', from: [...UNPUBLISHED, 'scheduled', 'private'], to: 'published', open: mayPublish },
  change: { label: 'Publish the changes', from: ['published'], to: 'published', open: mayPublish },
  'take down': {
    label: 'Take down',
    from: ['published'],
    to: 'taken down',
    asks: 'Why is it taken down? Readers see this on its history.',
    open: (who) => may(who, 'take articles down'),
  },
  restore: {
    label: 'Bring back',
    from: ['taken down'],
    to: 'published',
    asks: 'Why is it brought back?',
    open: (who) => may(who, 'take articles down'),
  },
  trash: { label: 'Move to trash', from: [...UNPUBLISHED, 'scheduled', 'private'], to: 'trash', open: maySend },
  untrash: {
    label: 'Take out of the trash',
    from: ['trash'],
    to: 'draft',
    open: (who, article) => mayReview(who) || (may(who, 'write articles') && isOwn(article, who)),
  },
} as const satisfies Record<string, Step>
export type StepName = keyof typeof STEPS

/** Whether an article is somebody's: they began it, stand in its byline, or it was given to them. */
export const isOwn = (article: Standing, who: Staff): boolean =>
  article.begunBy === who.id ||
  article.assigneeId === who.id ||
  (who.authorId !== null && article.authorIds.includes(who.authorId))

/** Whether work can be given to somebody. */
export const isWriting = (person: Staff): boolean => person.state === 'active' && may(person, 'write articles')

/** Whether somebody may see an article at the desk. */
export const maySee = (who: Staff, article: Standing): boolean => may(who, 'see every article') || isOwn(article, who)

/** Whether somebody may write in an article. Once an editor has approved it, its own author may only if they could publish what they change. */
export function mayEdit(who: Staff, article: Standing): boolean {
  if (article.status === 'trash') return false
  if (may(who, 'edit every article')) return true
  if (!may(who, 'write articles') || !isOwn(article, who)) return false
  return may(who, 'publish own articles') || (article.publishedAt === null && !APPROVED.includes(article.status))
}

/** The steps that somebody may take from where an article stands. */
export const stepsFor = (who: Staff, article: Standing): StepName[] =>
  (Object.keys(STEPS) as StepName[]).filter((name) => {
    const step: Step = STEPS[name]
    return step.from.includes(article.status) && step.open(who, article)
  })
