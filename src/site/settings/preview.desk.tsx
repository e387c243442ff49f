import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { loadPictures } from '../../media/media.sql.ts'
import { ogPicture } from '../../media/picture.ts'
import { loadSections } from '../../sections/sections.sql.ts'
import { pageAssets, type Assets } from '../../web/assets.ts'
import type { WebEnv } from '../../web/env.ts'
import type { Paper } from '../../web/paper.ts'
import type { Settings } from '../../web/settings.ts'
import { answerFront } from '../front.pages.tsx'
import { rulesOf } from '../looks.ts'

/** The forms of a preview lead nowhere. */
const NOBODYS = [randomBytes(32)]

/** The paper as it would be with other settings. */
export async function dressed(c: Context<DeskEnv>, assets: Assets, settings: Settings): Promise<Paper> {
  const { db, paper } = c.var
  const { accent, logo } = settings
  const picture = logo === null ? undefined : (await loadPictures(db, [logo])).get(logo)
  const rules = rulesOf(settings, await loadSections(db))
  return { ...paper, settings, logo: picture && ogPicture(picture), assets: pageAssets(assets, accent, rules) }
}

/** The real front page with settings that are not saved: kept nowhere, shown only within the desk, and nothing on it can be pressed to any effect. */
export async function answerPreview(c: Context<DeskEnv>, assets: Assets, settings: Settings): Promise<Response> {
  const paper = await dressed(c, assets, settings)
  const { db, now } = c.var
  const site = new Hono<WebEnv>().get('/', (front) => {
    front.set('db', db)
    front.set('paper', paper)
    front.set('now', now)
    return answerFront(front, { places: {}, tokenKeys: NOBODYS, readerParts: [] })
  })
  const front = await site.request('/')
  const policy = `default-src 'none'; style-src '${paper.assets.styleHash}'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin`
  return new Response(front.body, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': policy },
  })
}
