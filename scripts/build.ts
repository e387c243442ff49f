import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import packageJson from '../package.json' with { type: 'json' }
import { minifiedCss } from './css.ts'

const OUT = 'dist'

/** Faces from the registry, under the names the style sheet calls them. */
const FACES = {
  'serif.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  'serif-ext.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2',
  'italic.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
  'sans.woff2': '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
  'sans-ext.woff2': '@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2',
}

const DESK_ACCENT = '#1f5f8b'

rmSync(OUT, { recursive: true, force: true })
mkdirSync(join(OUT, 'assets'), { recursive: true })
await Promise.all([buildAssets(), buildProgram(), buildThread()])
cpSync('src/demo/pictures', join(OUT, 'demo-pictures'), { recursive: true })

async function buildAssets() {
  const require = createRequire(import.meta.url)
  const faces: Record<string, string> = Object.assign(
    {},
    ...Object.entries(FACES).map(([name, file]) => keepByHash(name, readFileSync(require.resolve(file)))),
  )
  const work = keepByHash('work.js', await bundledScript('src/web/pieces/work.client.ts'))
  const thread = keepByHash('thread.js', await bundledScript('src/comments/thread/thread.client.ts'))
  const names = {
    ...work,
    ...thread,
    ...keepByHash(
      'reader.js',
      await bundledScript('src/site/reader.client.ts', {
        THREAD_SCRIPT: JSON.stringify(`./${thread['thread.js']}`),
        WORK_SCRIPT: JSON.stringify(`./${work['work.js']}`),
      }),
    ),
    ...keepByHash('account.js', await bundledScript('src/accounts/readers/account.client.ts')),
    ...keepByHash('icon.svg', readFileSync('src/web/styles/icon.svg')),
    ...keepByHash('desk.js', await bundledScript('src/app/desk.client.ts')),
    ...keepByHash('queue.js', await bundledScript('src/comments/moderation/queue.client.ts')),
    ...keepByHash('editor.js', await bundledScript('src/articles/editor/editor.client.ts')),
    ...faces,
    ...keepByHash('desk.css', Buffer.from(withFaces(await minifiedCss('src/web/desk/desk.css'), faces))),
  }
  writeFileSync(join(OUT, 'assets/names.json'), JSON.stringify(names))
  writeFileSync(join(OUT, 'assets/style.css'), await minifiedCss('src/web/styles/reader.css'))
  writeFileSync(join(OUT, 'assets/readers.css'), await minifiedCss('src/web/styles/readers.css'))
}

/** The desk's style sheet is a file beside the faces, in the colour of the desk rather than of a paper. */
function withFaces(css: string, faces: Record<string, string>): string {
  return css
    .replaceAll(/url\("?([\w-]+\.woff2)"?\)/g, (_, name: string) => `url(${faces[name]})`)
    .replaceAll('#abcdef', DESK_ACCENT)
}

function keepByHash(name: string, bytes: Uint8Array): Record<string, string> {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  const built = basename(name).replace('.', `-${hash}.`)
  const file = join(OUT, 'assets', built)
  writeFileSync(file, bytes)
  if (/\.(js|css)$/.test(name)) {
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
  return { [name]: built }
}

async function bundledScript(entry: string, define: Record<string, string> = {}): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define,
    write: false,
  })
  return outputFiles[0]!.contents
}

async function buildProgram() {
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile: join(OUT, 'broadsheet.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // One file is read faster than hundreds: only what is no plain JavaScript, or reads files of its own, stays outside.
    external: ['@node-rs/argon2', 'sharp', 'pg', 'pino', 'saxes'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'linked',
    banner: { js: '#!/usr/bin/env node' },
    define: { BROADSHEET_VERSION: JSON.stringify(packageJson.version) },
  })
}

/** What reads the data file in a thread of its own (src/db/aside.ts). */
async function buildThread() {
  await build({
    entryPoints: ['src/db/aside.thread.ts'],
    outfile: join(OUT, 'aside.thread.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
  })
}
