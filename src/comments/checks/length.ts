import { hold, isTrusted, PASS, type Check } from './check.ts'

/** In characters; half of what can be posted at all. */
const LONG = 5_000

/** What says nothing, and what goes on and on. */
export const checkLength: Check = ({ text }, context) => {
  if (!/[\p{L}\p{N}]/u.test(text)) return hold('There is no word in it.')
  return text.length > LONG && !isTrusted(context) ? hold('It is very long.') : PASS
}
