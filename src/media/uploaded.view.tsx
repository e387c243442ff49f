import { UploadForm } from './library.view.tsx'

/** What became of a file that was sent. */
export interface Uploaded {
  name: string
  /** Its number in the library, or why it was not taken. */
  outcome: { id: number } | { refused: string }
}

/** Names each file that was not taken, with the reason, and leads to those that were. */
export function UploadedList({ uploaded }: { uploaded: Uploaded[] }) {
  const refused = uploaded.filter(({ outcome }) => 'refused' in outcome)
  const kept = uploaded.filter(({ outcome }) => 'id' in outcome)
  return (
    <>
      <div class="notice bad" role="alert">
        <p>{refused.length === 0 ? 'No file was chosen.' : 'Not taken:'}</p>
        <ul>
          {refused.map(({ name, outcome }) => (
            <li>
              <b>{name}</b>: {'refused' in outcome && outcome.refused}
            </li>
          ))}
        </ul>
      </div>
      {kept.length > 0 && (
        <div class="notice good">
          <p>In the library now:</p>
          <ul>
            {kept.map(({ name, outcome }) => (
              <li>{'id' in outcome && <a href={`/desk/media/${outcome.id}`}>{name}</a>}</li>
            ))}
          </ul>
        </div>
      )}
      <UploadForm />
      <p>
        <a href="/desk/media">Back to the library</a>
      </p>
    </>
  )
}
