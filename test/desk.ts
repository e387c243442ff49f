import type { Role } from '../src/accounts/roles.ts'
import type { Town } from './town.ts'

/** Somebody of the demo newsroom at the desk: a browser with their session, without script. */
export interface AtDesk {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Anything else, such as a form with files. */
  send(path: string, init: RequestInit): Promise<Response>
  /** A form as a browser sends it; a field may come several times. */
  post(path: string, fields?: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Response>
  /** The same, and then the screen that the answer leads to. */
  press(path: string, fields?: Record<string, string | string[]>): Promise<Response>
}

/** Enters the desk of a demo town, as its door offers on this machine. */
export async function enterDesk({ app }: Pick<Town, 'app'>, role: Role): Promise<AtDesk> {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await app.request(`http://localhost${path}`, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (value) cookies.set(name!, value)
      else cookies.delete(name!)
    }
    return answer
  }
  const post: AtDesk['post'] = (path, fields = {}, headers = {}) => {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
    const body = new URLSearchParams(pairs).toString()
    const own = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', ...headers }
    return send(path, { method: 'POST', body, headers: own })
  }
  const entered = await post('/desk/enter', { role })
  if (entered.status !== 303) throw new Error(`The door answered ${entered.status}`)
  return {
    get: (path, headers = {}) => send(path, { headers }),
    send,
    post,
    async press(path, fields) {
      const answer = await post(path, fields)
      const location = answer.headers.get('Location')
      if (answer.status !== 303 || location === null)
        throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
      return send(location)
    },
  }
}
