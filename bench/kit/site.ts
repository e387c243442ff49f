import { join } from 'node:path'
import type { Hono } from 'hono'
import { createApp } from '../../src/app/app.tsx'
import { holdPaper, type CurrentPaper } from '../../src/app/current-paper.ts'
import type { Db } from '../../src/db/schema.ts'
import { filesInMemory } from '../../src/outside/files/memory.ts'
import { loadAssets, type Assets } from '../../src/web/assets.ts'
import type { WebEnv } from '../../src/web/env.ts'

export const ORIGIN = 'http://127.0.0.1'

/** The build's folder. */
export const DIST = join(import.meta.dirname, '../../dist')

/** What signs the forms. */
const tokenKeys = [Buffer.alloc(32)]

export interface Site {
  app: Hono<WebEnv>
  paper: CurrentPaper
}

/** What the build made. */
export const builtAssets = () => loadAssets(join(DIST, 'assets'))

/** For whom looks do not matter. */
export const NO_ASSETS: Assets = { style: '', readersStyle: '', names: {}, files: new Map() }

/** The whole app over a database that is filled already, without the page cache. */
export async function openSite(db: Db, { assets, clock }: { assets: Assets; clock: () => number }): Promise<Site> {
  const paper = await holdPaper(db, { origin: ORIGIN, assets })
  const onError = (error: unknown) => console.error(error)
  return { app: createApp({ db, files: filesInMemory(), assets, paper: paper.get, clock, tokenKeys, onError }), paper }
}

/** Renders a page and answers with its text. Refuses any answer but 200. */
export async function render({ app }: Site, path: string): Promise<string> {
  const response = await app.request(ORIGIN + path)
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`)
  return response.text()
}
