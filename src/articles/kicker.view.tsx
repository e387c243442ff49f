import { lineage } from '../sections/section.ts'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import type { Label } from './article.ts'
import type { Pick } from './pick.ts'

/** What stands above a headline: what kind of piece this is, where it belongs, and whether the newsroom picked it. */
export function Kicker(props: { paper: Paper; label: Label; sectionId: number | null; pick?: Pick | undefined }) {
  const { paper, label, sectionId, pick } = props
  const t = wordsOf(paper.settings.language)
  const [section] = lineage(paper.sections, sectionId)
  const name = t(`label.${label}`)
  const saysMore = label !== 'news' && name !== section?.name
  return (
    <p class="kick">
      {saysMore && <b>{name}</b>} {section && <a href={section.path}>{section.name}</a>}{' '}
      {pick && (
        <a class="pick" href={pick.collectionPath}>
          {pick.collectionName}
        </a>
      )}
    </p>
  )
}
