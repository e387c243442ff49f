import { describe, expect, test } from 'vitest'
import { deskPath } from './desk-path.ts'
import { deviceWords } from './device.ts'
import { knownDevice, newKnownDevice } from './known-device.ts'
import { base32, codeAt, newCodeSecret, stepOfCode } from './one-time-code.ts'
import { Busy, hashPassword, isPassword } from './password-hash.ts'
import { passwordProblem } from './password.ts'
import { seal, unseal } from './sealed.ts'

const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('the code of second %i is that of RFC 6238', (second, code) => {
  expect(codeAt(base32(Buffer.from('12345678901234567890')), Math.floor(second / 30))).toBe(code)
})

test('a code is taken half a minute early or late, and no more', () => {
  const secret = newCodeSecret()
  const taken = [-2, -1, 0, 1, 2].map((steps) => stepOfCode(secret, codeAt(secret, 1000 + steps), 1000 * 30_000))
  expect(taken).toEqual([undefined, 999, 1000, 1001, undefined])
})

test('what is sealed opens with an older key too, for its own use only, and only whole', () => {
  const sealed = seal([OLD], 'a', 'secret')
  expect([unseal([NEW, OLD], 'a', sealed), unseal([NEW], 'a', sealed), unseal([OLD], 'b', sealed)]).toEqual([
    'secret',
    undefined,
    undefined,
  ])
  const broken = Buffer.from(sealed, 'base64url')
  broken[14]! ^= 1
  expect([unseal([OLD], 'a', broken.toString('base64url')), unseal([OLD], 'a', '')]).toEqual([undefined, undefined])
})

test('a device is known for the account it was signed in with, while a key of ours lives', () => {
  const cookie = newKnownDevice([OLD], 'mara@paper.example')
  expect(knownDevice([NEW, OLD], 'mara@paper.example', cookie)).toBe(cookie.split('.')[0])
  expect(knownDevice([OLD], 'eve@paper.example', cookie)).toBeUndefined()
  expect(knownDevice([NEW], 'mara@paper.example', cookie)).toBeUndefined()
  expect(knownDevice([OLD], 'mara@paper.example', `x${cookie}`)).toBeUndefined()
})

describe('a password', () => {
  const known = ['The Port Ellery Lantern', 'mara@paper.example', 'Mara Lindqvist']

  test.each(['ferry at a quarter past six', 'ｆｅｒｒｙ　ａｔ　ｓｉｘ', 'пароход в шесть утра', '  spaces count too  '])(
    'can be %j',
    (password) => {
      expect(passwordProblem(password, known)).toBeUndefined()
    },
  )

  test.each([
    ['elevenchars', /at least 12/],
    ['x'.repeat(64) + 'y'.repeat(65), /at most 128/],
    ['passwordpassword', /tried first/],
    ['!!Password2026!!', /tried first/],
    ['abcabcabcabc', /tried first/],
    ['345678901234', /tried first/],
    ['zyxwvutsrqponm', /tried first/],
    ['maralindqvist', /tried first/],
    ['PortElleryLantern', /tried first/],
    ['ThePortElleryLantern1', /tried first/],
  ])('%j is answered with %s', (password, problem) => {
    expect(passwordProblem(password, known)).toMatch(problem)
  })

  test('is hashed with argon2id, 19 MiB, two passes and one lane, and matches only itself', async () => {
    const hash = await hashPassword('ferry at a quarter past six')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword('ferry at a quarter past six', hash)).toBe(true)
    expect(await isPassword('ferry at a quarter past seven', hash)).toBe(false)
    expect(await isPassword('ferry at a quarter past six', null)).toBe(false)
  })

  test('waits in a queue that has an end', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => hashPassword('x')))
    const turnedAway = asked.filter((outcome) => outcome.status === 'rejected')
    expect(turnedAway.map(({ reason }) => reason instanceof Busy)).toEqual(Array<boolean>(8).fill(true))
    expect(await hashPassword('x')).toMatch(/^\$argon2id/)
  })
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0', 'Edge on Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604', 'Safari on iPhone'],
  ['curl/8.0', 'A browser on some device'],
])('%s is called %s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words)
})

test('one goes on only within the desk', () => {
  const wanted = [
    '/desk?x=1',
    '/desk/articles/5',
    '/deskevil',
    '/',
    'desk',
    '//evil.example/desk',
    '/desk/%2e%2e/x',
    '/desk/again',
    undefined,
  ]
  expect(wanted.map(deskPath)).toEqual(['/desk?x=1', '/desk/articles/5', ...Array<string>(7).fill('/desk')])
})
