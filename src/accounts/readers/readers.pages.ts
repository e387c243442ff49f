import { Hono } from 'hono'
import type { WebEnv } from '../../web/env.ts'
import { ownAccountRoutes } from './account.pages.tsx'
import { avatarRoutes } from './avatar.pages.ts'
import { confirmRoutes } from './confirm.pages.tsx'
import { moveRoutes } from './move.pages.tsx'
import { ownPasskeyRoutes, passkeyRoutes } from './passkeys.pages.tsx'
import { requireReader, type ReaderEnv } from './require-reader.pages.tsx'
import { signInRoutes } from './sign-in.pages.tsx'
import type { AccountParts } from './viewer.pages.ts'

/** All routes of readers' accounts: first what is open to everyone, then what only a signed-in reader sees. */
export function readerAccounts(parts: AccountParts): Hono<WebEnv> {
  const own = new Hono<ReaderEnv>()
  own.use('/account/*', requireReader(parts))
  own.route('/', ownAccountRoutes(parts))
  own.route('/', ownPasskeyRoutes(parts))
  return new Hono<WebEnv>()
    .route('/', avatarRoutes(parts.files))
    .route('/', confirmRoutes(parts))
    .route('/', signInRoutes(parts))
    .route('/', passkeyRoutes(parts))
    .route('/', moveRoutes(parts))
    .route('/', own)
}
