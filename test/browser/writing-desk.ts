import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { minifiedCss } from '../../scripts/css.ts'
import { escapeText } from '../../src/articles/body/serialize.ts'

/** A bare page with the editor on it, and a desk around it that answers what the test says. */
export interface WritingDesk extends AsyncDisposable {
  url: string
  /** What was posted, by path, newest last. */
  posted: { path: string; body: Buffer }[]
  /** Uploads are answered when this is called. */
  letUploadsEnd(): void
}

/** As strict as the desk's own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'"

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

const picture = (n: number) => ({
  url: `/picture/${n}`,
  width: 1200,
  height: 800,
  alt: `Alt ${n}`,
  caption: `Caption ${n}`,
  credit: 'Ines',
  focusX: 0.5,
  focusY: 0.5,
})

const ARTICLES = [
  { path: '/news/harbour', headline: 'The harbour freezes', detail: '24 November 2026 · News' },
  { path: '/news/harvest', headline: 'A late harvest', detail: '2 October 2026 · News' },
]

export async function openWritingDesk(): Promise<WritingDesk> {
  const files = await builtFiles()
  const posted: WritingDesk['posted'] = []
  let held: (() => void)[] = []
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost')
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    const file = files[pathname]
    if (file) return void response.writeHead(200, { 'content-type': file.type }).end(file.text)
    if (pathname.startsWith('/picture/')) return void response.writeHead(200, { 'content-type': 'image/gif' }).end(PIXEL)
    if (pathname === '/desk/articles/find') {
      const words = searchParams.get('q')!.toLowerCase()
      return void json(ARTICLES.filter(({ headline }) => headline.toLowerCase().includes(words)))
    }
    if (pathname === '/desk/media/pictures') {
      return void json(
        Object.fromEntries(
          searchParams
            .get('ids')!
            .split(',')
            .map((id) => [id, picture(Number(id))]),
        ),
      )
    }
    if (request.method === 'POST') {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const body = Buffer.concat(chunks)
      posted.push({ path: pathname, body })
      if (pathname === '/desk/media/upload') {
        await new Promise<void>((end) => held.push(end))
        return void (body.includes('broken')
          ? json({ error: 'This file is not a picture.' }, 422)
          : json({ id: 40 + posted.length, ...picture(40) }))
      }
      if (pathname === '/desk/embeds') {
        const url = new URLSearchParams(body.toString()).get('url')!
        return void (url.includes('nowhere') ? json({ error: 'no' }, 422) : json({ url, title: 'A film', provider: 'YouTube' }))
      }
      return void json({})
    }
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(pageOf(searchParams))
  }

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    posted,
    letUploadsEnd() {
      for (const end of held) end()
      held = []
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

async function builtFiles(): Promise<Record<string, { type: string; text: string }>> {
  const script = async (options: object) => {
    const { outputFiles } = await build({ bundle: true, minify: true, format: 'esm', write: false, target: 'es2022', ...options })
    return { type: 'text/javascript', text: outputFiles![0]!.text }
  }
  const contents = `import { Application } from '@hotwired/stimulus'; window.Stimulus = Application.start()`
  const css = `${await minifiedCss('src/web/desk/desk.css')}${await minifiedCss('src/articles/editor/editor.css')}`
  return {
    '/desk.js': await script({ stdin: { contents, resolveDir: '.' } }),
    '/editor.js': await script({ entryPoints: ['src/articles/editor/editor.client.ts'] }),
    '/desk.css': { type: 'text/css', text: css.replaceAll('#abcdef', '#8a1c1c').replace(/@font-face\{[^}]*\}/g, '') },
  }
}

const pageOf = (query: URLSearchParams): string => `<!doctype html><html lang="en"><title>Writing</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/desk.css">
<script type="module" src="/desk.js"></script><script type="module" src="/editor.js"></script>
<body><main><h1>Writing</h1><form method="post" action="/saved">
<label for="body">Text</label>
<textarea id="body" name="body" data-editor data-controller="editor" data-raw="${query.get('raw') ?? 'false'}"${query.has('readonly') ? ' readonly' : ''}>
${escapeText(query.get('body') ?? '')}</textarea>
<button>Save</button></form></main>`

/** Somebody at the page, with what they write. */
export interface Writer {
  page: Page
  /** Opens a text, and puts the cursor at its end. */
  open(text?: { body?: string; raw?: boolean; width?: number }): Promise<void>
  /** What would be sent now. */
  value(): Promise<string>
  paste(data: Record<string, string>): Promise<void>
  /** What the console complains of. */
  complaints: string[]
}

/** Sits somebody down at a desk of their own; each text they open is a new page. */
export async function sitDown(browser: Browser, desk: WritingDesk): Promise<Writer> {
  const context = await browser.newContext({ baseURL: desk.url })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('422')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => void complaints.push(String(error)))
  return {
    page,
    complaints,
    async open({ body = '', raw = false, width = 1000 } = {}) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`/?${new URLSearchParams({ body, raw: String(raw) })}`)
      await page.locator('.editor-text').focus()
      await page.keyboard.press('ControlOrMeta+End')
    },
    value: async () => {
      await page.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>('textarea[name=body]')!
        const editor = window.Stimulus.getControllerForElementAndIdentifier(field, 'editor') as unknown as { flush(): void }
        editor.flush()
      })
      return await page.locator('textarea[name=body]').inputValue()
    },
    paste: (data) =>
      page.evaluate((data) => {
        const clipboardData = new DataTransfer()
        for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text)
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
        document.querySelector('.editor-text')!.dispatchEvent(event)
      }, data),
  }
}
