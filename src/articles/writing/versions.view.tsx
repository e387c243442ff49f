import type { DeskFrame } from '../../web/desk/frame.ts'
import { Pager, PressForm } from '../../web/desk/pieces.view.tsx'
import { When } from './list.view.tsx'
import type { VersionLine } from './version-line.ts'

export interface VersionsProps {
  frame: DeskFrame
  articleId: number
  lines: VersionLine[]
  chosen: { before: number; after: number }
  mayEdit: boolean
  newest: number
  next: string | undefined
}

/** Every version that was ever kept: two are chosen and laid over each other, any is brought back. */
export function VersionList({ frame, articleId, lines, chosen, mayEdit, newest, next }: VersionsProps) {
  const at = `/desk/articles/${articleId}/versions`
  return (
    <>
      <form id="compare" method="get" action={at} data-controller="filters" />
      <table class="list">
        <thead>
          <tr>
            <th>From</th>
            <th>To</th>
            <th>Version</th>
            <th>Saved</th>
            <th>By</th>
            <th>Readers</th>
            <th>
              <span class="sr">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              <td data-label="Compare from">
                <input
                  form="compare"
                  type="radio"
                  name="from"
                  value={line.number}
                  checked={line.number === chosen.before}
                  aria-label={`Compare from version ${line.number}`}
                />
              </td>
              <td data-label="to">
                <input
                  form="compare"
                  type="radio"
                  name="to"
                  value={line.number}
                  checked={line.number === chosen.after}
                  aria-label={`Compare to version ${line.number}`}
                />
              </td>
              <td>{line.number}</td>
              <td>
                <When frame={frame} at={line.savedAt} />
              </td>
              <td>
                {line.by ?? 'Broadsheet'}
                {line.note && <small> · {line.note}</small>}
              </td>
              <td>{line.published && <span class="badge good">{line.published.kind}</span>}</td>
              <td>
                {mayEdit && line.number !== newest && <PressForm action={`${at}/${line.number}/bring-back`} label="Bring back" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button form="compare">Compare the two</button>
      <Pager next={next} />
    </>
  )
}
