import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie } from 'hono/cookie'
import { accountsDesk, accountsDoor } from '../accounts/accounts.desk.ts'
import type { DeskEnv } from '../accounts/desk-env.ts'
import { requireStaff } from '../accounts/require-staff.desk.ts'
import { demand, may, type Action, type Role } from '../accounts/roles.ts'
import { homeDesk } from '../articles/writing/home.desk.tsx'
import { listDesk } from '../articles/writing/list.desk.tsx'
import { writeDesk } from '../articles/writing/write.desk.tsx'
import { PLAYER_HOSTS } from '../articles/body/embeds.ts'
import type { Tx } from '../db/schema.ts'
import type { Database } from '../db/connect.ts'
import { insertAuthor } from '../articles/authors.sql.ts'
import { previewDesk } from '../site/preview.desk.tsx'
import { slug } from '../lib/slug.ts'
import { mailDesk } from '../mail/mail.desk.tsx'
import type { Files } from '../outside/files/files.ts'
import { deskAssets, type Assets } from '../web/assets.ts'
import type { ClientOf } from '../web/client.ts'
import { SAID } from '../web/desk/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { ownPaperDesk } from '../demo/own-paper.desk.tsx'
import type { Config } from './config.ts'
import { answerDeskError } from './desk-errors.tsx'
import { healthDesk } from './health/health.desk.tsx'

export interface DeskParts {
  config: Config
  database: Database
  files: Files
  assets: Assets
  /** The secrets for tokens, newest first. */
  tokenKeys: Buffer[]
  client: ClientOf
  onError: (error: unknown) => void
}

/** Every screen of the newsroom desk: the table of contents. */
export function createDesk({ config, database, assets, tokenKeys, client, onError }: DeskParts): Hono<WebEnv> {
  const accounts = { database, tokenKeys, client, assets: deskAssets(assets), newByline }
  const door = new Hono<WebEnv>()
  door.use('/desk/*', policy)
  door.route('/', accountsDoor(accounts))

  const desk = new Hono<DeskEnv>()
  desk.use('/desk/*', requireStaff(database), framed(accounts.assets))
  desk.use('/desk/*', bodyLimit({ maxSize: LARGEST_FORM, onError: () => tooLarge() }))
  desk.route('/', accountsDesk(accounts))
  desk.route(
    '/',
    homeDesk(() => Promise.resolve([])),
  )
  desk.route('/', listDesk({ database }))
  desk.route('/', writeDesk({ database }))
  desk.route('/', previewDesk(tokenKeys))
  desk.route('/', mailDesk({ database, guard: only('read mail') }))
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

/** Whoever joins the newsroom to write gets a byline of their name. */
async function newByline(tx: Tx, name: string): Promise<number> {
  const person = { kind: 'person', name, slug: slug(name), role: null, bio: '', url: null, portraitId: null } as const
  return (await insertAuthor(tx, person)).id
}

/** The places of the desk, and what somebody has to be allowed to see each. */
const MENU: { group: string; items: { label: string; path: string; action: Action; onlyDemo?: true }[] }[] = [
  {
    group: 'Writing',
    items: [
      { label: 'Home', path: '/desk', action: 'use the desk' },
      { label: 'Articles', path: '/desk/articles', action: 'write articles' },
    ],
  },
  {
    group: 'This site',
    items: [
      { label: 'Health', path: '/desk/health', action: 'see health' },
      { label: 'Start my own paper', path: '/desk/own-paper', action: 'start own paper', onlyDemo: true },
      { label: 'Mail', path: '/desk/mail', action: 'read mail' },
    ],
  },
]

const menuFor = (who: { role: Role }, isDemo: boolean) =>
  MENU.map(({ group, items }) => ({
    group,
    items: items.filter(({ action, onlyDemo }) => may(who, action) && (isDemo || !onlyDemo)),
  })).filter(({ items }) => items.length > 0)

/** In bytes: a long article with its data; pictures come by a way of their own. */
const LARGEST_FORM = 2 * 1024 * 1024

const tooLarge = () => new Response('This is more than the desk takes at once (2 MB). Nothing was saved.\n', { status: 413 })

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
