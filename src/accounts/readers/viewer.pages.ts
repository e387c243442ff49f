import type { Context } from 'hono'
import type { Database } from '../../db/connect.ts'
import type { Files } from '../../outside/files/files.ts'
import type { ClientOf } from '../../web/client.ts'
import { readCookie } from '../../web/cookies.ts'
import type { WebEnv } from '../../web/env.ts'
import { hashOfToken } from '../secret.ts'
import { findReaderSession } from './reader-sessions.sql.ts'
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

/**
 * Who is signed in as a reader. Nobody is where a browser doesn't say that the post comes from a page of ours: such a post counts as a
 * guest's, so that browsers without Origin can comment and no page of another site can in somebody's name.
 */
export async function readerOf(c: Context<WebEnv>): Promise<Reader | undefined> {
  const token = readCookie(c, READER_COOKIE)
  if (token === undefined || (c.req.method === 'POST' && !saysWhereFrom(c))) return undefined
  return findReaderSession(c.var.db, hashOfToken(token), c.var.now)
}

/** What is said there was judged by the origin check. */
const saysWhereFrom = (c: Context<WebEnv>) => c.req.header('Sec-Fetch-Site') !== undefined || c.req.header('Origin') !== undefined
