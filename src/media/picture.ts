import type { Event } from '../jobs/event.ts'
import type { Licence } from './licence.ts'

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
  licence: Licence
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

/** The smallest variant, in pixels: for a face beside a name. */
export const PORTRAIT_WIDTH = 120

/** In pixels. Never larger than the original. */
const WIDTHS = [PORTRAIT_WIDTH, 480, 800, 1200, 1600]

/** JPEG serves old browsers, mail and link previews: one size is enough for all three. */
const JPEG_WIDTH = 1200

/** Originals beyond these are refused: a small file can unfold into gigabytes of pixels. */
export const MAX_PICTURE_PIXELS = 50_000_000
export const MAX_PICTURE_BYTES = 20_000_000

/** Neither AVIF nor WebP can be higher; a long strip gets narrower variants instead. */
const MAX_HEIGHT = 16_383

/** Which variants an original of this size gets, smallest first. */
export function plannedVariants(original: { width: number; height: number }): Omit<Variant, 'bytes'>[] {
  const lowEnough = Math.max(1, Math.floor((MAX_HEIGHT * original.width) / original.height))
  const widest = Math.min(original.width, WIDTHS.at(-1)!, lowEnough)
  const widths = [...WIDTHS.filter((width) => width < widest), widest]
  const at = (width: number, format: Format) => ({
    width,
    height: Math.max(1, Math.round((original.height * width) / original.width)),
    format,
  })
  return [...widths.flatMap((width) => [at(width, 'avif'), at(width, 'webp')]), at(Math.min(JPEG_WIDTH, widths.at(-1)!), 'jpg')]
}

/** The tag of every rendered page that shows this picture before it is ready. */
export const pictureTag = (id: number) => `picture:${id}`

/** Readers get a reserved box in place of a picture whose variants are still being made. */
export const isReady = (picture: Picture) => picture.variants.length > 0

/** The tags a page carries so that it is rendered anew when its pictures are ready: those of the pictures that are not. */
export const waitingTags = (pictures: Iterable<Picture>): string[] =>
  [...pictures].filter((picture) => !isReady(picture)).map((picture) => pictureTag(picture.id))

/** Where a variant is served, as a path. */
export const mediaUrl = (picture: { hash: string }, width: number, format: Format) =>
  `/media/${variantFile(picture.hash, { width, format })}`

/** The one JPEG: for link previews, mail, feeds and old browsers. Undefined until it is made. The address is a path. */
export function ogPicture(picture: Picture): { url: string; width: number; height: number; alt: string } | undefined {
  const jpeg = picture.variants.find((variant) => variant.format === 'jpg')
  return jpeg && { url: mediaUrl(picture, jpeg.width, 'jpg'), width: jpeg.width, height: jpeg.height, alt: picture.alt }
}

export const variantFile = (hash: string, variant: { width: number; format: Format }) =>
  `${hash}-${variant.width}.${variant.format}`

export type PictureAdded = Event<'picture.added', { pictureId: number }>
export type PictureReady = Event<'picture.ready', { pictureId: number }>
/** Its pixels turned out to be unreadable. */
export type PictureRefused = Event<'picture.refused', { pictureId: number }>
/** Something is said of it that was not, or something else is shown in its place; also of a file. */
export type MediaChanged = Event<'media.changed', { mediaId: number }>
