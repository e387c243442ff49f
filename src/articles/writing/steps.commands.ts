import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import type { PublicationKind } from '../article.ts'
import * as workflow from './workflow.commands.ts'

/** A step as the writing screen's buttons ask for it. */
export interface AskedStep {
  take: (tx: Tx, who: Staff, id: number, now: number) => Promise<unknown>
  /** What the next screen says. */
  done: string
  leadsTo: (id: number) => string
}

const KINDS: readonly PublicationKind[] = ['typo', 'clarification', 'updated', 'corrected', 'retracted']

/** The step of a name, with the words that the form holds for it; undefined where there is none of that name. */
export function askedStep(name: string, field: (name: string) => string, zone: string): AskedStep | undefined {
  const back = (id: number) => `/desk/articles/${id}`
  const away = () => '/desk/articles'
  const kind = KINDS.find((kind) => kind === field('changeKind')) ?? 'updated'
  const steps: Record<string, AskedStep> = {
    send: { take: (tx, who, id, now) => workflow.sendForReview(tx, who, id, '', now), done: 'Sent for review.', leadsTo: back },
    return: {
      take: (tx, who, id, now) => workflow.returnToAuthor(tx, who, id, field('words:return'), now),
      done: 'Returned to the author, with your words.',
      leadsTo: back,
    },
    approve: { take: (tx, who, id, now) => workflow.approve(tx, who, id, '', now), done: 'Marked as ready.', leadsTo: back },
    schedule: {
      take: (tx, who, id, now) => workflow.schedule(tx, who, id, { wall: field('wall'), zone }, now),
      done: 'Scheduled: it will be published by itself.',
      leadsTo: back,
    },
    unschedule: { take: workflow.unschedule, done: 'Taken off the schedule.', leadsTo: back },
    publish: { take: workflow.publishNow, done: 'Published: readers see it now.', leadsTo: back },
    change: {
      take: (tx, who, id, now) => workflow.publishChanges(tx, who, id, { kind, reason: field('changeReason') }, now),
      done: 'The changes are published.',
      leadsTo: back,
    },
    'take-down': {
      take: (tx, who, id, now) => workflow.takeDown(tx, who, id, field('words:take down'), now),
      done: 'Taken down: its address says that it is gone.',
      leadsTo: back,
    },
    restore: {
      take: (tx, who, id, now) => workflow.bringBack(tx, who, id, field('words:restore'), now),
      done: 'Brought back: readers see it again.',
      leadsTo: back,
    },
    trash: { take: workflow.moveToTrash, done: 'Moved to the trash. It can be taken out again.', leadsTo: away },
    untrash: { take: workflow.takeOutOfTrash, done: 'Taken out of the trash.', leadsTo: back },
  }
  return Object.hasOwn(steps, name) ? steps[name] : undefined
}
