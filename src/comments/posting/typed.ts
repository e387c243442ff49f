import { escapeAttribute, escapeText } from '../../articles/body/serialize.ts'
import { webAddress } from '../../lib/url.ts'

/** What somebody typed as HTML that says the same; quotes within quotes are told apart so many times. */
export function typedBlocks(text: string, quotes: number): string {
  const blocks: { isQuote: boolean; lines: string[] }[] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    const isQuote = /^[ \t]*>/.test(line)
    if (!isQuote && /^[ \t]*$/.test(line)) isOpen = false
    else {
      const last = isOpen ? blocks.at(-1) : undefined
      if (last?.isQuote === isQuote) last.lines.push(line)
      else blocks.push({ isQuote, lines: [line] })
      isOpen = true
    }
  }
  return blocks.map(({ isQuote, lines }) => (isQuote ? quote(lines, quotes) : `<p>${typedLine(lines.join('\n'))}</p>`)).join('')
}

function quote(lines: string[], quotes: number): string {
  const sign = quotes > 1 ? /^[ \t]*> ?/ : /^[ \t]*(?:> ?)+/
  return `<blockquote>${typedBlocks(lines.map((line) => line.replace(sign, '')).join('\n'), quotes - 1)}</blockquote>`
}

const ELEMENTS: Record<string, string> = { '*': 'strong', _: 'em' }

/** An address, a sign of emphasis (doubled by some), or a letter beside which such a sign is none. */
const PIECES = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"]+|\*+|_+|\n/giu

/** A paragraph's text with its emphasis and links. A sign begins what has no letter before it, and ends what has none after it. */
function typedLine(text: string): string {
  const parts: string[] = []
  const open = new Map<string, number>()
  let at = 0
  const pieces = new RegExp(PIECES)
  for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
    const piece = /^h/i.test(match[0]) ? addressIn(match[0]) : match[0]
    const end = match.index + piece.length
    pieces.lastIndex = end
    parts.push(escapeText(text.slice(at, match.index)), typed(piece))
    at = end
    const element = ELEMENTS[piece[0]!]
    if (element === undefined || piece.length > 2) continue
    const begins = !isLetter(text[match.index - 1]) && isSeen(text[end])
    const ends = isSeen(text[match.index - 1]) && !isLetter(text[end])
    const from = open.get(element)
    if (from !== undefined && ends) {
      parts[from] = `<${element}>`
      parts[parts.length - 1] = `</${element}>`
      for (const [other, place] of open) if (place >= from) open.delete(other)
    } else if (from === undefined && begins) open.set(element, parts.length - 1)
  }
  return parts.join('') + escapeText(text.slice(at))
}

function typed(piece: string): string {
  if (piece === '\n') return '<br>'
  const href = /^h/i.test(piece) ? webAddress(piece) : undefined
  return href === undefined ? escapeText(piece) : `<a href="${escapeAttribute(href)}">${escapeText(piece)}</a>`
}

/** An address as it stands in a sentence: without the signs that end it, and without a bracket that was opened before it. */
function addressIn(text: string): string {
  let address = text.replace(/[.,;:!?'’”»*_]+$/, '')
  while (address.endsWith(')') && address.split(')').length > address.split('(').length) {
    address = address.slice(0, -1).replace(/[.,;:!?'’”»*_]+$/, '')
  }
  return address
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
const isSeen = (character: string | undefined) => character !== undefined && /\S/.test(character)
