import type { Child } from 'hono/jsx'
import { When } from '../web/pieces/when.view.tsx'
import type { Paper } from '../web/paper.ts'
import { wordsOf, type Words } from '../web/words/words.ts'
import type { Author } from './author.ts'

/** "By A, B and C", each name leading to its own page. */
export function Byline({ paper, authors }: { paper: Paper; authors: Author[] }) {
  if (authors.length === 0) return null
  const t = wordsOf(paper.settings.language)
  return (
    <>
      {t.parts('byline', {
        authors: inSeries(
          t,
          authors.map((author) => <AuthorLink author={author} />),
        ),
      })}
    </>
  )
}

/** A byline and a date in one line, as lists have it. */
export function BylineAndDate({ paper, authors, at }: { paper: Paper; authors: Author[]; at: number }) {
  return (
    <p class="by">
      <Byline paper={paper} authors={authors} /> <When paper={paper} at={at} ago="instead" />
    </p>
  )
}

function AuthorLink({ author }: { author: Author }) {
  return (
    <a href={author.path} rel="author">
      {author.name}
    </a>
  )
}

function inSeries(t: Words, names: Child[]): Child {
  if (names.length === 1) return names[0]
  const [last, ...others] = names.toReversed()
  const before = others.toReversed().flatMap((name, n) => (n === 0 ? [name] : [', ', name]))
  return <>{t.parts('byline.and', { a: <>{before}</>, b: <>{last}</> })}</>
}
