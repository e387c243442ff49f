import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { moveComment } from '../../src/comments/standing.commands.ts'
import { articleId, filledIn } from '../../src/comments/posting/posting.test-kit.ts'
import { asReader } from '../reader.ts'
import { inBrowser } from './in-browser.ts'

const CORPUS = join(process.env.BROADSHEET_CORPORA ?? '../shared/corpora', 'xss/dompurify-fixtures.json')
const isHere = existsSync(CORPUS)
if (!isHere) console.log(`No corpus at ${CORPUS} (BROADSHEET_CORPORA): comments are tried with a few attacks only.`)

/** CVE-2026-93485, CVE-2024-4439, CVE-2023-47185 and their like. */
const KNOWN = [
  '<blockquote cite="x\n\n\' onfocus=alert(1) autofocus tabindex=1">y</blockquote>',
  '"><img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a> javascript:alert(1) data:text/html,<script>alert(1)</script>',
  'https://a.example/"onmouseover="alert(1) https://a.example/\'onclick=alert(1)// *https://a.example/<script>alert(1)</script>*',
  '> <script>alert(1)</script>\n> _<svg onload=alert(1)>_',
]

const attacks = [
  ...KNOWN,
  ...(isHere ? (JSON.parse(readFileSync(CORPUS, 'utf8')) as { payload: string }[]).map(({ payload }) => payload) : []),
]

/** So many at once where a page shows a form only. */
const AT_ONCE = 12

inBrowser('what attacks comments', (scene) => {
  test('runs no script, wherever it was typed', { timeout: 300_000 }, async () => {
    const { town } = scene
    const guest = asReader(town)
    const ids: number[] = []
    for (const [n, attack] of attacks.entries()) {
      const typed = {
        body: attack.slice(0, 10_000) || 'x',
        name: `${attack.replaceAll('\n', ' ').slice(0, 50)} a`,
        email: `a${n}@reader.example`,
      }
      await guest.post('/comments', await filledIn(town, typed))
    }
    await town.database.transact(async (tx) => {
      const rows = await tx.selectFrom('comment').select('id').where('state', '=', 'unconfirmed').orderBy('id').execute()
      for (const { id } of rows) {
        ids.push(id)
        await moveComment(tx, id, 'published', town.at)
      }
    })
    expect(ids.length).toBeGreaterThan(attacks.length * 0.8)
    const reporter = asReader(town)
    for (const [n, id] of ids.slice(0, AT_ONCE).entries()) {
      await reporter.post(`/comments/${id}/report`, { ...(await filledIn(town)), reason: 'other', words: attacks[n]! })
    }

    const reader = await scene.reader()
    const ran: string[] = []
    reader.page.on('dialog', (dialog) => {
      ran.push(`${reader.path()}: ${dialog.message()}`)
      void dialog.dismiss()
    })
    const article = await town.database.read
      .selectFrom('article')
      .select('path')
      .where('id', '=', await articleId(town))
      .executeTakeFirstOrThrow()
    let next: string | null = `${article.path}/comments`
    let seen = 0
    while (next !== null) {
      expect(await reader.open(next)).toBe(200)
      seen += await reader.page.locator('article.said').count()
      next = await reader.page
        .locator('a[rel=next]')
        .first()
        .getAttribute('href', { timeout: 500 })
        .catch(() => null)
    }
    expect(seen).toBeGreaterThanOrEqual(ids.length)
    for (const id of ids.slice(0, AT_ONCE)) {
      for (const path of ['', '/quote', '/report']) expect(await reader.open(`/comments/${id}${path}`)).toBe(200)
    }

    // What comes back because it wasn't taken, in the fields it was typed into.
    for (let n = 0; n < attacks.length; n += AT_ONCE) {
      await reader.open(`${article.path}/comments`)
      const form = reader.page.locator('#comment-form')
      await form.locator('[name=body]').fill(
        attacks
          .slice(n, n + AT_ONCE)
          .join('\n')
          .slice(0, 9_000),
      )
      await form.locator('[name=name]').fill(attacks[n]!.replaceAll(/\s/g, ' ').slice(0, 60))
      await form.evaluate((element) => element.setAttribute('novalidate', ''))
      await form.locator('[name=email]').fill('"><img src=x onerror=alert(1)>')
      await form.locator('button').click()
      await reader.page.waitForURL('**/comments')
      expect(await reader.page.locator('.wrong').count()).toBeGreaterThan(0)
    }
    expect(ran).toEqual([])
  })
})
