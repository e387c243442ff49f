import type { Context } from 'hono'
import type { Database } from '../../db/connect.ts'
import type { Files } from '../../outside/files/files.ts'
import type { ClientOf } from '../../web/client.ts'
import { readCookie } from '../../web/cookies.ts'
import type { WebEnv } from '../../web/env.ts'
import { hashOfToken } from '../secret.ts'
import { findReaderSession } from './reader-sessions.sql.ts'
import type { ReaderPart } from './reader-part.ts'
import { READER_COOKIE, type Reader } from './reader.ts'

/** What the routes of readers work with. */
export interface ReaderParts {
  database: Database
  files: Files
  /** The secrets for tokens, newest first. */
  tokenKeys: Buffer[]
  /** The secret for hashes of addresses. */
  addressKey: Buffer
  client: ClientOf
}

/** What the pages of accounts work with. */
export interface AccountParts extends ReaderParts {
  /** What each feature holds of readers. */
  readerParts: readonly ReaderPart[]
}

/**
 * Who is signed in as a reader. Nobody is where a browser doesn't say that the post comes from a page of ours: such a post counts as a
 * guest's, so that browsers that say nothing can comment and no page of another site can in somebody's name.
 */
export async function readerOf<Env extends WebEnv>(c: Context<Env>): Promise<Reader | undefined> {
  const token = readCookie(c, READER_COOKIE)
  if (token === undefined || (c.req.method === 'POST' && !saysWhereFrom(c))) return undefined
  return findReaderSession(c.var.db, hashOfToken(token), c.var.now)
}

/** What the first two say was judged by the origin check. Text browsers say it by Referer only, which no page can set to another's. */
function saysWhereFrom<Env extends WebEnv>(c: Context<Env>): boolean {
  if (c.req.header('Sec-Fetch-Site') !== undefined || c.req.header('Origin') !== undefined) return true
  const from = URL.parse(c.req.header('Referer') ?? '')
  const ours = c.var.paper.origin
  return from !== null && (from.origin === ours || (!ours.startsWith('https:') && from.host === c.req.header('Host')))
}
