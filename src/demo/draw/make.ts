// Draws the demo newsroom's pictures: `node src/demo/draw/make.ts [NAME…]` renders all of them, or only those named.
import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { MAX_PICTURE_PIXELS, plannedVariants, variantFile } from '../../media/picture.ts'
import type { Variant } from '../../media/picture.ts'
import { resizePicture } from '../../outside/pictures.ts'
import { scenes } from './scenes.ts'

interface Made {
  width: number
  height: number
  variants: Variant[]
}

const folder = new URL('../pictures/', import.meta.url)
const index = new URL('pictures.json', folder)
const made: Record<string, Made> = await readFile(index, 'utf8').then(JSON.parse, () => ({}))
const wanted = process.argv.slice(2)

for (const [name, scene] of Object.entries(scenes)) {
  if (wanted.length && !wanted.includes(name)) continue
  // A breath of softness, as ink on paper has: hard edges would cost twice the bytes.
  const drawn = sharp(Buffer.from(scene())).flatten()
  const pixels = drawn.blur((await drawn.metadata()).width > 1000 ? 1.3 : 0.7)
  const master = await pixels.webp({ quality: 90, effort: 6 }).toBuffer({ resolveWithObject: true })
  await writeFile(new URL(`${name}.webp`, folder), master.data)
  const { width, height } = master.info
  const variants: Variant[] = []
  for (const plan of plannedVariants({ width, height })) {
    const bytes = await resizePicture(master.data, plan, MAX_PICTURE_PIXELS)
    await writeFile(new URL(variantFile(name, plan), folder), bytes)
    variants.push({ ...plan, bytes: bytes.length })
  }
  made[name] = { width, height, variants }
  const kilobytes = (master.data.length + variants.reduce((sum, { bytes }) => sum + bytes, 0)) / 1000
  console.log(`${name}: ${kilobytes.toFixed(0)} kB`)
}

const inOrder = Object.fromEntries(Object.keys(scenes).flatMap((name) => (made[name] ? [[name, made[name]]] : [])))
await writeFile(index, `${JSON.stringify(inOrder, null, 2)}\n`)
