/** What says that a mailbox doesn't exist or takes nothing any more (RFC 3463, 3.2 and 3.3); 5.1.7 and 5.1.8 are about the sender's. */
const GONE = /^5\.(?:1\.(?:[0-46]|10)|2\.1)$/

/** The same by servers that say it in words alone. Their bare 550 may as well be about us: a policy, a list we are on, a relay that isn't ours. */
const GONE_WORDS =
  /unknown (?:local )?(?:user|mailbox|recipient|address)|(?:user|mailbox|recipient|address) (?:is )?(?:unknown|not found|does(?: not|n['’]t) exist)|no such (?:local )?(?:user|mailbox|recipient|address|person)/i

/** The status by which a server says for good that nobody gets mail at an address, from its answer to that address: `550 5.1.1`; undefined if it says anything else. */
export function bounceStatus(response: string): string | undefined {
  const [, code, status, words = ''] = /^(5\d\d)[ -](?:(\d\.\d{1,3}\.\d{1,3})\b)?(.*)/s.exec(response) ?? []
  if (code === undefined) return undefined
  if (status !== undefined) return GONE.test(status) ? `${code} ${status}` : undefined
  return /^55[013]$/.test(code) && GONE_WORDS.test(words) ? code : undefined
}
