import { expect, test } from 'vitest'
import { readWxr } from './read-wxr.ts'
import { author, item, wxr } from './wxr.test-kit.ts'
import { itemOf, termOf, type WxrElement } from './wxr.ts'

async function read(text: string | Uint8Array, chunk = 65_536): Promise<WxrElement[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  return all(readWxr(chunks(), 'herald.xml'))
}

async function all<T>(generated: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of generated) found.push(one)
  return found
}

const root = '<rss xmlns:wp="http://wordpress.org/export/1.2/">'

test.each([
  [
    'an unclosed element',
    `${root}<channel>\n<wp:wxr_version>1.2</wp:wxr_version><item>\n</channel></rss>`,
    3,
    10,
    /unexpected close tag|unmatched/i,
  ],
  ['the end in the middle', `${root}\n<channel><wp:wxr_version>1.2</wp:wxr_version>`, 2, 45, /unclosed tag/i],
  ['an entity', `${root}<channel>\n <title>&nbsp;</title></channel></rss>`, 2, 14, /entity/i],
  ['a control character', `${root}<channel>\n<title>a\u0008b</title></channel></rss>`, 2, 9, /disallowed character/i],
  ['a number that is no character', `${root}<channel>\n<title>&#8;</title></channel></rss>`, 2, 11, /character/i],
  ['an unbound prefix', `${root}<channel>\n<a:b/></channel></rss>`, 2, 6, /prefix/i],
  ['a DOCTYPE', `<?xml version="1.0"?>\n<!-- x -->\n  <!DOCTYPE rss>\n${root}</rss>`, 3, 3, /DOCTYPE/],
  ['a DOCTYPE that never ends', `<!DOCTYPE rss [ <!ENTITY a "${'a'.repeat(200_000)}`, 1, 1, /DOCTYPE/],
  ['a DOCTYPE inside', `${root}<channel>\n<!DOCTYPE rss></channel></rss>`, 2, 9, /doctype/i],
  ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>\n${root}</rss>`, 1, 43, /ISO-8859-1; only UTF-8/],
  ['another root', '<html/>', 1, 7, /begins with <html>/],
  ['no channel', `${root}\n<notachannel>`, 2, 13, /<notachannel> stands where a WordPress export has its one <channel>/],
  ['nothing in the root', `${root}\n</rss>`, 2, 6, /no <channel>/],
  ['two channels', wxr().replace('</rss>', '<channel/></rss>'), 10, 10, /its one <channel>/],
  ['no version', `${root}<channel>\n<title>News</title>\n<item>`, 3, 6, /does not say its WXR version/],
  ['no version and no items', `${root}<channel>\n<title>News</title></channel></rss>`, 2, 29, /does not say its WXR version/],
  ['a version to come', wxr().replace('1.2</wp:wxr', '1.3</wp:wxr') + ' ', 7, 36, /version “1.3”/],
  ['a version that is none', wxr(item({ id: 1 })).replace('1.2</wp:wxr', 'abc</wp:wxr'), 7, 36, /version “abc”/],
  ['depth', `${root}<channel>\n${'<a>'.repeat(50)}`, 2, 120, /more than 40 elements/],
  ['an empty file', '', 1, 0, /root/i],
  ['text', 'Hello', 1, 5, /text data outside|not well-formed/i],
])('refuses %s', async (_what, text, line, column, words) => {
  const refused = await read(text).then(
    () => 'nothing',
    (error: Error) => `${error.name}: ${error.message}`,
  )
  expect(refused).toMatch(new RegExp(`^Refusal: herald\\.xml, line ${line}, column ${column}: `))
  expect(refused).toMatch(words)
})

test('refuses what is not UTF-8, where it is not', async () => {
  const bytes = Buffer.concat([Buffer.from(`${root}<channel>\n<title>caf`), Buffer.from([0xe9, 0x20]), Buffer.from('</title>')])
  await expect(read(bytes)).rejects.toThrow('line 2, column 10: here the file is not UTF-8')
  await expect(read(Buffer.from(`${root}é`).subarray(0, -1))).rejects.toThrow('in the middle of a character')
})

test('a bomb of references to numbers is only long', async () => {
  const [, , , , read_] = await read(wxr(item({ id: 1 })).replace('Report 1]]>', `]]>${'&#65;'.repeat(200_000)}`))
  expect(itemOf(read_!).title).toBe('A'.repeat(200_000))
})

test('refuses an item without an end in sight', async () => {
  async function* endless() {
    yield Buffer.from(wxr('<item><title>').split('</channel>')[0]!)
    const more = Buffer.from('a'.repeat(1_000_000))
    for (;;) yield more
  }
  await expect(all(readWxr(endless(), 'herald.xml'))).rejects.toThrow('more than 50000000 characters')
})

test('gives the same whatever the pieces in which the bytes come', async () => {
  const text = wxr(author('ada', 'Ada Löwe 🚀'), item({ id: 1, content: 'a ]]> b 🚀\r\nc' }))
  const whole = await read(`\uFEFF${text}`)
  expect(await read(text, 1)).toEqual(whole)
  expect(await read(text, 7)).toEqual(whole)
  expect(itemOf(whole.at(-1)!).content).toBe('a ]]> b 🚀\nc')
})

test('knows elements by their namespaces, not by their prefixes', async () => {
  const [real, fake, older] = (
    await read(
      wxr(
        '<w:term xmlns:w="https://wordpress.org/export/1.2/"><w:term_slug>real</w:term_slug></w:term>',
        '<wp:term xmlns:wp="http://example.com/fake/"><wp:term_slug>fake</wp:term_slug></wp:term>',
        '<term xmlns="http://wordpress.org/export/1.0/"><term_slug>older</term_slug></term>',
      ),
    )
  ).slice(4)
  expect([real, fake, older].map((element) => element!.name)).toEqual(['wp:term', '?', 'wp:term'])
  expect([termOf(real!).slug, termOf(older!).slug]).toEqual(['real', 'older'])
})

test('the first element of a name counts, and WXR 1.0’s doubled terms are one', async () => {
  const [found] = (
    await read(
      wxr(
        `<item><wp:post_id> 1 </wp:post_id><wp:post_id>999</wp:post_id>
        <category><![CDATA[Town]]></category><category domain="category" nicename="town"><![CDATA[Town]]></category>
        <category domain="tag"><![CDATA[sea]]></category><category domain="tag" nicename="sea"><![CDATA[sea]]></category>
        <category>Alone</category></item>`,
      ),
    )
  ).slice(4)
  const { id, terms } = itemOf(found!)
  expect(id).toBe('1')
  expect(terms).toEqual([
    { taxonomy: 'category', slug: 'town', name: 'Town' },
    { taxonomy: 'post_tag', slug: 'sea', name: 'sea' },
    { taxonomy: 'category', slug: '', name: 'Alone' },
  ])
})
