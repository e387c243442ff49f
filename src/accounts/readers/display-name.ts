const LONGEST = 60

/** What hides in a name: control characters, and what turns the direction of the words around it. */
const HIDDEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]+/gu

/** A name as it stands beside comments: of one line, of at most 60 characters, with something to see. Undefined for anything else. */
export function displayName(typed: string): string | undefined {
  const name = typed.toWellFormed().replaceAll(HIDDEN, ' ').replaceAll(/\s+/g, ' ').trim().normalize('NFC')
  return /[\p{L}\p{N}]/u.test(name) && [...name].length <= LONGEST ? name : undefined
}
