import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { safeUrl } from '../../lib/url.ts'
import { canonicalBody } from './canonical.ts'
import { openingOf } from './opening.ts'
import { feedBody, renderBody, type PageParts } from './render.ts'
import { attributeOf, isElement, type SourceElement, type SourceNode } from './source.ts'
import { VOCABULARY, type AttributeName, type Name } from './vocabulary.ts'

const CORPORA = process.env['BROADSHEET_CORPORA'] ?? '../shared/corpora'
const XSS = join(CORPORA, 'xss/dompurify-fixtures.json')
const WXR = join(CORPORA, 'wxr')
if (!existsSync(XSS) || !existsSync(WXR)) console.warn(`Skipped: no corpora in ${CORPORA} (set BROADSHEET_CORPORA)`)

const PARTS: PageParts = {
  origin: 'https://lantern.example',
  picture: (id, { caption }) => `<figure class="picture" data-media="${id}"><figcaption>${caption}</figcaption></figure>`,
  file: () => '',
  words: { table: 'Table', backToText: (number) => `Back to ${number}` },
}

/** What a page adds to the vocabulary. */
const ADDED: Partial<Record<Name, string[]>> = {
  a: ['rel', 'role', 'aria-label'],
  div: ['role', 'tabindex', 'aria-label'],
  figure: ['data-embed'],
  pre: ['tabindex'],
}

/** What a browser that reads this would find and should not. */
function dangers(html: string): string[] {
  const found: string[] = []
  const look = (nodes: SourceNode[]): void => nodes.filter(isElement).forEach(lookAt)
  const lookAt = (element: SourceElement): void => {
    const allowed: readonly string[] | undefined = VOCABULARY[element.tagName as Name]
    if (!allowed) found.push(`<${element.tagName}>`)
    for (const { name } of element.attrs) {
      if (!allowed?.includes(name as AttributeName) && !ADDED[element.tagName as Name]?.includes(name))
        found.push(`${element.tagName}[${name}]`)
    }
    for (const name of ['href', 'data-src', 'data-url', 'data-embed']) {
      const address = attributeOf(element, name)
      if (address !== undefined && safeUrl(address) !== address) found.push(`${name}=${address}`)
    }
    look(element.childNodes)
  }
  look(parseFragment(html).childNodes)
  return found
}

function expectSafe(source: string): void {
  const body = canonicalBody(source)
  expect(canonicalBody(body)).toBe(body)
  for (const html of [
    body,
    renderBody(body, PARTS),
    feedBody(body, { ...PARTS, address: 'https://lantern.example/tide' }),
    openingOf(body),
  ]) {
    expect(dangers(html)).toEqual([])
  }
}

describe.skipIf(!existsSync(XSS))('attacks that others have seen', () => {
  const fixtures: { title?: string; payload: string }[] = existsSync(XSS) ? JSON.parse(readFileSync(XSS, 'utf8')) : []
  test.each(fixtures.map(({ title, payload }, i) => [`${i} ${title ?? ''}`, payload]))('%s', (_, payload) => expectSafe(payload))
})

test('mutations of an attribute that breaks out when its line ends are rewritten', () => {
  const seed = `<blockquote cite="x\n\n' onfocus=alert(1) autofocus tabindex=1 ">quoted</blockquote>`
  const piece = fc.constantFrom(
    '"',
    "'",
    '`',
    '<',
    '>',
    '/',
    '=',
    '\n',
    '\n\n',
    '\r',
    '\0',
    '\t',
    '&quot;',
    '&#x22;',
    '&lt;',
    '-->',
    '<!--',
    ']]>',
    ' onfocus=alert(1)',
    ' autofocus',
    ' href=javascript:alert(1)',
    '<p>',
    '</p>',
    '<svg>',
    '<math>',
    '<style>',
    '</style>',
    '<a ',
    '<img src=x onerror=alert(1)>',
    '<table>',
    '<noscript>',
    '<template>',
    '<div class="raw" data-html="',
    '<figure class="picture" data-media="1" data-alt="',
    '</title>',
    '<iframe srcdoc="',
  )
  const edit = fc.record({ at: fc.nat({ max: seed.length }), cut: fc.nat({ max: 9 }), piece })
  const mutation = fc
    .array(edit, { minLength: 1, maxLength: 6 })
    .map((edits) => edits.reduce((html, { at, cut, piece }) => html.slice(0, at) + piece + html.slice(at + cut), seed))
  fc.assert(fc.property(mutation, expectSafe), { numRuns: 2000, seed: 93485 })
})

describe.skipIf(!existsSync(WXR))('bodies of other papers', () => {
  const files = existsSync(WXR) ? readdirSync(WXR).filter((file) => file.endsWith('.xml')) : []
  test.each(files)('%s', (file) => {
    const bodies = readFileSync(join(WXR, file), 'utf8').matchAll(/<content:encoded><!\[CDATA\[(.*?)\]\]>/gs)
    for (const [, body] of bodies) {
      expectSafe(body!)
      const classic = canonicalBody(body!, { lineBreaks: true })
      expect(canonicalBody(classic)).toBe(classic)
    }
  })
})
