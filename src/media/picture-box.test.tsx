import { parseFragment, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { PictureBox } from './picture-box.view.tsx'
import { plannedVariants, type Picture } from './picture.ts'

const HASH = '0123456789abcdef0123'

test('a picture offers AVIF, then WebP, by width, and a JPEG to those who know neither', () => {
  const [box] = parse(<PictureBox picture={ready()} sizes="(min-width:64em) 42rem,100vw" />)
  const [avif, webp, img] = children(box!)
  expect(box!.tagName).toBe('picture')
  const srcset = (format: string) => [480, 800, 1200, 1600].map((width) => `/media/${HASH}-${width}.${format} ${width}w`).join()
  expect(attributes(avif!)).toEqual({ type: 'image/avif', srcset: srcset('avif'), sizes: '(min-width:64em) 42rem,100vw' })
  expect(attributes(webp!)).toEqual({ type: 'image/webp', srcset: srcset('webp'), sizes: '(min-width:64em) 42rem,100vw' })
  expect(attributes(img!)).toEqual({
    src: `/media/${HASH}-1200.jpg`,
    alt: 'Boats & "gulls"',
    width: '4000',
    height: '3000',
    loading: 'lazy',
    decoding: 'async',
  })
})

test('an eager picture is fetched at once and first', () => {
  const img = imageIn(<PictureBox picture={ready()} sizes="100vw" eager />)
  expect(img).toMatchObject({ fetchpriority: 'high' })
  expect(img).not.toHaveProperty('loading')
  expect(img).not.toHaveProperty('decoding')
})

test.each([
  ['60px', 120, { width: '60', height: '45' }],
  ['200px', 480, { width: '200', height: '150' }],
  ['3000px', 1600, { width: '3000', height: '2250' }],
])('a box of %s takes the file of %i pixels, and says its size', (sizes, width, size) => {
  const [box] = parse(<PictureBox picture={ready()} sizes={sizes} />)
  const [avif, webp, img] = children(box!)
  expect(attributes(avif!)).toEqual({ type: 'image/avif', srcset: `/media/${HASH}-${width}.avif` })
  expect(attributes(webp!)).toEqual({ type: 'image/webp', srcset: `/media/${HASH}-${width}.webp` })
  expect(attributes(img!)).toMatchObject(size)
})

test('a tiny picture has one file of each kind', () => {
  const [box] = parse(<PictureBox picture={ready({ width: 10, height: 10 })} sizes="100vw" />)
  const [avif, , img] = children(box!)
  expect(attributes(avif!).srcset).toBe(`/media/${HASH}-10.avif 10w`)
  expect(attributes(img!).src).toBe(`/media/${HASH}-10.jpg`)
})

test.each([
  [0.5, 0.5, undefined],
  [0.45, 0.6, undefined],
  [0, 0.5, 'fx-0'],
  [0.5, 0.2, 'fy-1'],
  [0.7, 1, 'fx-3 fy-4'],
])('a focus at %d, %d is the class %s', (x, y, classes) => {
  const img = imageIn(<PictureBox picture={{ ...ready(), focus: { x, y } }} sizes="100vw" />)
  expect(img.class).toBe(classes)
  expect(img).not.toHaveProperty('style')
})

test('a class and other words for the picture go to the image', () => {
  const img = imageIn(<PictureBox picture={{ ...ready(), focus: { x: 0, y: 0.5 } }} sizes="100vw" className="face" alt="" />)
  expect(img).toMatchObject({ class: 'face fx-0', alt: '' })
})

test('a picture on its way keeps its place, in its proportions, with its words', async () => {
  const [box] = parse(<PictureBox picture={{ ...ready(), variants: [] }} sizes="100vw" className="face" eager />)
  expect([box!.tagName, attributes(box!)]).toEqual(['span', { class: 'waiting' }])
  const { src, ...img } = attributes(children(box!)[0]!)
  expect(img).toEqual({ alt: 'Boats & "gulls"', width: '4000', height: '3000', class: 'face' })
  const drawn = await sharp(Buffer.from(decodeURIComponent(src!.replace('data:image/svg+xml,', '')))).metadata()
  expect([drawn.format, drawn.width, drawn.height]).toEqual(['svg', 4000, 3000])
})

function ready({ width = 4000, height = 3000 } = {}): Picture {
  return {
    id: 1,
    hash: HASH,
    width,
    height,
    alt: 'Boats & "gulls"',
    caption: '',
    credit: '',
    creditUrl: null,
    licence: '',
    focus: { x: 0.5, y: 0.5 },
    variants: plannedVariants({ width, height }).map((plan) => ({ ...plan, bytes: 1000 })),
  }
}

const parse = (view: { toString(): unknown }) => children(parseFragment(String(view)))
const imageIn = (view: { toString(): unknown }) => attributes(children(parse(view)[0]!).at(-1)!)
const children = (node: Tree.ParentNode) => node.childNodes.filter((child) => tree.isElementNode(child))
const attributes = (element: Tree.Element) => Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
