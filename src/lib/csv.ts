/** A line of comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula begins with an apostrophe, and so stays a text. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(text: string): string {
  const inert = /^['=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** A cell as it was before `csvLine` wrote it. */
export const plainCell = (cell: string): string => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

export interface CsvRecord {
  /** On which line of the file it begins, from 1. */
  line: number
  cells: string[]
}

export interface CsvReader {
  /** The records that are whole with this piece of the text. */
  push(text: string): CsvRecord[]
  /** What is left at the end of the text. */
  end(): CsvRecord[]
}

/** A record is at most so long, in characters: after that, a quotation mark was never closed. */
const LONGEST_RECORD = 20_000

/**
 * Reads comma-separated values as they arrive (RFC 4180, and with semicolons or tabs where the first line has more of these). Throws
 * a RangeError with the number of the line from which on no record ends.
 */
export function csvReader(): CsvReader {
  let separator = ''
  let held = ''
  let line = 1
  let isFirst = true

  function take(isEnd: boolean): CsvRecord[] {
    if (separator === '') separator = separatorOf(held, isEnd)
    if (separator === '') return []
    const records: CsvRecord[] = []
    let from = 0
    for (let found; (found = recordAt(held, from, separator, isEnd)) !== undefined;) {
      const { cells, next, lines } = found
      if (cells.length > 1 || cells[0] !== '') records.push({ line, cells })
      line += lines
      from = next
    }
    held = held.slice(from)
    if (held.length > LONGEST_RECORD) throw new RangeError(String(line))
    return records
  }

  return {
    push(text) {
      held += isFirst ? text.replace(/^\uFEFF/, '') : text
      isFirst &&= text === ''
      return take(false)
    },
    end: () => take(true),
  }
}

/** Which of them the first line has most of; empty while that line isn't whole. */
function separatorOf(text: string, isEnd: boolean): string {
  const end = text.search(/[\r\n]/)
  if (end < 0 && !isEnd && text.length <= LONGEST_RECORD) return ''
  const first = end < 0 ? text : text.slice(0, end)
  return [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!
}

/** The record that begins there; undefined if it isn't whole, unless the text ends. */
function recordAt(
  text: string,
  from: number,
  separator: string,
  isEnd: boolean,
): { cells: string[]; next: number; lines: number } | undefined {
  if (from >= text.length) return undefined
  const cells: string[] = []
  let lines = 0
  let at = from
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; ; at++) {
        const close = text.indexOf('"', at)
        if (close < 0 || (close === text.length - 1 && !isEnd)) {
          if (!isEnd) return undefined
          cell += text.slice(at)
          at = text.length
          break
        }
        cell += text.slice(at, close)
        at = close + 1
        if (text[at] !== '"') break
        cell += '"'
      }
      lines += cell.split('\n').length - 1
    }
    const start = at
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
    cell += text.slice(start, at)
    cells.push(cell)
    if (at >= text.length) return isEnd ? { cells, next: at, lines } : undefined
    if (text[at] !== separator) break
    at++
    if (at >= text.length && !isEnd) return undefined
  }
  // The second half of a line's end may not be there yet.
  if (text[at] === '\r' && at + 1 >= text.length && !isEnd) return undefined
  const next = text.startsWith('\r\n', at) ? at + 2 : at + 1
  return { cells, next, lines: lines + 1 }
}
