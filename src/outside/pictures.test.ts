import sharp from 'sharp'
import { expect, test } from 'vitest'
import { measurePicture, resizePicture, UnreadablePicture } from './pictures.ts'

const LIMIT = 50_000_000
const BLUE = { r: 20, g: 60, b: 200 }
const RED = { r: 220, g: 30, b: 20 }

const plain = (width: number, height: number, background: object = BLUE) =>
  sharp({ create: { width, height, channels: 3, background } })

const FORMATS = ['avif', 'webp', 'jpg'] as const

test.each(FORMATS)('as %s, nothing that a camera wrote about itself or the place goes out', async (format) => {
  const bytes = await plain(80, 60)
    .withExif({ IFD0: { Copyright: 'Ana', Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 42/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
    .jpeg()
    .toBuffer()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const made = await resizePicture(bytes, { width: 40, height: 30, format }, LIMIT)
  const { exif, xmp, iptc, icc, orientation } = await sharp(made).metadata()
  expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
})

test('a picture taken with the camera on its side stands upright', async () => {
  const halves = await plain(80, 40)
    .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: RED } }, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(await measurePicture(halves, LIMIT)).toEqual({ width: 40, height: 80, mime: 'image/jpeg' })
  const upright = await resizePicture(halves, { width: 20, height: 40, format: 'jpg' }, LIMIT)
  expect(await colours(upright, [10, 5], [10, 35])).toEqual(['red', 'blue'])
})

test('of a moving picture the first frame is taken', async () => {
  const frames = await sharp([await plain(30, 30, RED).png().toBuffer(), await plain(30, 30).png().toBuffer()], {
    join: { animated: true },
  })
    .gif()
    .toBuffer()
  expect((await sharp(frames).metadata()).pages).toBe(2)
  expect(await measurePicture(frames, LIMIT)).toEqual({ width: 30, height: 30, mime: 'image/gif' })
  for (const format of FORMATS) {
    const still = await resizePicture(frames, { width: 15, height: 15, format }, LIMIT)
    expect(await sharp(still).metadata()).toMatchObject({ width: 15, height: 15 })
    expect(await colours(still, [7, 7])).toEqual(['red'])
  }
})

test('what was transparent stays so, and is white where JPEG can’t', async () => {
  const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer()
  const alpha = async (format: 'avif' | 'webp') =>
    (await sharp(await resizePicture(clear, { width: 10, height: 10, format }, LIMIT)).metadata()).hasAlpha
  expect([await alpha('avif'), await alpha('webp')]).toEqual([true, true])
  const jpeg = await resizePicture(clear, { width: 10, height: 10, format: 'jpg' }, LIMIT)
  expect((await sharp(jpeg).stats()).channels.map((channel) => Math.round(channel.mean))).toEqual([255, 255, 255])
})

test.each([
  ['a text', async () => Buffer.from('not a picture')],
  ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>')],
  ['a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
  ['a page that begins like a GIF', async () => Buffer.from('GIF89a<script>alert(1)</script>')],
  ['a picture of too many pixels', () => plain(100, 101).png().toBuffer()],
])('%s is no picture we take', async (_, bytes) => {
  expect(await measurePicture(await bytes(), 10_000)).toBeUndefined()
})

test('pixels that can’t be read are told from everything else', async () => {
  const noisy = sharp({
    create: { width: 200, height: 200, channels: 3, background: BLUE, noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
  const whole = await noisy.jpeg().toBuffer()
  const half = whole.subarray(0, whole.length / 2)
  expect(await measurePicture(half, LIMIT)).toBeDefined()
  await expect(resizePicture(half, { width: 20, height: 20, format: 'jpg' }, LIMIT)).rejects.toThrow(UnreadablePicture)
  const bomb = await plain(300, 300).png().toBuffer()
  await expect(resizePicture(bomb, { width: 20, height: 20, format: 'jpg' }, 10_000)).rejects.toThrow(UnreadablePicture)
})

/** What stands at each place, to the eye. */
async function colours(bytes: Uint8Array, ...places: [x: number, y: number][]): Promise<string[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return places.map(([x, y]) => (data[(y * info.width + x) * 3]! > 128 ? 'red' : 'blue'))
}
