import fc from 'fast-check'
import { parseFragment, serialize as serializeSource, type DefaultTreeAdapterTypes as Html } from 'parse5'
import { expect, test } from 'vitest'
import { canonicalBlocks, canonicalBody } from './canonical.ts'
import { serialize } from './serialize.ts'
import { isElement, isText } from './source.ts'
import { sources, startTag } from './sources.test-kit.ts'
import { plainText } from './text.ts'
import { VOCABULARY, type AttributeName, type Name, type Piece, type Tag } from './vocabulary.ts'

const often = { numRuns: 2000 }

test('what is canonical stays as it is', () =>
  fc.assert(
    fc.property(sources, (html) => {
      const once = canonicalBody(html)
      expect(canonicalBody(once)).toBe(once)
    }),
    often,
  ))

test('with line breaks meant as such, too', () =>
  fc.assert(
    fc.property(sources, (html) => {
      const once = canonicalBody(html, { lineBreaks: true })
      expect(canonicalBody(once, { lineBreaks: true })).toBe(once)
      expect(canonicalBody(once)).toBe(once)
    }),
    often,
  ))

test('browsers read the tree that was written, and write it the same way', () =>
  fc.assert(
    fc.property(sources, (html) => {
      const blocks = canonicalBlocks(html)
      const written = serialize(blocks)
      const read = parseFragment(written)
      expect(
        read.childNodes.filter((node) => node.nodeName !== '#text' || (node as Html.TextNode).value !== '\n').map(asPiece),
      ).toEqual(blocks.map(plain))
      expect(serializeSource(read)).toBe(written)
    }),
    often,
  ))

test('nothing is written that the vocabulary does not name', () =>
  fc.assert(
    fc.property(sources, (html) => {
      const unnamed = (nodes: Html.ChildNode[]): string[] =>
        nodes.filter(isElement).flatMap(({ tagName, attrs, childNodes }) => {
          const allowed: readonly string[] = VOCABULARY[tagName as Name] ?? []
          const known = tagName in VOCABULARY ? [] : [tagName]
          return [...known, ...attrs.map(({ name }) => name).filter((name) => !allowed.includes(name)), ...unnamed(childNodes)]
        })
      expect(unnamed(parseFragment(canonicalBody(html)).childNodes)).toEqual([])
    }),
    often,
  ))

test('no word is lost that stood in a paragraph', () =>
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 9 }),
      fc.array(startTag),
      (words, tags) => {
        const inline = tags.filter(
          (tag) =>
            !tag.includes('raw') &&
            /^<(?:b|strong|i|em|u|s|sub|span|q|mark|small|kbd|code|font|foo|div|section|h2|li|ul|blockquote)\b/.test(tag),
        )
        const html = words.map((word, i) => `${inline[i] ?? ''} ${word} `).join('')
        expect(plainText(canonicalBody(html)).split(/\s+/)).toEqual(words)
      },
    ),
    often,
  ))

function asPiece(node: Html.ChildNode): Piece {
  if (isText(node)) return node.value
  const { tagName, attrs, childNodes } = node as Html.Element
  return {
    name: tagName as Name,
    attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    children: childNodes.map(asPiece),
  }
}

/** Without attributes that are not there. */
const plain = (piece: Piece): Piece =>
  typeof piece === 'string'
    ? piece
    : ({
        name: piece.name,
        attributes: Object.fromEntries(Object.entries(piece.attributes).filter(([, value]) => value !== undefined)) as Partial<
          Record<AttributeName, string>
        >,
        children: piece.children.map(plain),
      } satisfies Tag)
