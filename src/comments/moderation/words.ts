/** A rule of the newsroom about words: what happens to a comment in which they stand. */
export interface WordRule {
  id: number
  /** A word or several in a row; `*` stands for any letters of one word, or none. */
  words: string
  outcome: 'hold' | 'reject' | 'spam'
  /** As the writer is told it. */
  reason: string
}

/** Where a rule's words stand in a text, counted in its characters (UTF-16). */
export interface Hit<Rule> {
  rule: Rule
  from: number
  to: number
}

/** In characters, as typed. */
export const LONGEST_RULE = 100

/** What is wrong with the words of a rule, if anything is: without a letter it would fit everything or nothing. */
export function faultInWords(words: string): string | undefined {
  if (words.length > LONGEST_RULE) return `At most ${LONGEST_RULE} characters, please.`
  const pieces = patternOf(words).flat()
  return pieces.some((piece) => piece !== '') ? undefined : 'Please type a word, or several in a row.'
}

/**
 * Finds the words of rules in plain text: whole words only, whatever their case and accents, whatever stands between them. Takes time in
 * the length of the text; no rule is ever a regular expression.
 */
export function wordMatcher<Rule extends { words: string }>(rules: readonly Rule[]): (text: string) => Hit<Rule>[] {
  const compiled = rules.map((rule) => ({ rule, pattern: patternOf(rule.words) })).filter(({ pattern }) => pattern.length > 0)
  const byFirst = Map.groupBy(compiled, ({ pattern }) => (pattern[0]!.length === 1 ? pattern[0]![0]! : ANY))
  const open = byFirst.get(ANY) ?? []
  return (text) => {
    const words = wordsIn(text)
    return words.flatMap(({ folded, from }, n) =>
      [...(byFirst.get(folded) ?? []), ...open]
        .filter(({ pattern }) => pattern.every((pieces, k) => n + k < words.length && fits(pieces, words[n + k]!.folded)))
        .map(({ rule, pattern }) => ({ rule, from, to: words[n + pattern.length - 1]!.to })),
    )
  }
}

/** No word is called so. */
const ANY = '*'

/** What stands between the stars of a word: the first begins it, the last ends it, those between follow one another. */
type Pieces = string[]

const patternOf = (words: string): Pieces[] =>
  (words.match(/[\p{L}\p{N}\p{M}\p{Cf}*]+/gu) ?? [])
    .map((word) => folded(word).split('*'))
    .filter((pieces) => pieces.length > 1 || pieces[0] !== '')

function wordsIn(text: string): { folded: string; from: number; to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)]
    .map((match) => ({ folded: folded(match[0]), from: match.index, to: match.index + match[0].length }))
    .filter((word) => word.folded !== '')
}

/** Without case, accents, other shapes of the same letter, and what is not seen. */
const folded = (word: string) =>
  word
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()

function fits(pieces: Pieces, word: string): boolean {
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) return word === first
  if (!word.startsWith(first) || !word.endsWith(last) || word.length < first.length + last.length) return false
  const end = word.length - last.length
  let at = first.length
  for (const piece of rest) {
    const found = word.indexOf(piece, at)
    if (found < 0 || found + piece.length > end) return false
    at = found + piece.length
  }
  return true
}
