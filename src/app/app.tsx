import { Hono } from 'hono'
import { SESSION_COOKIES } from '../accounts/cookies.desk.ts'
import { PLAYER_HOSTS } from '../articles/body/embeds.ts'
import { commentPages } from '../comments/thread/thread.pages.tsx'
import type { Db } from '../db/schema.ts'
import { Refusal } from '../lib/refusal.ts'
import { mediaRoutes } from '../media/media.pages.tsx'
import type { Files } from '../outside/files/files.ts'
import { answerError } from '../site/errors.pages.tsx'
import { machineRoutes } from '../site/machines/machines.pages.ts'
import type { Places } from '../site/places.view.ts'
import { recordRoutes } from '../site/record/record.pages.ts'
import { previewRoutes } from '../site/preview.pages.tsx'
import { siteRoutes } from '../site/site.pages.tsx'
import { sitemapRoutes } from '../site/sitemaps/sitemaps.pages.ts'
import { readerParts } from './readers.ts'
import { assetRoutes, type Assets } from '../web/assets.ts'
import type { WebEnv } from '../web/env.ts'
import type { Paper } from '../web/paper.ts'
import { originCheck } from '../web/origin-check.ts'
import { securityHeaders } from '../web/security-headers.ts'

export interface AppParts {
  db: Db
  files: Files
  assets: Assets
  paper: () => Paper
  clock: () => number
  /** Filled by features that have a place on the article's page. */
  places?: Places
  /** The newsroom desk; a site without one is only read. */
  desk?: Hono<WebEnv>
  /** What readers write, and their accounts; a site without is only read. */
  readers?: Hono<WebEnv>
  /** The secrets for tokens, newest first. */
  tokenKeys: Buffer[]
  onError: (error: unknown) => void
}

/** Every route of the site: the table of contents. */
export function createApp({
  db,
  files,
  assets,
  paper,
  clock,
  places = {},
  desk,
  readers,
  tokenKeys,
  onError,
}: AppParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(async (c, next) => {
    c.set('db', db)
    c.set('paper', paper())
    c.set('now', clock())
    await next()
  })
  app.use(securityHeaders(PLAYER_HOSTS))
  app.use(originCheck(SESSION_COOKIES))

  app.route('/', assetRoutes(assets))
  app.route('/', mediaRoutes(files))
  app.route('/', machineRoutes())
  app.route('/', sitemapRoutes())
  if (desk) app.route('/', desk)
  if (readers) app.route('/', readers)
  app.route('/', recordRoutes())
  app.route('/', previewRoutes(tokenKeys))
  app.route('/', commentPages(tokenKeys))
  app.route('/', siteRoutes({ places, tokenKeys, readerParts }))

  app.notFound((c) => answerError(c, new Refusal('not-found', 'There is nothing at this address.')))
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) onError(error)
    return answerError(c, error)
  })
  return app
}
