import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { escapeXml, xml, xmlDocument } from './xml.ts'

/** What a strict parser reads out of a document with one element, `<a b="…">…</a>`. */
function read(document: string): { attribute: string; text: string } {
  const found = { attribute: '', text: '' }
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    found.attribute = tag.attributes.b ?? ''
    found.text = ''
  })
  parser.on('text', (text) => (found.text += text))
  parser.on('closetag', () => parser.off('text'))
  parser.write(document).close()
  return found
}

const cases: [name: string, text: string, read: string][] = [
  ['markup', '<b>Salt & "light"</b>', '<b>Salt & "light"</b>'],
  ['the end of a CDATA section', 'a]]>b', 'a]]>b'],
  ['what looks escaped already', '&amp;lt;', '&amp;lt;'],
  ['a lamp beyond the first plane', '🪔', '🪔'],
  ['control characters', 'a\0b\x08c\x1Fd\uFFFEe\x7Ff\x9Fg', 'abcdefg'],
  ['half a surrogate pair', 'a\uD83Eb', 'ab'],
  ['a carriage return', 'a\r\nb', 'a\r\nb'],
]

test.each(cases)('writes %s', (_, text, expected) => {
  expect(read(xmlDocument(xml`<a>${text}</a>`)).text).toBe(expected)
})

test('writes any text so that a strict parser reads it back, in an element and in an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const readable = text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
      const found = read(xmlDocument(xml`<a b="${text}">${text}</a>`))
      expect(found.text).toBe(readable)
      expect(found.attribute).toBe(readable.replace(/[\t\n]/g, ' '))
    }),
    { numRuns: 500 },
  )
})

test('writes pieces as they are, lists one after the other, and nothing for nothing', () => {
  const names = ['Mara', 'Tobias & Ines']
  expect(xml`<a>${names.map((name) => xml`<b>${name}</b>`)}${undefined}${null}${false}${0}</a>`.text).toBe(
    '<a><b>Mara</b><b>Tobias &#x26; Ines</b>0</a>',
  )
})

test('lets no sign through that could end what it stands in', () => {
  expect(escapeXml(`&<>"]]>`)).not.toMatch(/[<>"]|&(?!#|gt;|quot;)/)
})
