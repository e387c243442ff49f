import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailAddress } from './address.ts'

test.each([
  ['ana@example.org', 'ana@example.org'],
  ['Ana.Reis@Example.ORG', 'ana.reis@example.org'],
  ['ana+desk@mail.example.org', 'ana+desk@mail.example.org'],
  ["o'hara_1@example.org", "o'hara_1@example.org"],
  ['x@a.co', 'x@a.co'],
  ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
  ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
  ['ana@例え.jp', 'ana@xn--r8jz45g.jp'],
  ['ana@EXA\u{ff2d}PLE。org', 'ana@example.org'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  [`ana@${'a'.repeat(63)}.org`, `ana@${'a'.repeat(63)}.org`],
])('“%s” is the mailbox %s', (typed, canonical) => {
  expect(mailAddress(typed)).toBe(canonical)
})

test.each([
  ['nothing', ''],
  ['no @', 'ana.example.org'],
  ['nobody', '@example.org'],
  ['nowhere', 'ana@'],
  ['two addresses', 'ana@example.org, ben@example.org'],
  ['two addresses with a semicolon', 'ana@example.org;ben@example.org'],
  ['two addresses with a space', 'ana@example.org ben@example.org'],
  ['two @', 'ana@evil.example@example.org'],
  ['a name and an address', 'Ana <ana@example.org>'],
  ['angle brackets', '<ana@example.org>'],
  ['a comment behind', 'ana@example.org(ben@evil.example)'],
  ['a comment before', '(x)ana@example.org'],
  ['a comment in the domain', 'ana@(evil.example)example.org'],
  ['a quoted local part', '"ana reis"@example.org'],
  ['a quoted address before', '"ana@evil.example"@example.org'],
  ['a quoted name that is an address', '"ben@evil.example x"@example.org'],
  ['a group', 'friends: ana@example.org;'],
  ['an empty group', 'undisclosed:;'],
  ['a route', '@evil.example:ana@example.org'],
  ['a percent route', 'ana%evil.example@example.org'],
  ['a bang path', 'evil!ana@example.org'],
  ['an encoded word', '=?utf-8?q?ben?=@example.org'],
  ['a header line', 'ana@example.org\r\nBcc: ben@evil.example'],
  ['a line feed at the end', 'ana@example.org\n'],
  ['a carriage return at the end', 'ana@example.org\r'],
  ['a line feed at the beginning', '\nana@example.org'],
  ['a line separator', 'ana@example.org\u2028'],
  ['an SMTP command', 'ana@example.org>\r\nRCPT TO:<ben@evil.example'],
  ['a parameter', 'ana@example.org> SIZE=1'],
  ['NUL', 'ana@example.org\0'],
  ['NUL inside', 'ana\0@example.org'],
  ['DEL', 'ana\x7f@example.org'],
  ['a tab', 'ana\t@example.org'],
  ['a space before', ' ana@example.org'],
  ['a space behind', 'ana@example.org '],
  ['a no-break space', 'ana@example.org\u00a0'],
  ['a backslash', 'ana\\@example.org'],
  ['a wide @', 'ana＠example.org'],
  ['letters beyond ASCII before the @', 'анa@example.org'],
  ['a dot first', '.ana@example.org'],
  ['a dot last', 'ana.@example.org'],
  ['two dots', 'ana..reis@example.org'],
  ['two dots in the domain', 'ana@example..org'],
  ['a dot after the domain', 'ana@example.org.'],
  ['one label', 'ana@localhost'],
  ['an address literal', 'ana@[127.0.0.1]'],
  ['an IPv6 literal', 'ana@[IPv6:::1]'],
  ['an IPv4 address', 'ana@127.0.0.1'],
  ['a short IPv4 address', 'ana@127.1'],
  ['a number for a top-level domain', 'ana@example.12'],
  ['a port', 'ana@example.org:25'],
  ['a path', 'ana@example.org/x'],
  ['a query', 'ana@example.org?bcc=ben@evil.example'],
  ['a fragment', 'ana@example.org#x'],
  ['percent signs in the domain', 'ana@ex%61mple.org'],
  ['a hyphen first', 'ana@-example.org'],
  ['a hyphen last', 'ana@example-.org'],
  ['an underscore in the domain', 'ana@exam_ple.org'],
  ['a right-to-left override', 'ana@exa\u202emple.org'],
  ['a letter that unfolds to a slash', 'ana@ex℀.org'],
  ['a long local part', `${'a'.repeat(65)}@example.org`],
  ['a long label', `ana@${'a'.repeat(64)}.org`],
  ['a long address', `ana@${'a.'.repeat(125)}org`],
  ['a domain that is long only in ASCII', `ana@${'ü.'.repeat(60)}org`],
])('%s is refused', (_, text) => {
  expect(mailAddress(text)).toBeUndefined()
})

const piece = fc.constantFrom(...'aZ09.@ü+-_%!"\'(),:;<>[]\\/?#\r\n\t\0 \u2028＠。\u202e')

test('what is accepted is plain, bounded, and reads the same again', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.array(piece, { maxLength: 30 }), (local, domain) => {
      const address = mailAddress(`a${local.join('')}@${domain.join('')}b.org`)
      if (address === undefined) return
      expect(address).toMatch(/^[^\s@"(),:;<>[\]\\]+@[a-z0-9.-]+$/)
      expect(address.length).toBeLessThanOrEqual(254)
      expect(mailAddress(address)).toBe(address)
    }),
    { numRuns: 2_000 },
  )
})
