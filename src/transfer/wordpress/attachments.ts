import { decoded, plainHost } from './addresses.ts'
import type { WxrItem } from './wxr.ts'

/** A file of the site's media library, as the export knows it. */
export interface Attachment {
  id: string
  /** Where it lies on the web. */
  url: string
  /** The page that WordPress made for it. */
  link: string
  /** Where it lies in the folder of uploads: `2013/06/photo.jpg`. Undefined where its address does not tell. */
  place: string | undefined
  title: string
  alt: string
  /** HTML. */
  caption: string
  parent: string
  order: number
}

/** The files of the media library, found by whatever address a text has for them. */
export interface Attachments {
  all: readonly Attachment[]
  byId(id: string): Attachment | undefined
  /** The file behind an address in a text: with or without scheme and `www.`, of any size, or through WordPress's picture server. */
  bySource(src: string): Attachment | undefined
  /** Where a file must lie among the uploads that the export does not list. Undefined for addresses of other sites. */
  placeOf(src: string): string | undefined
  /** The pictures that were uploaded to an item, as galleries show them. */
  ofParent(id: string): Attachment[]
}

export const attachmentOf = (item: WxrItem): Attachment => ({
  id: item.id,
  url: item.file || item.link,
  link: item.link,
  place: item.meta.get('_wp_attached_file')?.[0] || placeIn(URL.parse(item.file || item.link)),
  title: item.title,
  alt: (item.meta.get('_wp_attachment_image_alt')?.[0] ?? '').trim(),
  caption: item.excerpt.trim(),
  parent: item.parent,
  order: item.order,
})

export const isPictureName = (name: string): boolean => /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp)$/i.test(name)

export function indexAttachments(all: Attachment[], home: string): Attachments {
  const byId = new Map(all.map((attachment) => [attachment.id, attachment]))
  const children = Map.groupBy(all, (attachment) => attachment.parent)
  const urls = [home, ...all.map((attachment) => attachment.url)].map((url) => URL.parse(url)).filter((url) => url !== null)
  const ownHosts = [...new Set(urls.map(plainHost))]
  const isOwn = (host: string) => ownHosts.some((own) => host === own || host.endsWith(`.${own}`))
  const byKey = new Map<string, Attachment>()
  for (const attachment of all) {
    const url = URL.parse(attachment.url)
    const keys = [...(url ? [keyOf(url)] : []), ...(attachment.place ? [attachment.place.toLowerCase()] : [])]
    for (const key of keys.flatMap(spellings)) if (!byKey.has(key)) byKey.set(key, attachment)
  }
  const parse = (src: string) => {
    const url = URL.parse(src, home || undefined)
    if (!url || !/^https?:$/.test(url.protocol)) return undefined
    // WordPress.com's picture server has the picture's own host as the first part of its path.
    const own = /^i\d\.wp\.com$/.test(url.host) ? (URL.parse(`https:/${url.pathname}`) ?? url) : url
    return isOwn(plainHost(own)) ? own : undefined
  }
  return {
    all,
    byId: (id) => byId.get(id),
    bySource(src) {
      const url = parse(src)
      return url && (byKey.get(keyOf(url)) ?? byKey.get(withoutSize(keyOf(url))))
    },
    placeOf(src) {
      const url = parse(src)
      return url && url.pathname.includes('/uploads/') ? placeIn(url) : undefined
    },
    ofParent: (id) =>
      (children.get(id) ?? [])
        .filter((attachment) => isPictureName(attachment.url))
        .sort((a, b) => a.order - b.order || Number(a.id) - Number(b.id)),
  }
}

/** The places at which the full picture behind a place may lie: itself without its size, before itself. */
export const fullPlaces = (place: string): string[] => [...new Set([withoutSize(place), place])]

/** `photo-300x200.jpg` is `photo.jpg`, made smaller. */
const withoutSize = (path: string) => path.replace(/-\d{1,5}x\d{1,5}(?=\.[a-z\d]+$)/i, '')

/** WordPress shrinks what is very large to `photo-scaled.jpg`, and makes the other sizes from `photo.jpg`. */
const spellings = (path: string) => [path, path.replace(/-(?:scaled|rotated)(?=\.[a-z\d]+$)/i, '')]

/** The same for all addresses of a file: its place among the uploads or, outside of them, its address. */
const keyOf = (url: URL) => (placeIn(url) ?? plainHost(url) + decoded(url.pathname)).toLowerCase()

function placeIn(url: URL | null): string | undefined {
  if (!url) return undefined
  const path = decoded(url.pathname)
  const [, below] = /\/uploads\/(?:sites\/\d+\/)?(.+)$/.exec(path) ?? /^\/(\d{4}\/\d\d\/[^/]+)$/.exec(path) ?? []
  return below
}
