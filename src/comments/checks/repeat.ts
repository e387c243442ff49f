import { hold, PASS, reject, type Check } from './check.ts'

/** Shorter texts are said twice without any purpose: “Thank you!” */
const WORTH_COMPARING = 20

/** The same text once more: a form that was sent twice, or an advertisement. */
export const checkRepeat: Check = ({ text }, { recent }) => {
  const said = plain(text)
  const same = recent.filter((other) => plain(other.text) === said)
  if (same.some(({ isTheirs }) => isTheirs)) return reject('You have said the same already today.')
  return same.length > 0 && said.length >= WORTH_COMPARING ? hold('The same was said today by somebody else nearby.') : PASS
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
