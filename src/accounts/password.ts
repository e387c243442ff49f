import { COMMON_PASSWORDS } from './common-passwords.ts'

const SHORTEST = 12
const LONGEST = 128

/** What speaks against a password, in words; undefined if nothing does. Length and not being guessed first are all that counts: no rules about signs and capitals. */
export function passwordProblem(password: string, known: readonly string[]): string | undefined {
  const length = [...password].length
  if (length < SHORTEST) return `Please take at least ${SHORTEST} characters; a short sentence is easy to keep in mind.`
  if (length > LONGEST) return `Please take at most ${LONGEST} characters.`
  const plain = password.toLowerCase()
  const isGuessed =
    COMMON_PASSWORDS.has(plain) ||
    COMMON_PASSWORDS.has(bare(plain)) ||
    isRun(plain) ||
    known.some((word) => isMadeOf(plain, word))
  return isGuessed ? 'This is one of the passwords that are tried first. Please take another.' : undefined
}

/** Without the numbers and signs that are put around a common word. */
const bare = (password: string) => password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** One short thing again and again (`abcabcabcabc`), or a walk along the alphabet, the numbers or the keys. */
function isRun(password: string): boolean {
  if (/^(.{1,6}?)\1+.?$/u.test(password)) return true
  return WALKS.some((walk) => walk.includes(password) || walk.includes([...password].reverse().join('')))
}

const WALKS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
].map((walk) => walk + walk)

/** A name, or an address, with little else: what anybody would try who knows whose door it is. */
function isMadeOf(password: string, word: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const [whole, part] = [letters(password), letters(word)]
  return part.includes(whole) || (part.length >= 4 && whole.includes(part) && whole.length - part.length < 6)
}
