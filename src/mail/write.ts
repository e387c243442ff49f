import type { Paper } from '../web/paper.ts'
import type { NewLetter } from './letter.ts'
import { htmlLetter } from './letter-html.tsx'
import { oneLine, type Part } from './parts.ts'
import { plainLetter, underlined, wrap } from './plain.ts'

/** What a letter says, before it is written out. */
export interface Writing {
  subject: string
  parts: Part[]
  /** Why its reader gets it, in a sentence: “You get this because you write for the Courier.” */
  reason: string
}

/** Writes a letter once for both readers, as plain text and as HTML, under the paper's name and in its accent. */
export function writeLetter(
  { settings, origin }: Pick<Paper, 'settings' | 'origin'>,
  writing: Writing,
): Pick<NewLetter, 'subject' | 'text' | 'html'> {
  const { accent, language } = settings
  const [name, subject, reason] = [settings.name, writing.subject, writing.reason].map(oneLine) as [string, string, string]
  const text = [
    underlined(name, '='),
    plainLetter(writing.parts),
    // What stands below two hyphens and a space is no part of the letter itself (RFC 3676, 4.3).
    `-- \n${wrap(reason)}\n${origin}`,
  ].join('\n\n')
  return {
    subject,
    text: `${text}\n`,
    html: htmlLetter({ paper: { name, origin, accent, language }, subject, parts: writing.parts, reason }),
  }
}
