import type { Part } from './parts.ts'

/** Mail programs and lists quote lines of this many characters without breaking them anew (RFC 5322, 2.1.1, less room for “> ”). */
export const WIDTH = 76

/** A letter as plain text: lines of at most 76 characters, but for addresses, which stand whole on a line of their own. */
export const plainLetter = (parts: Part[]): string => parts.map(plainPart).join('\n\n')

function plainPart(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return underlined(part.text, '-')
    case 'paragraph':
    case 'small':
      return wrap(part.text)
    case 'quote':
      return wrap(part.by === undefined ? part.text : `${part.text}\n— ${part.by}`, '> ')
    case 'button':
    case 'link':
      return `${wrap(`${part.text}:`)}\n${part.url}`
  }
}

/** A title over a line as long as itself, and no longer than others. */
export function underlined(text: string, line: string): string {
  const title = wrap(text)
  return `${title}\n${line.repeat(Math.min(WIDTH, Math.max(...title.split('\n').map(lengthOf))))}`
}

/** Breaks text into lines between words; a word longer than a line is cut, but not an address. Each line begins with `prefix`. */
export function wrap(text: string, prefix = ''): string {
  const width = WIDTH - prefix.length
  const lines = text.split('\n').flatMap((line) => linesOf(line, width))
  return lines.map((line) => (prefix + line).trimEnd()).join('\n')
}

function linesOf(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const piece of text.split(/\s+/).flatMap((word) => piecesOf(word, width))) {
    const last = lines.at(-1)!
    if (last === '') lines[lines.length - 1] = piece
    else if (lengthOf(last) + 1 + lengthOf(piece) <= width) lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(piece)
  }
  return lines
}

function piecesOf(word: string, width: number): string[] {
  if (/^https?:\/\//.test(word)) return [word]
  const signs = [...word]
  const count = Math.ceil(signs.length / width) || 1
  return Array.from({ length: count }, (_, n) => signs.slice(n * width, (n + 1) * width).join(''))
}

const lengthOf = (text: string) => [...text].length
