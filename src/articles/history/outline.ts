import { tagsOf } from '../body/markup.ts'
import { MARKS, VOID } from '../body/vocabulary.ts'

/** A word, blank or sign of a line, escaped as it stands there, and the start tags of the marks around it. */
export interface Word {
  text: string
  marks: string[]
}

/** Words in a row. */
export interface Line {
  html: string
  words: Word[]
}

/** An element that is no mark, with what it holds. */
export interface Block {
  html: string
  name: string
  start: string
  end: string
  parts: Part[]
}

export type Part = Line | Block

/** A canonical body as blocks, lines and words. Leaves out ids and links within the text: a page of several versions has no one place for them. */
export function outlineOf(canonical: string): Part[] {
  const root: Open = { name: '', start: '', parts: [], words: [] }
  const blocks = [root]
  const marks: (string | undefined)[] = []
  let at = 0
  for (const tag of tagsOf(canonical)) {
    const open = blocks.at(-1)!
    // Between the blocks of a body stand only line ends.
    if (open !== root) addText(open, canonical.slice(at, tag.start), marks)
    at = tag.end
    const start = `<${tag.name}${tag.attributes.replace(/ id="[^"]*"/, '')}>`
    if (tag.name === 'br') open.words.push({ text: start, marks: shown(marks) })
    else if (isMark(tag.name)) {
      if (tag.isEnd) marks.pop()
      else marks.push(start.startsWith('<a href="#') ? undefined : start)
    } else {
      endLine(open)
      if (!tag.isEnd) blocks.push({ name: tag.name, start, parts: [], words: [] })
      if (tag.isEnd || VOID.has(tag.name)) endBlock(blocks)
    }
  }
  return root.parts
}

/** A plain text as the words of a line. Takes it escaped. */
export const wordsIn = (escaped: string, marks: string[] = []): Word[] =>
  Array.from(escaped.matchAll(WORD), ([text]) => ({ text, marks }))

/** Writes words with their marks around them, each mark once for neighbours that share it. */
export function writeWords(words: Word[]): string {
  let html = ''
  let open: string[] = []
  for (const { text, marks } of [...words, { text: '', marks: [] }]) {
    const shared = open.findIndex((mark, n) => mark !== marks[n])
    const kept = shared < 0 ? open.length : shared
    html += open.slice(kept).toReversed().map(endTag).join('') + marks.slice(kept).join('') + text
    open = marks
  }
  return html
}

interface Open {
  name: string
  start: string
  parts: Part[]
  /** Of the line that isn't at its end yet. */
  words: Word[]
}

/** A reference, a sign of a script without blanks, a word with its apostrophes, a number with its points, blanks, or any other sign. */
const WORD =
  /&\w+;|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|(?:[\p{L}\p{M}\p{N}]|(?<=\p{L})['’](?=\p{L})|(?<=\p{N})[.,:](?=\p{N}))+|\s+|./gsu

function addText(open: Open, text: string, marks: (string | undefined)[]): void {
  if (text) open.words.push(...wordsIn(text, shown(marks)))
}

function endLine(open: Open): void {
  if (open.words.length > 0) open.parts.push({ words: open.words, html: writeWords(open.words) })
  open.words = []
}

function endBlock(blocks: Open[]): void {
  const { name, start, parts } = blocks.pop()!
  const end = VOID.has(name) ? '' : `</${name}>`
  const html = start + parts.map((part) => part.html).join('') + end
  blocks.at(-1)!.parts.push({ html, name, start, end, parts })
}

const isMark = (name: string) => (MARKS as readonly string[]).includes(name)
const shown = (marks: (string | undefined)[]) => marks.filter((mark) => mark !== undefined)
const endTag = (start: string) => `</${/\w+/.exec(start)![0]}>`
