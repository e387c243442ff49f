import { BodyWriter } from './body-writer.ts'
import { numberNotes } from './footnotes.ts'
import { dropIdleIds } from './ids.ts'
import { NO_MARKS } from './marks.ts'
import { tidyOffice } from './office.ts'
import { serialize } from './serialize.ts'
import { parseSource } from './source.ts'
import { surveyOf } from './survey.ts'
import type { Tag } from './vocabulary.ts'
import type { CanonicalOptions } from './writer.ts'

/** The version of these rules. Bodies written under an older one are written anew. */
export const BODY_RULES = 1

/**
 * Any HTML as the body of an article: a tree in the closed vocabulary (`vocabulary.ts`), written in one way only.
 * Nothing is passed through: what the source means is built anew, and what has no meaning here is dropped or, if it may be worth something, kept as data.
 * Takes what it wrote unchanged. Throws a RangeError beyond `MAX_BODY_LENGTH` characters.
 */
export function canonicalBody(html: string, options: CanonicalOptions = {}): string {
  return serialize(canonicalBlocks(html, options))
}

/** The same as a tree. */
export function canonicalBlocks(html: string, options: CanonicalOptions = {}): Tag[] {
  const root = parseSource(html)
  tidyOffice(root)
  const writer = new BodyWriter(options, surveyOf(root.childNodes))
  const blocks = numberNotes(writer.blocks(root.childNodes, 0, NO_MARKS), writer.notes, writer.noteMarks)
  if (writer.ids.size > 0) dropIdleIds(blocks)
  return blocks
}
