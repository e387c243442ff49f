import type { Notice, Staff } from '../../accounts/staff.ts'
import type { Event } from '../../jobs/event.ts'
import type { NewLetter } from '../../mail/letter.ts'
import { button, paragraph, quote, small } from '../../mail/parts.ts'
import { writeLetter } from '../../mail/write.ts'
import type { Paper } from '../../web/paper.ts'
import type { Note, NoteKind } from './note.ts'

/** A note that somebody gets a letter about. */
export type ArticleNoted = Event<'article.noted', { noteId: number }>

/** Which notice a note is, for those who may have turned it off; other notes are read at the desk. */
export const NOTICE_OF: Partial<Record<NoteKind, Notice>> = {
  assigned: 'assigned',
  returned: 'returned',
  failed: 'scheduling failed',
}

/** An article, as a notice names it. */
export interface Noted {
  id: number
  headline: string
}

/** Tells one of the staff what was done with an article of theirs. */
export function noticeLetter(paper: Pick<Paper, 'settings' | 'origin'>, to: Staff, note: Note, article: Noted): NewLetter {
  const headline = article.headline || 'Untitled'
  const by = note.by ?? 'The timetable'
  const said: Partial<Record<NoteKind, { subject: string; words: string }>> = {
    assigned: { subject: `${by} gave you “${headline}”`, words: `${by} gave you the work on “${headline}”.` },
    returned: { subject: `“${headline}” was returned to you`, words: `${by} has read “${headline}” and asks for changes:` },
    failed: {
      subject: `“${headline}” could not be published`,
      words: `The time of “${headline}” came, and it could not be published:`,
    },
  }
  const { subject, words } = said[note.kind] ?? { subject: headline, words: note.words }
  return {
    ...writeLetter(paper, {
      subject,
      parts: [
        paragraph(`Dear ${to.name},`),
        paragraph(words),
        ...(note.kind === 'assigned' || note.words === '' ? [] : [quote(note.words)]),
        button('Open it at the desk', `${paper.origin}/desk/articles/${article.id}`),
        small('Under “My account” at the desk you turn such letters off.'),
      ],
      reason: `You get this because you work for ${paper.settings.name}.`,
    }),
    key: `notice:${note.id}:${to.id}`,
    kind: 'notice',
    to: to.email,
    confidential: false,
    unsubscribe: null,
  }
}
