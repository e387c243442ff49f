import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { PARTS, showAllParts } from './anatomy.ts'
import { inBrowser } from './in-browser.ts'
import { EVERYTHING } from './pages.ts'

/** The rows of the table in docs/anatomy.md: number, part, where it is set, file. */
const rows = readFileSync('docs/anatomy.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )

test('docs/anatomy.md tells of every part, where it is set and which file makes it', () => {
  expect(rows.map(([number, name, , file]) => [number, name, file])).toEqual(
    PARTS.map(({ name, file }, n) => [String(n + 1), name, `\`${file}\``]),
  )
  expect(rows.filter(([, , set]) => !set)).toEqual([])
  expect(PARTS.filter(({ file }) => !existsSync(file))).toEqual([])
})

inBrowser('the anatomy of an article’s page', (scene) => {
  beforeAll(() => showAllParts(scene.town))

  test('has each of them once, where the list says', async () => {
    const { page, open } = await scene.reader()
    await open(EVERYTHING)
    for (const { name, selector, count = 1, says } of PARTS) {
      const found = await page.locator(selector).evaluateAll((parts) => ({
        count: parts.length,
        areShown: parts.every((part) => part.checkVisibility()),
        text: parts[0]?.textContent.replace(/\s+/g, ' '),
      }))
      expect({ name, ...found }).toEqual({ name, count, areShown: true, text: expect.stringContaining(says) })
    }
  })

  test('has nothing that is no part', async () => {
    const { page, open } = await scene.reader()
    await open(EVERYTHING)
    const strays = await page.evaluate(
      (parts) => {
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const strays: string[] = []
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          if (node.textContent!.trim() && !node.parentElement!.closest(parts)) strays.push(node.textContent!)
        }
        return strays
      },
      PARTS.map(({ selector }) => selector).join(),
    )
    expect(strays).toEqual([])
  })
})
