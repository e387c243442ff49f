import type { Child } from 'hono/jsx'
import { openLicence } from '../media/licence.ts'
import type { Picture } from '../media/picture.ts'

/** What stands under a picture: its caption, who made it, and the licence by which readers may use it too. */
export function Credit({ caption, picture: { credit, creditUrl, licence } }: { caption: Child; picture: Picture }) {
  const open = openLicence(licence)
  if (!caption && !credit && !open) return null
  return (
    <figcaption>
      {caption}{' '}
      {(credit || open) && (
        <small>
          {creditUrl ? <a href={creditUrl}>{credit}</a> : credit}
          {credit && open && ', '}
          {open && (
            <a href={open.url} rel="license">
              {open.name}
            </a>
          )}
        </small>
      )}
    </figcaption>
  )
}
