import { focusClasses } from './focus.ts'
import { mediaUrl, ogPicture, PORTRAIT_WIDTH, type Format, type Picture } from './picture.ts'

export interface PictureBoxProps {
  picture: Picture
  /** As in HTML: how wide the box will be. A fixed size such as `60px` gets one file, sharp on fine screens, in place of a choice. */
  sizes: string
  /** For the first picture of a page: fetched at once and before others. All else waits until it comes near. */
  eager?: boolean
  /** In place of the picture's own; empty where the words beside it say enough. */
  alt?: string
  /** Of the `img`. */
  className?: string
}

/** A picture as readers get it: the smallest file that will do, its place reserved from the first byte on, also while its variants are still being made. */
export function PictureBox(props: PictureBoxProps) {
  const jpeg = ogPicture(props.picture)
  if (!jpeg) {
    return (
      <span class="waiting">
        <Box {...props} src={emptyBox(props.picture)} />
      </span>
    )
  }
  const loading = props.eager ? { fetchpriority: 'high' } : { loading: 'lazy' as const, decoding: 'async' as const }
  return (
    <picture>
      <Source {...props} format="avif" />
      <Source {...props} format="webp" />
      <Box {...props} src={jpeg.url} loading={loading} />
    </picture>
  )
}

function Source({ picture, sizes, format }: PictureBoxProps & { format: Format }) {
  const widths = picture.variants.filter((variant) => variant.format === format).map((variant) => variant.width)
  const fixed = fixedWidth(sizes)
  if (fixed !== undefined) {
    const sharp = widths.find((width) => width >= 2 * fixed) ?? Math.max(...widths)
    return <source type={`image/${format}`} srcset={mediaUrl(picture, sharp, format)} />
  }
  const choice = widths.filter((width) => width > PORTRAIT_WIDTH || widths.length === 1)
  const srcset = choice.map((width) => `${mediaUrl(picture, width, format)} ${width}w`).join()
  return <source type={`image/${format}`} srcset={srcset} sizes={sizes} />
}

function Box({ picture, sizes, alt, className, src, loading }: PictureBoxProps & { src: string; loading?: object }) {
  const width = fixedWidth(sizes) ?? picture.width
  const classes = [className, ...focusClasses(picture.focus)].filter(Boolean).join(' ')
  return (
    <img
      src={src}
      alt={alt ?? picture.alt}
      width={width}
      height={Math.max(1, Math.round((picture.height * width) / picture.width))}
      class={classes || undefined}
      {...loading}
    />
  )
}

/** The pixels of a size such as `60px`; undefined for one that depends on the window. */
function fixedWidth(sizes: string): number | undefined {
  const pixels = /^(\d+)px$/.exec(sizes)?.[1]
  return pixels === undefined ? undefined : Number(pixels)
}

/** Nothing, in the picture's proportions: any style for pictures holds for it too. */
const emptyBox = ({ width, height }: Picture) =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'/%3E`
