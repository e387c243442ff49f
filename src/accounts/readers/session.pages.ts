import type { Context } from 'hono'
import type { Tx } from '../../db/schema.ts'
import { keepCookie, readCookie } from '../../web/cookies.ts'
import type { WebEnv } from '../../web/env.ts'
import { deviceWords } from '../device.ts'
import { hashOfToken, newToken } from '../secret.ts'
import { endSessionOf, insertReaderSession } from './reader-sessions.sql.ts'
import { READER_COOKIE, READER_SESSION } from './reader.ts'

/** Begins a session in place of any that this browser had; its token is for `keepSession` once all is on disk. */
export async function startSession<Env extends WebEnv>(tx: Tx, c: Context<Env>, readerId: number): Promise<string> {
  const before = readCookie(c, READER_COOKIE)
  if (before !== undefined) await endSessionOf(tx, hashOfToken(before))
  const token = newToken()
  const device = deviceWords(c.req.header('User-Agent'))
  await insertReaderSession(tx, { readerId, device, tokenHash: hashOfToken(token) }, c.var.now)
  return token
}

export const keepSession = <Env extends WebEnv>(c: Context<Env>, token: string): void =>
  keepCookie(c, READER_COOKIE, token, READER_SESSION)
