import { expect, test } from 'vitest'
import { ogPicture, plannedVariants, waitingTags, type Picture } from './picture.ts'

const widths = (width: number, height: number) =>
  plannedVariants({ width, height })
    .filter((variant) => variant.format === 'avif')
    .map((variant) => `${variant.width}×${variant.height}`)

test.each([
  ['large', 4000, 3000, ['120×90', '480×360', '800×600', '1200×900', '1600×1200']],
  ['of an odd width', 900, 300, ['120×40', '480×160', '800×267', '900×300']],
  ['of just a planned width', 480, 480, ['120×120', '480×480']],
  ['tiny', 10, 10, ['10×10']],
  ['wide as a line', 20_000, 1, ['120×1', '480×1', '800×1', '1200×1', '1600×1']],
  ['higher than AVIF and WebP can be', 1000, 40_000, ['120×4800', '409×16360']],
])('a picture that is %s gets variants no larger than itself', (_, width, height, expected) => {
  expect(widths(width, height)).toEqual(expected)
})

test('one JPEG is made, 1200 wide or as wide as can be', () => {
  const jpegs = (width: number) =>
    plannedVariants({ width, height: width })
      .filter((variant) => variant.format === 'jpg')
      .map((variant) => variant.width)
  expect([jpegs(4000), jpegs(700)]).toEqual([[1200], [700]])
})

test('the picture for previews is that JPEG; there is none while a picture is on its way', () => {
  const variants = plannedVariants({ width: 2400, height: 1800 }).map((plan) => ({ ...plan, bytes: 1 }))
  expect(ogPicture(picture(1, variants))).toEqual({ url: '/media/00ff-1200.jpg', width: 1200, height: 900, alt: 'A boat' })
  expect(ogPicture(picture(1, []))).toBeUndefined()
})

test('a page waits for those of its pictures that are not ready', () => {
  const ready = picture(2, [{ width: 10, height: 10, format: 'jpg', bytes: 1 }])
  expect(waitingTags([picture(1, []), ready, picture(3, [])])).toEqual(['picture:1', 'picture:3'])
})

const picture = (id: number, variants: Picture['variants']): Picture => ({
  id,
  hash: '00ff',
  width: 2400,
  height: 1800,
  alt: 'A boat',
  caption: '',
  credit: '',
  creditUrl: null,
  licence: '',
  focus: { x: 0.5, y: 0.5 },
  variants,
})
