import { loadStaff } from '../accounts/staff.sql.ts'
import type { Staff } from '../accounts/staff.ts'
import { BLANK, type Content } from '../articles/article.ts'
import { addNote, assign, schedule, sendForReview } from '../articles/writing/workflow.commands.ts'
import { beginDraft } from '../articles/writing/writing.commands.ts'
import type { Tx } from '../db/schema.ts'
import { addJobs, buryJob, claimJob } from '../jobs/jobs.sql.ts'
import { wallClock } from '../lib/wall-clock.ts'
import { SEND_LETTER, sendingKey } from '../mail/letter.ts'
import { insertLetter, markUnsent } from '../mail/letters.sql.ts'
import { paragraph } from '../mail/parts.ts'
import { writeLetter } from '../mail/write.ts'
import type { Section } from '../sections/section.ts'
import type { Settings } from '../web/settings.ts'
import { drafts, inReview, scheduled, type DemoDraft } from './drafts.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Lays on the desk what a newsroom has there on any day: drafts, a piece in review with a note, one that comes out in five minutes, and a letter that could not be sent. */
export async function layOutDesk(tx: Tx, settings: Settings, sections: Map<string, Section>, now: number): Promise<void> {
  const staff = new Map((await loadStaff(tx)).map((person) => [person.email, person]))
  const begin = (draft: DemoDraft, at: number) => {
    const by = staff.get(draft.by)!
    return beginDraft(tx, by, contentOf(draft, by, sections, settings), at)
  }
  for (const [n, draft] of drafts.entries()) await begin(draft, now - (drafts.length - n) * 3 * HOUR)

  const editor = staff.get(inReview.note.by)!
  const reviewed = await begin(inReview, now - 5 * HOUR)
  await sendForReview(tx, staff.get(inReview.by)!, reviewed, inReview.sent, now - 3 * HOUR)
  await assign(tx, editor, reviewed, editor, now - 2 * HOUR)
  await addNote(tx, editor, reviewed, inReview.note.words, now - HOUR)

  const soon = await begin(scheduled, now - HOUR)
  const zone = settings.timeZone
  await schedule(tx, staff.get(scheduled.by)!, soon, { wall: wallClock(zone, now + 5 * MINUTE), zone }, now - 30 * MINUTE)

  await buryLetter(tx, settings, now)
}

const contentOf = (draft: DemoDraft, by: Staff, sections: Map<string, Section>, { language }: Settings): Content => ({
  ...BLANK,
  label: draft.label,
  headline: draft.headline,
  standfirst: draft.standfirst,
  body: draft.body,
  sectionId: sections.get(draft.section)!.id,
  authorIds: by.authorId === null ? [] : [by.authorId],
  language,
})

/** A letter whose mail server was away for a day: staff see it on the health page, and a press sends it. */
async function buryLetter(tx: Tx, settings: Settings, now: number): Promise<void> {
  const answer = 'connect ECONNREFUSED: the mail server did not answer'
  const letter = {
    ...writeLetter(
      { settings, origin: '' },
      {
        subject: 'The Monday list',
        parts: [
          paragraph('Dear Walter,'),
          paragraph('The Monday list is done; your column comes second. Thank you for keeping it short.'),
        ],
        reason: `You get this because you write for ${settings.name}.`,
      },
    ),
    key: 'demo:monday-list',
    kind: 'notice',
    to: 'walter@port-ellery-lantern.example',
    confidential: false,
    unsubscribe: null,
  }
  const letterId = (await insertLetter(tx, letter, now - 30 * HOUR))!
  await markUnsent(tx, letterId, { state: 'failed', answer })
  const sending = { name: SEND_LETTER, key: sendingKey(letterId), payload: { letterId }, lane: 'mail' } as const
  await addJobs(tx, [sending], now - 30 * HOUR)
  const job = await claimJob(tx, 'mail', now - 6 * HOUR)
  await buryJob(tx, job!, { error: `Error: ${answer}`, now: now - 6 * HOUR })
}
