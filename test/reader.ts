import type { Town } from './town.ts'

/** A reader's browser with its cookies, without script. */
export interface AsReader {
  cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** A form as a browser sends it; a field may come several times. */
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>
  /** The same, and then the page that the answer leads to. */
  press(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>
}

type Fields = Record<string, string | string[]>

/** A header for forms sent by a browser that doesn't say where they come from, such as w3m. */
export const SAYS_NOTHING = { 'Sec-Fetch-Site': '' }

/** Opens a browser in which nobody is signed in. */
export function asReader({ app }: Pick<Town, 'app'>): AsReader {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await app.request(new URL(path, 'http://localhost').href, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (value) cookies.set(name!, value)
      else cookies.delete(name!)
    }
    return answer
  }
  const post: AsReader['post'] = (path, fields = {}, headers = {}) => {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
    const own = new Headers({ 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', ...headers })
    if (own.get('Sec-Fetch-Site') === '') own.delete('Sec-Fetch-Site')
    return send(path, { method: 'POST', body: new URLSearchParams(pairs).toString(), headers: own })
  }
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post,
    async press(path, fields, headers) {
      const answer = await post(path, fields, headers)
      const location = answer.headers.get('Location')
      if (answer.status !== 303 || location === null)
        throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
      return send(location)
    },
  }
}

/** What was written to an address, oldest first, with the paths on this site that it leads to. */
export async function lettersTo({ database }: Pick<Town, 'database'>, address: string) {
  const rows = await database.read.selectFrom('letter').selectAll().where('to_address', '=', address).orderBy('id').execute()
  return rows.map(({ kind, subject, text, unsubscribe_url }) => ({
    kind,
    subject,
    text: text ?? '',
    unsubscribe: unsubscribe_url,
    paths: [...(text ?? '').matchAll(/https?:\/\/[^\s/]+(\/account\/\S*|\/comments\/\S*|\/newsletter\/\S*)/g)].map(
      (found) => found[1]!,
    ),
  }))
}

/** The path in the last letter to an address that begins so: `/account/confirm/`. */
export async function mailedPath(town: Pick<Town, 'database'>, address: string, beginning: string): Promise<string> {
  const paths = (await lettersTo(town, address)).flatMap((letter) => letter.paths)
  const path = paths.findLast((path) => path.startsWith(beginning))
  if (path === undefined) throw new Error(`No letter to ${address} leads to ${beginning}`)
  return path
}

/** Presses the link in the last letter that asks for a yes, and says yes to all that waits. */
export async function confirmAll(town: Pick<Town, 'database'>, reader: AsReader, email: string): Promise<Response> {
  const path = await mailedPath(town, email, '/account/confirm/')
  const page = await (await reader.get(path)).text()
  const what = [...page.matchAll(/name="what" value="([^"]*)"/g)].map((found) => found[1]!)
  return reader.post(path, { answer: 'yes', what, shown: what })
}

/** Signs a reader in by a mailed link; a stranger by the one that asks for their yes. */
export async function signIn(town: Pick<Town, 'app' | 'database'>, email: string): Promise<AsReader> {
  const reader = asReader(town)
  await reader.post('/account/sign-in', { email })
  const path = await mailedPath(town, email, '/account/')
  const answer = await reader.post(path, { answer: 'yes' })
  if (answer.status !== 303) throw new Error(`The link was answered ${answer.status}`)
  return reader
}
