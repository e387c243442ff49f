import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'

/** A site behind a proxy, and many who post to it through that. */
export interface Crowd {
  process: ChildProcess
  port: number
  /** Posts a comment from an address; the status of the answer, 0 if none came. */
  post(from: string, fields: Record<string, string>): Promise<number>
  /** Reads a page from an address. */
  get(from: string, path: string): Promise<{ status: number; text: string }>
  stop(): Promise<void>
}

const MOST_CONNECTIONS = 64

/** Serves a data folder with the usual limits of posting, or with none. */
export async function serveCrowd(data: string, limits: 'usual' | 'raised'): Promise<Crowd> {
  const child = fork('bench/comments-post.child.ts', [data, limits])
  const [port] = (await once(child, 'message')) as [number]
  // Who reads doesn't wait behind who posts.
  const [readers, writers] = [0, 1].map(() => new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS }))
  const ask = (from: string, path: string, body?: string) =>
    new Promise<{ status: number; text: string }>((resolve) => {
      const agent = body === undefined ? readers : writers
      const headers = {
        'X-Forwarded-For': from,
        ...(body !== undefined && {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
        }),
      }
      const asked = request(
        { host: '127.0.0.1', port, path, agent, headers, method: body === undefined ? 'GET' : 'POST' },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8')
          answer.on('data', (chunk: string) => (text += chunk))
          answer.on('end', () => resolve({ status: answer.statusCode!, text }))
          answer.on('error', () => resolve({ status: 0, text: '' }))
        },
      )
      asked.on('error', () => resolve({ status: 0, text: '' }))
      asked.end(body)
    })
  return {
    process: child,
    port,
    post: async (from, fields) => (await ask(from, '/comments', new URLSearchParams(fields).toString())).status,
    get: (from, path) => ask(from, path),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      for (const agent of [readers, writers]) agent!.destroy()
    },
  }
}

/** The fields of the form under an article that are not typed. */
export async function formUnder(crowd: Pick<Crowd, 'get'>, articlePath: string): Promise<Record<string, string>> {
  const { text } = await crowd.get('192.0.2.1', `${articlePath}/comments`)
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
  return { form: field('form'), website: '', article: field('article'), follow: '' }
}

/** The addresses of a crowd: each in a neighbourhood of its own. */
export const addressOf = (n: number) => `10.${Math.floor(n / 250) + 1}.${n % 250}.7`
