import { commonMarks, NO_MARKS, type Mark, type Marks } from './marks.ts'
import { tag, type Piece, type Tag } from './vocabulary.ts'

/** A stretch of what stands inside a line: text with its marks, a line break, or a footnote's mark. */
export type Run = { kind: 'text'; text: string; marks: Marks } | { kind: 'break'; marks: Marks } | { kind: 'note'; tag: Tag }

/**
 * Writes runs as lines: white space is one blank, none at a line's ends, and stands outside marks that end beside it.
 * Several breaks in a row begin a new line of `lines`, or are one break where there can be only one. Lines without a visible character are left out.
 */
export function lines(runs: Run[], { several }: { several: boolean }): Piece[][] {
  const done: Piece[][] = []
  let line = new Line()
  let gap = 'none' as 'none' | 'space' | 'break' | 'breaks'
  let gapMarks = NO_MARKS
  const join = (marks: Marks) => {
    const across = commonMarks(gapMarks, commonMarks(line.lastMarks, marks))
    if (gap === 'breaks' && several) {
      if (line.visible) done.push(line.pieces)
      line = new Line()
    } else if (gap === 'space' && !line.empty) line.text(' ', across)
    else if (gap !== 'none' && !line.empty) line.tag(tag('br', {}), across)
    gap = 'none'
    line.lastMarks = marks
  }
  for (const run of runs) {
    if (run.kind === 'break') {
      gap = gap === 'break' || gap === 'breaks' ? 'breaks' : 'break'
      gapMarks = run.marks
    } else if (run.kind === 'note') {
      join(NO_MARKS)
      line.tag(run.tag, NO_MARKS)
    } else {
      const words = run.text.replace(/[ \t\n\f\r]+/g, ' ')
      const core = words.slice(words.startsWith(' ') ? 1 : 0, words.length > 1 && words.endsWith(' ') ? -1 : undefined)
      if (words.startsWith(' ') && gap === 'none') {
        gap = 'space'
        gapMarks = run.marks
      }
      if (core) {
        join(run.marks)
        line.text(core, run.marks)
        if (words.endsWith(' ')) {
          gap = 'space'
          gapMarks = run.marks
        }
      }
    }
  }
  if (line.visible) done.push(line.pieces)
  return done
}

/** Writes runs as they stand, blanks and line ends kept, without empty lines at the beginning and blanks at the end. */
export function verse(runs: Run[]): Piece[] {
  const line = new Line()
  for (const run of trimmed(runs)) {
    if (run.kind === 'note') line.tag(run.tag, NO_MARKS)
    else if (run.kind === 'text') line.text(run.text, run.marks)
  }
  return line.visible ? line.pieces : []
}

function trimmed(runs: Run[]): Run[] {
  const kept = runs.map((run): Run => {
    if (run.kind === 'note') return run
    const text = run.kind === 'break' ? '\n' : run.text.replace(/\r\n?|\f/g, '\n')
    return { kind: 'text', text, marks: run.marks }
  })
  for (let first = kept[0]; first?.kind === 'text'; first = kept[0]) {
    const text = first.text.replace(/^\n+/, '')
    if (text) {
      kept[0] = { ...first, text }
      break
    }
    kept.shift()
  }
  for (let last = kept.at(-1); last?.kind === 'text'; last = kept.at(-1)) {
    const text = last.text.replace(/[ \t\n]+$/, '')
    if (text) {
      kept[kept.length - 1] = { ...last, text }
      break
    }
    kept.pop()
  }
  return kept
}

/** Whether the text shows anything: not only blanks that don't break and characters without width. */
const isVisible = (text: string): boolean => /[^ \t\n\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]/.test(text)

/** One line in the making: neighbours share the elements of the marks they share. */
class Line {
  pieces: Piece[] = []
  visible = false
  lastMarks: Marks = NO_MARKS
  private open: { mark: Mark; tag: Tag }[] = []

  get empty(): boolean {
    return this.pieces.length === 0
  }

  text(text: string, marks: Marks): void {
    const into = this.within(marks)
    const last = into.at(-1)
    if (typeof last === 'string') into[into.length - 1] = last + text
    else into.push(text)
    this.visible ||= isVisible(text)
  }

  tag(piece: Tag, marks: Marks): void {
    this.within(marks).push(piece)
    this.visible ||= piece.name !== 'br'
  }

  private within(marks: Marks): Piece[] {
    let shared = 0
    while (shared < marks.length && this.open[shared]?.mark.key === marks[shared]!.key) shared++
    this.open.length = shared
    let into = this.open.at(-1)?.tag.children ?? this.pieces
    for (const mark of marks.slice(shared)) {
      const element = tag(mark.name, { ...mark.attributes })
      into.push(element)
      this.open.push({ mark, tag: element })
      into = element.children
    }
    return into
  }
}
