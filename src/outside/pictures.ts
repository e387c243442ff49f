import type { Sharp } from 'sharp'

let loading: Promise<typeof import('sharp').default> | undefined

/** Loaded with the first picture, which a start doesn't wait for. One thread and no cache: pixels are memory, and the machine has pages to serve meanwhile. */
const loadSharp = () =>
  (loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1)
    sharp.cache(false)
    return sharp
  }))

/** No SVG, which is a program, and no HEIC, whose pixels nobody but its makers may decode. */
const READABLE = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff']

/** The pixels can't be decoded, now or later. */
export class UnreadablePicture extends Error {
  override name = 'UnreadablePicture'
}

export interface Measured {
  width: number
  height: number
  /** The type its bytes have, whatever its name says. */
  mime: string
}

/** Reads a picture's size as it is shown (turned by its EXIF orientation). Undefined if it isn't a picture we take or holds more than `maxPixels`. */
export async function measurePicture(bytes: Uint8Array, maxPixels: number): Promise<Measured | undefined> {
  const sharp = await loadSharp()
  try {
    const { mediaType, autoOrient } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).metadata()
    if (!mediaType || !READABLE.includes(mediaType)) return undefined
    return { width: autoOrient.width, height: autoOrient.height, mime: mediaType }
  } catch {
    return undefined
  }
}

/** One smaller copy, turned upright, in sRGB, with every byte of metadata left behind. Rejects with `UnreadablePicture` when the pixels can't be decoded, otherwise when it took too long. */
export async function resizePicture(
  bytes: Uint8Array,
  to: { width: number; height: number; format: 'avif' | 'webp' | 'jpg' },
  maxPixels: number,
): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const small = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
    .autoOrient()
    .resize(to.width, to.height, { fit: 'fill' })
    .timeout({ seconds: 20 })
  try {
    return await encoded(small, to.format).toBuffer()
  } catch (error) {
    if (String(error).includes('timeout:')) throw error
    throw new UnreadablePicture("The pixels of this picture can't be decoded", { cause: error })
  }
}

/** The middle of a picture as a square of so many pixels, in WebP, likewise without metadata; undefined if its pixels can't be decoded. */
export async function squarePicture(bytes: Uint8Array, side: number, maxPixels: number): Promise<Uint8Array | undefined> {
  const sharp = await loadSharp()
  const square = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
    .autoOrient()
    .resize(side, side, { fit: 'cover' })
    .timeout({ seconds: 20 })
  return encoded(square, 'webp')
    .toBuffer()
    .catch(() => undefined)
}

function encoded(small: Sharp, format: 'avif' | 'webp' | 'jpg'): Sharp {
  if (format === 'avif') return small.avif({ quality: 52, effort: 2 })
  if (format === 'webp') return small.webp({ quality: 76, effort: 4 })
  return small.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true })
}
