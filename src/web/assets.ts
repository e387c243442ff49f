import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { WebEnv } from './env.ts'
import type { PageAssets } from './paper.ts'

/** What the build made for browsers: the style sheet, and files whose names carry a hash of their bytes. */
export interface Assets {
  /** Minified; the accent and the addresses of the faces are filled in per paper. */
  style: string
  /** From the plain name (`reader.js`) to the built one (`reader-3f2a91bc.js`). */
  names: Record<string, string>
  files: Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }>
}

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Reads the folder that the build wrote. */
export function loadAssets(folder: string): Assets {
  const names = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')) as Record<string, string>
  const files = Object.values(names).map((name): [string, { bytes: Uint8Array<ArrayBuffer>; type: string }] => [
    name,
    { bytes: Uint8Array.from(readFileSync(join(folder, name))), type: TYPES[name.split('.').at(-1)!]! },
  ])
  return { style: readFileSync(join(folder, 'style.css'), 'utf8'), names, files: new Map(files) }
}

const PATH = '/-/assets/'

/** What a paper's pages need, in its accent. */
export function pageAssets(assets: Assets, accent: string): PageAssets {
  const address = (name: string) => PATH + assets.names[name]
  const style = assets.style
    .replaceAll(/url\("?([\w-]+\.woff2)"?\)/g, (_, name: string) => `url(${address(name)})`)
    .replaceAll('#abcdef', accent)
  const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`
  return { style, styleHash, script: address('reader.js'), icon: address('icon.svg') }
}

/** Their names change with their bytes, so browsers may keep them for a year. */
export const assetRoutes = (assets: Assets) =>
  new Hono<WebEnv>().get(`${PATH}:name`, (c) => {
    const file = assets.files.get(c.req.param('name'))
    if (!file) return c.notFound()
    return c.body(file.bytes, 200, { 'Content-Type': file.type, 'Cache-Control': 'public, max-age=31536000, immutable' })
  })
