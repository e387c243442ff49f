import { trustedHtml } from './html.ts'
import type { Paper } from './paper.ts'

/** What a page says of itself to browsers, search engines and link previews. */
export interface PageHead {
  title: string
  description: string
  /** The page's one address on this site, with its query if that is part of it. */
  path: string
  /** Where it was first published, if that was elsewhere. */
  canonical?: string | null
  kind?: 'website' | 'article' | 'profile'
  /** Words for link previews, where they differ. */
  social?: { title: string | null; description: string | null }
  picture?: { url: string; width: number; height: number; alt: string }
  /** The path below which the page's own feeds stand ('' for the whole paper's). */
  feed?: string
  /** Ready for its script element, as `jsonLd` made it. */
  jsonLd?: string
  hidden?: boolean
}

/** `readers`: the page's own words are a reader's, or it has a form that readers fill in. */
export type Sheet = 'readers'

export function Head({ paper, head, sheet }: { paper: Paper; head: PageHead; sheet?: Sheet }) {
  const { settings, origin, assets } = paper
  const url = origin + head.path
  const title = head.path === '/' ? head.title : `${head.title} — ${settings.name}`
  const feed = `${head.feed ?? ''}/feed.xml`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title}</title>
      {head.description && <meta name="description" content={head.description} />}
      {head.hidden || !settings.robots.searchEngines ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={head.canonical ?? url} />
      )}
      <link rel="alternate" type="application/rss+xml" href={feed} title={head.feed ? head.title : settings.name} />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:site_name" content={settings.name} />
      <meta property="og:title" content={head.social?.title ?? head.title} />
      <meta property="og:description" content={head.social?.description ?? head.description} />
      <meta property="og:url" content={url} />
      {head.picture && <SocialPicture picture={head.picture} origin={origin} />}
      <meta name="theme-color" content={settings.accent} />
      <style>{trustedHtml(assets.style)}</style>
      {sheet === 'readers' && <style>{trustedHtml(assets.readersStyle)}</style>}
      <script type="module" async src={assets.script}></script>
      {head.jsonLd && <script type="application/ld+json">{trustedHtml(head.jsonLd)}</script>}
    </head>
  )
}

function SocialPicture({ picture, origin }: { picture: NonNullable<PageHead['picture']>; origin: string }) {
  return (
    <>
      <meta property="og:image" content={origin + picture.url} />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
