import type { Context } from 'hono'
import type { DeskEnv } from '../accounts/desk-env.ts'
import type { Database } from '../db/connect.ts'
import type { Files } from '../outside/files/files.ts'
import { partsOf, type Part } from '../web/multipart.ts'
import type { Bindings } from '../web/server.ts'
import { UploadRefusal } from './upload.ts'

export interface MediaDeskParts {
  database: Database
  files: Files
}

/** What a route finds that takes large things in; without a server of ours, as in tests, a body takes as long as it takes. */
export interface UploadEnv extends DeskEnv {
  Bindings: Partial<Pick<Bindings, 'unhurried'>>
}

/** In bytes: all files of one form together. */
const LARGEST_FORM = 1_000_000_000

/** The files of a form, as they arrive: a slow line may take its time, since we know whose it is. Refuses what can only be too large. */
export async function* filesOf(c: Context<UploadEnv>): AsyncGenerator<Part & { fileName: string }> {
  if (Number(c.req.header('Content-Length') ?? 0) > LARGEST_FORM) throw new UploadRefusal(413, 'At most 1 GB at once, please.')
  const env: UploadEnv['Bindings'] | undefined = c.env
  env?.unhurried?.()
  const { body } = c.req.raw
  if (!body) return
  for await (const part of partsOf(body, c.req.header('Content-Type') ?? '')) {
    if (part.name === 'file' && part.fileName) yield { ...part, fileName: part.fileName }
  }
}

/** A script asks for JSON, a form for a page. */
export const wantsJson = (c: Context): boolean => c.req.header('Accept')?.includes('application/json') ?? false
