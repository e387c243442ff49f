import { hold, isTrusted, PASS, type Check } from './check.ts'

const SPAN = 10 * 60 * 1000
const [FROM_THEM, FROM_NEARBY] = [5, 20]

/** Many comments within minutes, from one or from one neighbourhood. */
export const checkRate: Check = (_comment, context) => {
  const { recent, now } = context
  const lately = recent.filter(({ at }) => now - at < SPAN)
  const own = lately.filter(({ isTheirs }) => isTheirs)
  if (own.length >= FROM_THEM * (isTrusted(context) ? 3 : 1)) return hold('You have written much within a few minutes.')
  return lately.length >= FROM_NEARBY && !isTrusted(context) ? hold('Much has come from nearby within a few minutes.') : PASS
}
