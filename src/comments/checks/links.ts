import { hold, isTrusted, PASS, reject, type Check } from './check.ts'

/** More links than these are looked at first, and not let through. */
const [MANY, TOO_MANY] = [2, 5]

/** How many links there are: whoever is trusted has twice as many. */
export const checkLinks: Check = ({ links }, context) => {
  const times = isTrusted(context) ? 2 : 1
  if (links > TOO_MANY * times) return reject(`It has ${links} links, which is more than a comment may have.`)
  return links > MANY * times ? hold(`It has ${links} links.`) : PASS
}
