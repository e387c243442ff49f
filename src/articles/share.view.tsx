import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'

/** Ways to pass an article on: plain links, nobody's script. */
export function ShareLinks({ paper, url, headline }: { paper: Paper; url: string; headline: string }) {
  const t = wordsOf(paper.settings.language)
  const address = encodeURIComponent(url)
  const title = encodeURIComponent(headline)
  const places = [
    { name: t('article.shareMail'), href: `mailto:?subject=${title}&body=${address}` },
    { name: 'Mastodon', href: `https://share.joinmastodon.org/#text=${title}%20${address}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${title}%20${address}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${title}%20${address}` },
  ]
  return (
    <nav class="share" aria-label={t('article.share')}>
      <ul>
        {places.map(({ name, href }) => (
          <li>
            <a href={href} rel="noopener nofollow">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
