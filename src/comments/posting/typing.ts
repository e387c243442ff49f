import { oneLine } from '../../articles/body/source.ts'
import { mailAddress } from '../../mail/address.ts'
import { typedText, type Typed } from '../../web/form.ts'
import type { Words } from '../../web/words/words.ts'
import { LONGEST_COMMENT } from '../comment.ts'
import { readFollowKind, type FollowKind } from '../follows/follow.ts'
import { commentOfTyped, countLinks } from '../markup.ts'

/** Where forms of comments are posted. */
export const POST_PATH = '/comments'

/** What a guest types into the form of a comment. */
export interface CommentTyping {
  body: string
  name: string
  email: string
  /** Of what they want to be told. */
  follow: FollowKind | undefined
}

/** What is wrong with it, in sentences: with a field, or with all of it. */
export type TypingErrors = { [Field in keyof CommentTyping | 'all']?: string }

/** In characters. */
export const LONGEST_NAME = 60

/** RFC 5321, section 4.5.3.1.3, without the angle brackets. */
export const LONGEST_EMAIL = 254

/** What has more is no comment; the checks hold what has some. */
export const MOST_LINKS = 10

/**
 * Reads what was typed into the form of a comment: its body as HTML and the rest, or what is wrong with each field. Who is signed in needs no
 * address, and no name if they have one; what they typed there is left aside.
 */
export function readTyping(
  typed: Typed,
  reader: { name: string } | undefined,
  t: Words,
): { values: CommentTyping } | { errors: TypingErrors } {
  const { body, error } = readBody(typedText(typed, 'body'), t)
  const name = reader?.name || readName(typedText(typed, 'name'))
  const email = reader ? '' : mailAddress(typedText(typed, 'email').trim())
  const errors: TypingErrors = {
    ...(error !== undefined && { body: error }),
    ...(name === undefined && { name: t('comments.no.name', { most: LONGEST_NAME }) }),
    ...(email === undefined && { email: t('form.noAddress') }),
  }
  if (error !== undefined || name === undefined || email === undefined) return { errors }
  return { values: { body, name, email, follow: readFollowKind(typedText(typed, 'follow')) } }
}

/** Reads the words of a comment; or says what is wrong with them. */
export function readBody(text: string, t: Words): { body: string; error?: string } {
  if (text.length > LONGEST_COMMENT) {
    return { body: '', error: t('comments.no.long', { count: text.length, most: LONGEST_COMMENT }) }
  }
  const body = commentOfTyped(text)
  if (body === '') return { body, error: t('comments.no.words') }
  const links = countLinks(body)
  return links > MOST_LINKS ? { body, error: t('comments.no.links', { count: links, most: MOST_LINKS }) } : { body }
}

/** What turns the direction of text about, and what is not seen: somebody’s name is no place for it. */
const HIDDEN = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g

/** A name as it may stand beside a comment; undefined for none, and for what is longer than a name. */
function readName(text: string): string | undefined {
  const name = oneLine(text).replace(HIDDEN, '')
  return /[\p{L}\p{N}]/u.test(name) && name.length <= LONGEST_NAME ? name : undefined
}
