/** A picture as the paper keeps it: the original by content hash, and what readers are sent instead of it. */
export interface Picture {
  id: number
  /** The first 20 hex digits of the SHA-256 of the original: the stem of every file name. */
  hash: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
  creditUrl: string | null
  /** What part of the picture must stay visible when it is cropped; each from 0 to 1. */
  focus: { x: number; y: number }
  /** Empty until the job has made them. */
  variants: Variant[]
}

export interface Variant {
  width: number
  height: number
  format: Format
  bytes: number
}

export const FORMATS = ['avif', 'webp', 'jpg'] as const
export type Format = (typeof FORMATS)[number]

/** In pixels. Never larger than the original. */
const WIDTHS = [120, 480, 800, 1200, 1600]

/** JPEG serves old browsers, mail and link previews: one size is enough for all three. */
const JPEG_WIDTH = 1200

/** Originals beyond these are refused: a small file can unfold into gigabytes of pixels. */
export const MAX_PICTURE_PIXELS = 50_000_000
export const MAX_PICTURE_BYTES = 20_000_000

/** Which variants an original of this size gets, smallest first. */
export function plannedVariants(original: { width: number; height: number }): Omit<Variant, 'bytes'>[] {
  const fitting = WIDTHS.filter((width) => width < original.width)
  const widths = [...fitting, Math.min(original.width, WIDTHS.at(-1)!)]
  const at = (width: number, format: Format) => ({
    width,
    height: Math.max(1, Math.round((original.height * width) / original.width)),
    format,
  })
  return [...widths.flatMap((width) => [at(width, 'avif'), at(width, 'webp')]), at(Math.min(JPEG_WIDTH, widths.at(-1)!), 'jpg')]
}

export const variantFile = (hash: string, variant: { width: number; format: Format }) =>
  `${hash}-${variant.width}.${variant.format}`
