import { Hono } from 'hono'
import type { WebEnv } from '../../web/env.ts'
import { confirmRoutes } from './confirm.pages.tsx'
import { passkeyRoutes } from './passkeys.pages.tsx'
import { signInRoutes } from './sign-in.pages.tsx'
import type { AccountParts } from './viewer.pages.ts'

/** All routes of readers' accounts. */
export const readerAccounts = (parts: AccountParts): Hono<WebEnv> =>
  new Hono<WebEnv>().route('/', confirmRoutes(parts)).route('/', signInRoutes(parts)).route('/', passkeyRoutes(parts))
