import { hash, verify } from '@node-rs/argon2'

/** A hash takes 19 MiB and a core for 50 ms: that many at once, that many waiting, and whoever comes then is turned away. */
const AT_ONCE = 2
const WAITING = 20

/** Too many passwords are being checked at once. */
export class Busy extends Error {
  override name = 'Busy'
}

/** What we keep of a password: argon2id with 19 MiB, two passes and one lane, which are the library's defaults (OWASP, 2023). Throws `Busy` when too many are at it. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normal(password)))

/** Whether this is the password that was hashed. Takes as long where there is no hash to compare with. */
export const isPassword = (password: string, kept: string | null): Promise<boolean> =>
  inTurn(async () => (await verify(kept ?? NOBODYS, normal(password))) && kept !== null)

/** Of a password that nobody knows. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$iQHwGThedIWg/hnShHt8EA$7ZFB/MqNMJWpR+qrCJqUE90CkW7dmfepKFeddmNyXc8'

/** The same letters, however a keyboard composed them. */
const normal = (password: string) => password.normalize('NFKC')

let running = 0
const queue: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new Busy('Too many people are signing in at this moment.')
    await new Promise<void>((resolve) => queue.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running--
  }
}
