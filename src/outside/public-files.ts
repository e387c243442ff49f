import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Reads text files that lie below an address or in a folder; undefined where there is none of that name. Waits where a site asks it to. */
export function readPublicFiles(where: string): (name: string) => Promise<string | undefined> {
  const isAddress = /^https?:\/\//.test(where)
  return isAddress ? (name) => fetchText(`${where.replace(/\/$/, '')}/${name}`) : (name) => readText(join(where, name))
}

/** For one answer, in milliseconds. */
const PATIENCE = 30_000

async function fetchText(url: string): Promise<string | undefined> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
  if (response.status === 404) return undefined
  if (response.status === 429) {
    await response.body?.cancel()
    await new Promise((done) => setTimeout(done, 1000 * (Number(response.headers.get('Retry-After')) || 10)))
    return fetchText(url)
  }
  if (!response.ok) throw new Error(`${url} was answered ${response.status}`)
  return response.text()
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
