import type { Role } from '../../src/accounts/roles.ts'

export interface Answer {
  status: number
  location: string | null
  text: string
}

/** A browser without script, over the network: it keeps its cookies when the server ends and starts again at another port. */
export interface Visitor {
  /** Where it asks from now on. */
  turnTo(port: number): void
  get(path: string): Promise<Answer>
  post(path: string, fields: Record<string, string | string[]>, accept?: string): Promise<Answer>
}

export function newVisitor(): Visitor {
  const cookies = new Map<string, string>()
  let origin = ''
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(origin + path, { ...init, headers, redirect: 'manual' })
    const text = await answer.text()
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    return { status: answer.status, location: answer.headers.get('Location'), text }
  }
  return {
    turnTo: (port) => void (origin = `http://127.0.0.1:${port}`),
    get: (path) => send(path, {}),
    post(path, fields, accept = 'text/html') {
      const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
      return send(path, { method: 'POST', body: new URLSearchParams(pairs), headers: { Accept: accept, Origin: origin } })
    },
  }
}

/** Enters the desk of a demo, as its door offers on this machine. */
export async function enter(visitor: Visitor, role: Role): Promise<void> {
  const { status, text } = await visitor.post('/desk/enter', { role })
  if (status !== 303) throw new Error(`The door answered ${status}: ${text}`)
}
