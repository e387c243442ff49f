import { diffArrays } from 'diff'
import { escapeText } from '../body/serialize.ts'
import { outlineOf, wordsIn, writeWords, type Block, type Line, type Part, type Word } from './outline.ts'

/**
 * One canonical body become another, as HTML in which `<del>` holds what is gone and `<ins>` what is new, word by word. Without
 * what `<ins>` holds it says what the one said, without what `<del>` holds what the other says; neither holds the other.
 */
export const diffWords = (before: string, after: string): string =>
  diffBlocks(before, after)
    .map((block) => block.html)
    .join('\n')

/** The same, block by block. */
export function diffBlocks(before: string, after: string): { html: string; isChanged: boolean }[] {
  return diffParts(outlineOf(before), outlineOf(after))
}

/** The same for two plain texts, such as headlines: text with `<del>` and `<ins>`. */
export const diffText = (before: string, after: string): string =>
  diffLine(wordsIn(escapeText(before)), wordsIn(escapeText(after)))

/** Beyond so many steps from one to the other the old stands whole beside the new: nobody could read the rest, and it would take long. */
const MOST_STEPS = 2000

/** Of two passages in the same place, the share of common words from which the one is read as the other, changed. */
const ALIKE = 0.4

/** Where there is one of these at most, or its name says which it is. */
const ALWAYS_ALIKE = ['figure', 'figcaption', 'caption', 'thead', 'tbody', 'summary', 'footer']

/** What has no words to mark, or shows more than its words, is marked from outside. */
const MARKED_WHOLE = ['figure', 'hr', 'div']

function diffParts(before: Part[], after: Part[]): { html: string; isChanged: boolean }[] {
  return gapsOf(align(before, after, (a, b) => a.html === b.html)).flatMap(({ same, gone, come }) => [
    ...align(gone, come, isAlike).map((step) => ({ html: diffStep(step), isChanged: true })),
    ...same.map(({ html }) => ({ html, isChanged: false })),
  ])
}

function diffStep({ before, after }: Step<Part>): string {
  if (before && after) return diffPart(before, after)
  return before ? marked(before, 'del') : after ? marked(after, 'ins') : ''
}

/** Two parts that are alike. */
function diffPart(before: Part, after: Part): string {
  if (isLine(before) || isLine(after)) return isLine(before) && isLine(after) ? diffLine(before.words, after.words) : ''
  const isRow = after.name === 'tr' && after.parts.length === before.parts.length
  const inside = isRow ? after.parts.map((cell, n) => diffCell(before.parts[n]!, cell)) : partsHtml(before.parts, after.parts)
  return after.start + [inside].flat().join('') + after.end
}

/** Cells of a row stay in their columns, however little they have in common. */
function diffCell(before: Part, after: Part): string {
  if (isLine(before) || isLine(after) || before.start !== after.start) return marked(before, 'del') + marked(after, 'ins')
  return after.start + partsHtml(before.parts, after.parts) + after.end
}

const partsHtml = (before: Part[], after: Part[]): string =>
  diffParts(before, after)
    .map((part) => part.html)
    .join('')

function diffLine(before: Word[], after: Word[]): string {
  const gaps = gapsOf(align(before, after, (a, b) => a.text === b.text && a.marks.join('') === b.marks.join('')))
  return bridged(gaps)
    .map(({ gone, come, same }) => wrapped('del', writeWords(gone)) + wrapped('ins', writeWords(come)) + writeWords(same))
    .join('')
}

/** Blanks and signs between two changes are changed with them, so that one reads three new words as one change. */
function bridged(gaps: Gap<Word>[]): Gap<Word>[] {
  const joined: Gap<Word>[] = []
  for (const [n, { gone, come, same }] of gaps.entries()) {
    const last = joined.at(-1)
    if (!last || n === 0 || last.same.some(isWord)) joined.push({ gone, come, same })
    else {
      last.gone.push(...last.same, ...gone)
      last.come.push(...last.same, ...come)
      last.same = same
    }
  }
  return joined
}

/** A place in both lists: here one or both have it. */
interface Step<T> {
  before: T | undefined
  after: T | undefined
}

/** How one list becomes the other in the fewest steps, in order. */
function align<T>(before: T[], after: T[], isSame: (before: T, after: T) => boolean): Step<T>[] {
  const found = diffArrays(before, after, { comparator: isSame, maxEditLength: MOST_STEPS })
  const changes = found ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  let [n, m] = [0, 0]
  return changes.flatMap(({ value, added, removed }) =>
    value.map(() => ({ before: added ? undefined : before[n++], after: removed ? undefined : after[m++] })),
  )
}

/** A change, and what stays the same after it. */
interface Gap<T> {
  gone: T[]
  come: T[]
  same: T[]
}

function gapsOf<T>(steps: Step<T>[]): Gap<T>[] {
  const gaps: Gap<T>[] = []
  for (const { before, after } of steps) {
    const isSame = before !== undefined && after !== undefined
    const last = gaps.at(-1)
    const gap = last && (isSame || last.same.length === 0) ? last : { gone: [], come: [], same: [] }
    if (gap !== last) gaps.push(gap)
    if (isSame) gap.same.push(after)
    else if (before !== undefined) gap.gone.push(before)
    else if (after !== undefined) gap.come.push(after)
  }
  return gaps
}

function isAlike(before: Part, after: Part): boolean {
  if (isLine(before) || isLine(after)) return isLine(before) && isLine(after) && shareOfWords(before, after) >= ALIKE
  if (before.start !== after.start) return false
  return ALWAYS_ALIKE.includes(after.name) || shareOfWords(before, after) >= ALIKE
}

/** Of all different words of two parts, the share that both have (Dice). */
function shareOfWords(before: Part, after: Part): number {
  const [a, b] = [vocabularyOf(before), vocabularyOf(after)]
  const common = [...a].filter((word) => b.has(word))
  return common.length === 0 ? 0 : (2 * common.length) / (a.size + b.size)
}

const vocabularies = new WeakMap<Part, Set<string>>()

function vocabularyOf(part: Part): Set<string> {
  const kept = vocabularies.get(part)
  if (kept) return kept
  const words = isLine(part)
    ? part.words.filter(isWord).map((word) => word.text)
    : part.parts.flatMap((part) => [...vocabularyOf(part)])
  const made = new Set(words)
  vocabularies.set(part, made)
  return made
}

function marked(part: Part, name: 'ins' | 'del'): string {
  if (isLine(part) || MARKED_WHOLE.includes(part.name)) return wrapped(name, part.html)
  return part.start + part.parts.map((part) => marked(part, name)).join('') + part.end
}

const wrapped = (name: 'ins' | 'del', html: string) => (html ? `<${name}>${html}</${name}>` : '')
const isLine = (part: Line | Block): part is Line => 'words' in part
const isWord = ({ text }: Word) => /[\p{L}\p{N}]/u.test(text) && !text.startsWith('&')
