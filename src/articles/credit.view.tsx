import type { Child } from 'hono/jsx'

/** What stands under a picture: its caption, and who made it. */
export function Credit({ caption, credit, url }: { caption: Child; credit: string; url: string | null }) {
  if (!caption && !credit) return null
  return (
    <figcaption>
      {caption} {credit && <small>{url ? <a href={url}>{credit}</a> : credit}</small>}
    </figcaption>
  )
}
