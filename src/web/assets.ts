import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { CODINGS, negotiate, type Coding } from './cache/coding.ts'
import type { WebEnv } from './env.ts'
import type { PageAssets } from './paper.ts'

/** What the build made for browsers: the style sheets, and files whose names carry a hash of their bytes. */
export interface Assets {
  /** Minified; the accent and the addresses of the faces are filled in per paper. */
  style: string
  /** Minified: what only the pages on which readers write need beside it. */
  readersStyle: string
  /** From the plain name (`reader.js`) to the built one (`reader-3f2a91bc.js`). */
  names: Record<string, string>
  files: Map<string, Asset>
}

interface Asset {
  type: string
  bytes: Uint8Array<ArrayBuffer>
  /** The same, as the build compressed it; faces are compressed already. */
  coded: Partial<Record<Coding, Uint8Array<ArrayBuffer>>>
}

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Reads the folder that the build wrote. */
export function loadAssets(folder: string): Assets {
  const names = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')) as Record<string, string>
  const read = (name: string) => Uint8Array.from(readFileSync(join(folder, name)))
  const files = Object.values(names).map((name): [string, Asset] => {
    const type = TYPES[name.split('.').at(-1)!]!
    const coded = type.startsWith('text/') ? { br: read(`${name}.br`), gzip: read(`${name}.gz`) } : {}
    return [name, { type, bytes: read(name), coded }]
  })
  const style = readFileSync(join(folder, 'style.css'), 'utf8')
  const readersStyle = readFileSync(join(folder, 'readers.css'), 'utf8')
  return { style, readersStyle, names, files: new Map(files) }
}

const PATH = '/-/assets/'

/** What a paper's pages need, in its accent, with further rules of its own. */
export function pageAssets(assets: Assets, accent: string, rules: string): PageAssets {
  const address = (name: string) => PATH + assets.names[name]
  const style = assets.style
    .replaceAll(/url\("?([\w-]+\.woff2)"?\)/g, (_, name: string) => `url(${address(name)})`)
    .replaceAll('#abcdef', accent)
    .concat(rules)
  const { readersStyle } = assets
  return {
    style,
    styleHash: cspHash(style),
    readersStyle,
    readersStyleHash: cspHash(readersStyle),
    script: address('reader.js'),
    accountScript: address('account.js'),
    icon: address('icon.svg'),
  }
}

/** As a Content-Security-Policy names what stands within a page. */
const cspHash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Where a file stands that only some screens load. */
export const assetAddress = ({ names }: Assets, name: string) => PATH + names[name]

/** What the desk's screens load; the editor's script only where somebody writes. */
export function deskAssets({ names }: Assets) {
  const address = (name: string) => PATH + names[name]
  return { style: address('desk.css'), script: address('desk.js'), editor: address('editor.js'), icon: address('icon.svg') }
}

/** Their names change with their bytes, so browsers may keep them for a year. */
export const assetRoutes = (assets: Assets) =>
  new Hono<WebEnv>().get(`${PATH}:name`, (c) => {
    const file = assets.files.get(c.req.param('name'))
    if (!file) return c.notFound()
    c.header('Content-Type', file.type)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    const offered = CODINGS.filter((coding) => coding in file.coded)
    if (offered.length > 0) c.header('Vary', 'Accept-Encoding')
    const coding = negotiate(c.req.header('Accept-Encoding'), [...offered, 'identity']) ?? 'identity'
    if (coding !== 'identity') c.header('Content-Encoding', coding)
    return c.body(file.coded[coding] ?? file.bytes)
  })
