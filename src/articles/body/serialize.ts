import { VOCABULARY, VOID, type AttributeName, type Piece, type Tag } from './vocabulary.ts'

/** Writes blocks as HTML, one a line, as browsers' `innerHTML` does. Only what the vocabulary names is ever written. */
export const serialize = (blocks: Tag[]): string => blocks.map(write).join('\n')

function write(piece: Piece): string {
  if (typeof piece === 'string') return escapeText(piece)
  const start = `<${piece.name}${writeAttributes(piece)}>`
  return VOID.has(piece.name) ? start : `${start}${piece.children.map(write).join('')}</${piece.name}>`
}

function writeAttributes(tag: Tag): string {
  let html = ''
  for (const name of VOCABULARY[tag.name] as readonly AttributeName[]) {
    const value = tag.attributes[name]
    if (value !== undefined) html += ` ${name}="${escapeAttribute(value)}"`
  }
  return html
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00A0': '&nbsp;' }
const CHARACTERS: Record<string, string> = Object.fromEntries(
  Object.entries(ENTITIES).map(([character, entity]) => [entity, character]),
)

export const escapeText = (text: string): string => text.replace(/[&<>\u00A0]/g, (character) => ENTITIES[character]!)

export const escapeAttribute = (text: string): string => text.replace(/[&<>"\u00A0]/g, (character) => ENTITIES[character]!)

/** Reads back what the two above wrote: canonical HTML knows no other entity. */
export const unescape = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => CHARACTERS[entity]!)
