import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { compose } from './compose.ts'
import { LETTER } from './testing.ts'

/** The names of all the lines of a letter's head, in their order. */
const headOf = (raw: Buffer) => {
  const head = raw.toString('latin1').split('\r\n\r\n', 1)[0]!
  return head
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.split(':', 1)[0])
}

test('a letter says who writes to whom, and reads the same in text and HTML', async () => {
  const raw = await compose({ ...LETTER, replyTo: 'hello@courier.example' })
  const read = await simpleParser(raw)
  expect(read.from?.value).toEqual([{ name: 'The Harbour Courier', address: 'desk@courier.example' }])
  expect(read.to).toMatchObject({ value: [{ name: '', address: 'ana@example.org' }] })
  expect(read.replyTo?.value).toEqual([{ name: '', address: 'hello@courier.example' }])
  expect(read).toMatchObject({ messageId: '<3f2a@courier.example>', date: new Date(LETTER.date), subject: 'You are invited' })
  expect(read.text?.trim()).toBe('Come in.')
  expect(read.html).toBe('<p>Come in.</p>')
  expect(read.headers.get('auto-submitted')).toBe('auto-generated')
})

test('its bytes are plain ASCII in lines that every server takes, whatever it says', async () => {
  const long = 'Größe '.repeat(2_000)
  const raw = await compose({
    ...LETTER,
    subject: long,
    text: long,
    html: `<p>${long}</p>`,
    from: { ...LETTER.from, name: long },
  })
  expect(raw.every((byte) => byte < 128)).toBe(true)
  expect(
    Math.max(
      ...raw
        .toString()
        .split('\r\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(998)
  const read = await simpleParser(raw)
  expect(read.subject?.replaceAll(/\s+/g, ' ')).toBe(long.trim())
  expect(read.html).toBe(`<p>${long}</p>`)
})

test('one press ends letters of its kind, where it is asked for', async () => {
  const url = `https://courier.example/follow/${'x'.repeat(200)}?a=1&b=2`
  const read = await simpleParser(await compose({ ...LETTER, unsubscribe: url }))
  expect(read.headers.get('list')).toMatchObject({ unsubscribe: { url } })
  expect(read.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  )
  expect(headOf(await compose(LETTER))).not.toContain('List-Unsubscribe')
  const insecure = headOf(await compose({ ...LETTER, unsubscribe: 'http://localhost/follow' }))
  expect(insecure).toContain('List-Unsubscribe')
  expect(insecure).not.toContain('List-Unsubscribe-Post')
})

test.each([
  'ana@example.org\r\nBcc: ben@evil.example',
  'ana@example.org, ben@evil.example',
  'Ana <ben@evil.example>',
  '"ana@example.org"@evil.example',
  'ana@example.org(ben@evil.example)',
  'friends: ana@example.org;',
  'ana@exam\0ple.org',
  'ana@exämple.org',
  'ana',
  '',
])('“%s” is not written into a letter', (address) => {
  for (const bad of [{ to: address }, { replyTo: address }, { id: address }, { from: { name: '', address } }]) {
    expect(() => compose({ ...LETTER, ...bad })).toThrow("can't be written")
  }
})

test.each(['https://a.example/\r\nBcc: ben@evil.example', 'javascript:alert(1)', 'https://a.example/>,<mailto:b@evil.example'])(
  '“%s” is no place to end letters at',
  (unsubscribe) => {
    expect(() => compose({ ...LETTER, unsubscribe })).toThrow("can't be written")
  },
)

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\r',
        '\n',
        '\0',
        '\u2028',
        '\u0085',
        '\x0b',
        'Bcc: ben@evil.example',
        '<ben@evil.example>',
        '"',
        ',',
        '=?utf-8?q?',
      ),
      fc.constantFrom('=0D=0A', '?=', '\\', ';', '\ud800', '\u202e', 'é', '漢', '😀', ' '),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

test('no subject and no name adds a line to the head, or a recipient', async () => {
  const usual = headOf(await compose(LETTER))
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (subject, name) => {
      const raw = await compose({ ...LETTER, subject, from: { ...LETTER.from, name } })
      expect(headOf(raw).filter((line) => line !== 'Subject')).toEqual(usual.filter((line) => line !== 'Subject'))
      expect(raw.toString('latin1')).not.toMatch(/\r(?!\n)|(?<!\r)\n|\0/)
      const read = await simpleParser(raw)
      expect(read.from?.value.map(({ address }) => address)).toEqual(['desk@courier.example'])
      expect(read.to).toMatchObject({ value: [{ address: 'ana@example.org' }] })
      expect([read.cc, read.bcc]).toEqual([undefined, undefined])
    }),
    { numRuns: 200 },
  )
})

test('no text breaks out of its part', async () => {
  const usual = headOf(await compose(LETTER))
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const raw = await compose({ ...LETTER, text: `Dear Ana,\n${text}`, html: `<p>${text}</p>` })
      expect(headOf(raw)).toEqual(usual)
      expect((await simpleParser(raw)).attachments).toEqual([])
    }),
    { numRuns: 200 },
  )
})
