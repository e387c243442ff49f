import sharp from 'sharp'

/** One picture at a time: pixels are memory, and the machine has pages to serve meanwhile. */
sharp.concurrency(1)
sharp.cache(false)

const READABLE = ['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff']

export interface Measured {
  width: number
  height: number
  format: string
}

/** Reads a picture's size as it is shown (turned by its EXIF orientation). Undefined if it isn't a picture we take or holds more than `maxPixels`. */
export async function measurePicture(bytes: Uint8Array, maxPixels: number): Promise<Measured | undefined> {
  try {
    const { format, autoOrient } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).metadata()
    if (!READABLE.includes(format) || autoOrient.width * autoOrient.height > maxPixels) return undefined
    return { width: autoOrient.width, height: autoOrient.height, format }
  } catch {
    return undefined
  }
}

/** One smaller copy, turned upright, in sRGB, with every byte of metadata left behind. Rejects when the pixels can't be decoded. */
export async function resizePicture(
  bytes: Uint8Array,
  to: { width: number; height: number; format: 'avif' | 'webp' | 'jpg' },
  maxPixels: number,
): Promise<Uint8Array> {
  const small = sharp(bytes, { limitInputPixels: maxPixels })
    .autoOrient()
    .resize(to.width, to.height, { fit: 'fill' })
    .timeout({ seconds: 20 })
  if (to.format === 'avif') return small.avif({ quality: 52, effort: 2 }).toBuffer()
  if (to.format === 'webp') return small.webp({ quality: 76, effort: 4 }).toBuffer()
  return small.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
}
