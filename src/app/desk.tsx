import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie } from 'hono/cookie'
import { accountsDesk, accountsDoor } from '../accounts/accounts.desk.ts'
import { noteAudit } from '../accounts/audit.sql.ts'
import type { DeskEnv } from '../accounts/desk-env.ts'
import { readerCaps } from '../accounts/readers/caps.sql.ts'
import { requireStaff } from '../accounts/require-staff.desk.ts'
import { demand, may, type Action } from '../accounts/roles.ts'
import { authorsDesk } from '../articles/arranging/authors.desk.tsx'
import { collectionsDesk } from '../articles/arranging/collections.desk.tsx'
import { redirectsDesk } from '../articles/arranging/redirects.desk.tsx'
import { sectionsDesk } from '../articles/arranging/sections.desk.tsx'
import { tagsDesk } from '../articles/arranging/tags.desk.tsx'
import { embedsDesk } from '../articles/editor/embeds.desk.ts'
import { calendarDesk } from '../articles/writing/calendar.desk.tsx'
import { homeDesk, type Waiting } from '../articles/writing/home.desk.tsx'
import { listDesk } from '../articles/writing/list.desk.tsx'
import { versionsDesk } from '../articles/writing/versions.desk.tsx'
import { writeDesk } from '../articles/writing/write.desk.tsx'
import { PLAYER_HOSTS } from '../articles/body/embeds.ts'
import { countTabs } from '../comments/moderation/queue.sql.ts'
import { waitingOf } from '../comments/moderation/waiting.ts'
import { moderationDesk } from '../comments/moderation/moderation.desk.tsx'
import type { Tx } from '../db/schema.ts'
import type { Database } from '../db/connect.ts'
import { insertAuthor } from '../articles/authors.sql.ts'
import { frontDesk } from '../site/front.desk.tsx'
import { settingsDesk } from '../site/settings/settings.desk.tsx'
import { previewDesk } from '../site/preview.desk.tsx'
import { buriedJobs } from '../jobs/jobs.sql.ts'
import { slug } from '../lib/slug.ts'
import { mediaDesk } from '../media/media.desk.tsx'
import type { AtDesk } from '../mail/at-desk.ts'
import { mailDesk } from '../mail/mail.desk.tsx'
import { importDesk } from '../newsletter/import.desk.tsx'
import { newsletterDesk } from '../newsletter/newsletter.desk.tsx'
import { createFetch } from '../outside/fetch/fetch.ts'
import type { Files } from '../outside/files/files.ts'
import type { Mail } from '../outside/mail/mail.ts'
import { assetAddress, deskAssets, type Assets } from '../web/assets.ts'
import type { ClientOf } from '../web/client.ts'
import { SAID } from '../web/desk/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { ownPaperDesk } from '../demo/own-paper.desk.tsx'
import type { Config } from './config.ts'
import { menuFor } from './desk-menu.ts'
import { answerDeskError } from './desk-errors.tsx'
import { healthDesk } from './health/health.desk.tsx'
import { wayOf } from './mail-way.ts'

export interface DeskParts {
  config: Config
  database: Database
  files: Files
  assets: Assets
  /** The secrets for tokens, newest first. */
  tokenKeys: Buffer[]
  /** The secret for hashes of addresses. */
  addressKey: Buffer
  mail: Mail
  client: ClientOf
  onError: (error: unknown) => void
}

/** Every screen of the newsroom desk: the table of contents. */
export function createDesk(parts: DeskParts): Hono<WebEnv> {
  const { config, database, files, assets, tokenKeys, client, onError } = parts
  const accounts = { database, tokenKeys, client, assets: deskAssets(assets), newByline }
  const door = new Hono<WebEnv>()
  door.use('/desk/*', policy)
  door.route('/', accountsDoor(accounts))

  const desk = new Hono<DeskEnv>()
  desk.use('/desk/*', requireStaff(database), framed(accounts.assets))
  // Reads what is sent as it arrives, within limits of its own.
  desk.route('/', mediaDesk({ database, files }))
  desk.route('/', importDesk(parts))
  desk.use('/desk/authors/*', atMost(LARGEST_PICTURE))
  desk.route('/', authorsDesk({ database, files }))
  desk.use('/desk/settings/*', atMost(LARGEST_PICTURE))
  desk.route('/', settingsDesk({ database, files, assets }))
  desk.use('/desk/*', atMost(LARGEST_FORM))
  desk.route('/', accountsDesk(accounts))

  desk.route(
    '/',
    homeDesk((c) => waitingBeside(c, database)),
  )
  desk.route('/', listDesk({ database }))
  desk.route('/', writeDesk({ database }))
  desk.route('/', versionsDesk({ database }))
  desk.route('/', calendarDesk())
  desk.route('/', previewDesk(tokenKeys))
  desk.route('/', embedsDesk({ fetch: createFetch() }))

  desk.route('/', sectionsDesk({ database }))
  desk.route('/', tagsDesk({ database }))
  desk.route('/', collectionsDesk({ database }))
  desk.route('/', frontDesk({ database }))
  desk.route('/', redirectsDesk({ database }))

  desk.route('/', moderationDesk({ database, script: assetAddress(assets, 'queue.js') }))
  desk.route('/', mailDesk({ ...parts, guard: only('read mail'), who: atDesk, way: wayOf(config), caps: readerCaps }))
  desk.route('/', newsletterDesk({ database }))
  desk.route('/', healthDesk({ config, database }))
  desk.route('/', ownPaperDesk({ database, newByline }))
  desk.onError((error, c) => answerDeskError(c, error, onError))
  return door.route('/', desk)
}

/** Lets pass only who may do this. */
const only =
  (action: Action): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    demand(c.var.staff, action)
    await next()
  }

/** Whoever asks, as far as mail has to know. */
const atDesk = ({ var: { staff, now } }: Context<DeskEnv>): AtDesk => ({
  email: staff.email,
  note: (tx, action, subject, detail) => noteAudit(tx, staff, action, subject, detail, now),
})

/** What wants a hand beside articles. */
async function waitingBeside(c: Context<DeskEnv>, database: Database): Promise<Waiting[]> {
  return [...(await waitingJobs(c, database)), ...(await waitingComments(c))]
}

async function waitingComments(c: Context<DeskEnv>): Promise<Waiting[]> {
  return may(c.var.staff, 'moderate comments') ? waitingOf(await countTabs(c.var.db)) : []
}

async function waitingJobs(c: Context<DeskEnv>, { read }: Database): Promise<Waiting[]> {
  if (!may(c.var.staff, 'retry jobs')) return []
  const buried = (await buriedJobs(read)).length
  if (buried === 0) return []
  const words =
    buried === 1 ? 'A job was given up: somebody should look why.' : `${buried} jobs were given up: somebody should look why.`
  return [{ words, path: '/desk/health' }]
}

/** Whoever joins the newsroom to write gets a byline of their name. */
async function newByline(tx: Tx, name: string): Promise<number> {
  const person = { kind: 'person', name, slug: slug(name), role: null, bio: '', url: null, portraitId: null } as const
  return (await insertAuthor(tx, person)).id
}

/** In bytes: a long article with its data, and a picture with the words about it. */
const LARGEST_FORM = 2 * 1024 * 1024
const LARGEST_PICTURE = 21 * 1024 * 1024

const atMost = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => new Response('This is more than the desk takes at once. Nothing was saved.\n', { status: 413 }),
  })

/** Puts around every screen what stands around it. */
const framed =
  (assets: ReturnType<typeof deskAssets>): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const { staff, paper } = c.var
    const { name, language, timeZone } = paper.settings
    const said = getCookie(c, SAID)
    if (said !== undefined) deleteCookie(c, SAID, { path: '/desk' })
    const who = { name: staff.name, role: staff.role }
    c.set('frame', {
      paper: name,
      language,
      demo: paper.demo,
      timeZone,
      who,
      menu: menuFor(staff, paper.demo),
      path: c.req.path,
      said,
      assets,
    })
    await next()
  }

/** A desk screen takes scripts and styles from here only, and shows what is here or, when pressed, a known player. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The style of Turbo's progress bar, which it sets itself.
  "style-src 'self' 'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  `frame-src 'self' ${PLAYER_HOSTS.join(' ')}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

const policy: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next()
  if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', POLICY)
}
