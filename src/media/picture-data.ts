import { mediaUrl, type Picture } from './picture.ts'

/** A picture as the editor's script knows it. */
export interface PictureData {
  /** A path, of the size for a column of text; while the sizes are still being made, of one that is made on the spot. */
  url: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
  focusX: number
  focusY: number
}

export const pictureData = (picture: Picture, width = 1200): PictureData => ({
  url: sizedUrl(picture, width),
  width: picture.width,
  height: picture.height,
  alt: picture.alt,
  caption: picture.caption,
  credit: picture.credit,
  focusX: picture.focus.x,
  focusY: picture.focus.y,
})

function sizedUrl({ id, hash, variants }: Picture, width: number): string {
  const best = variants.findLast((variant) => variant.format === 'webp' && variant.width <= width)
  return best ? mediaUrl({ hash }, best.width, 'webp') : previewPath(id)
}

/** Where the desk shows a picture whose sizes are not made yet. */
export const previewPath = (id: number) => `/desk/media/${id}/picture`
