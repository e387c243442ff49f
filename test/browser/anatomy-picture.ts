// Draws docs/anatomy.png anew: `npm run build && node test/browser/anatomy-picture.ts`, after the page or the list of its parts has changed.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import sharp from 'sharp'

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const source = readFileSync(fileURLToPath(url), 'utf8')
    const { code } = transformSync(source, { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'hono/jsx' })
    return { format: 'module', source: code, shortCircuit: true }
  },
})

const { serveTown } = await import('../town.ts')
const { PARTS, showAllParts } = await import('./anatomy.ts')
const { launchChromium } = await import('./chromium.ts')
const { EVERYTHING } = await import('./pages.ts')

/** Paragraphs and further items that would only make the picture longer. */
const MORE_OF_THE_SAME =
  '.text > p:nth-of-type(n+3), .text > h3, .flow > .item ~ .item, .text > ul > li:nth-child(n+3), .footnotes li + li'

const WIDTH = 1280

/** Puts a number beside each part, or else above it or behind it, where it hides no words and no other number. */
function numberParts([parts, left]: [selectors: string[], left: string]): void {
  const SIZE = 24
  for (const element of document.querySelectorAll(left)) element.remove()
  document.querySelector<HTMLElement>('.skip')!.style.position = 'static'

  const range = document.createRange()
  const taken: DOMRect[] = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    range.selectNodeContents(node)
    if (node.textContent!.trim()) taken.push(...range.getClientRects())
  }
  const isFree = ({ x, y }: { x: number; y: number }) =>
    x >= 0 && taken.every((box) => x + SIZE - 4 < box.left || x + 4 > box.right || y + SIZE - 4 < box.top || y + 4 > box.bottom)

  for (const [n, selector] of parts.entries()) {
    const element = document.querySelector(selector)!
    range.selectNodeContents(element)
    const box = element.childElementCount > 0 ? range.getBoundingClientRect() : element.getBoundingClientRect()
    const beside = { x: box.left - SIZE - 4, y: box.top - 2 }
    const above = { x: box.left, y: box.top - SIZE - 2 }
    const behind = { x: box.right + 6, y: box.top - 2 }
    const spot = [beside, above, behind].find(isFree) ?? beside
    taken.push(new DOMRect(spot.x, spot.y, SIZE, SIZE))
    const number = document.body.appendChild(document.createElement('b'))
    number.textContent = String(n + 1)
    Object.assign(number.style, {
      position: 'absolute',
      left: `${spot.x}px`,
      top: `${spot.y}px`,
      width: `${SIZE}px`,
      font: `700 14px/${SIZE}px var(--sans)`,
      textAlign: 'center',
      borderRadius: '50%',
      background: '#12436d',
      color: '#fff',
    })
  }
}

await using town = await serveTown()
await showAllParts(town)
const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, baseURL: town.url })
await page.addInitScript((at) => void (Date.now = () => at), town.at)
await page.goto(EVERYTHING)
await page.evaluate(() =>
  Promise.all([document.fonts.ready, ...[...document.images].map((img) => ((img.loading = 'eager'), img.decode()))]),
)
await page.evaluate(numberParts, [PARTS.map(({ selector }) => selector), MORE_OF_THE_SAME] as [string[], string])
const drawn = await page.screenshot({ fullPage: true })
await browser.close()
const { size, height } = await sharp(drawn).png({ palette: true, colours: 96, effort: 10 }).toFile('docs/anatomy.png')
console.log(`docs/anatomy.png: ${size} bytes, ${height} pixels high`)
