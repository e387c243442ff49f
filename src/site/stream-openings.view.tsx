import { Portrait } from '../articles/about-authors.view.tsx'
import type { Author } from '../articles/author.ts'
import type { Pick } from '../articles/pick.ts'
import type { Picture } from '../media/picture.ts'
import { lineage } from '../sections/section.ts'
import { When } from '../web/pieces/when.view.tsx'
import type { MenuSection, Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'

export function ListOpening({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h1>{title}</h1>
      {text && <p class="stand">{text}</p>}
    </>
  )
}

/** A section's name and purpose, the way up to those above it, and down to those below. */
export function SectionOpening({ paper, section, below }: { paper: Paper; section: MenuSection; below: MenuSection[] }) {
  const t = wordsOf(paper.settings.language)
  const above = lineage(paper.sections, section.parentId).toReversed()
  return (
    <>
      {above.length > 0 && (
        <nav class="kick" aria-label={t('nav.breadcrumbs')}>
          {above.map((section) => (
            <a href={section.path}>{section.name}</a>
          ))}
        </nav>
      )}
      <ListOpening title={section.name} text={section.description} />
      {below.length > 0 && (
        <nav class="tags" aria-label={t('nav.subsections', { section: section.name })}>
          <ul>
            {below.map((section) => (
              <li>
                <a href={section.path}>{section.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

export function AuthorOpening(props: { paper: Paper; author: Author; pictures: Map<number, Picture> }) {
  const { paper, author, pictures } = props
  const t = wordsOf(paper.settings.language)
  const role = author.kind === 'organisation' ? t('author.organisation') : author.role
  return (
    <div class="who large">
      <Portrait author={author} pictures={pictures} />
      <div>
        {role && <p class="kick">{role}</p>}
        <h1>{author.name}</h1>
        {author.bio && <p class="stand">{author.bio}</p>}
        {author.url && (
          <p>
            <a href={author.url} rel="me noopener">
              {new URL(author.url).host}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

/** Who picked an article, when and why. */
export function PickNote({ paper, pick }: { paper: Paper; pick: Pick }) {
  const t = wordsOf(paper.settings.language)
  return (
    <div class="reason">
      <p>{t.parts('picks.picked', { name: pick.by, date: <When paper={paper} at={pick.at} /> })}</p>
      <p>{pick.reason}</p>
    </div>
  )
}
