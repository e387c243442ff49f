import { AttributionLine } from '../../articles/attribution.view.tsx'
import { feedBody } from '../../articles/body/render.ts'
import { Credit } from '../../articles/credit.view.tsx'
import type { FullRow } from '../../articles/card.ts'
import { changesToTell } from '../../articles/history/changes.ts'
import { ChangeSentence } from '../../articles/history/changes.view.tsx'
import { fileUrl, type MediaFile } from '../../media/file.ts'
import type { LoadedMedia } from '../../media/media.ts'
import { ogPicture, type Picture } from '../../media/picture.ts'
import { datesOf } from '../../web/dates.ts'
import { trustedHtml } from '../../web/html.ts'
import type { Paper } from '../../web/paper.ts'
import { wordsOf } from '../../web/words/words.ts'

export interface FeedContentProps extends LoadedMedia {
  paper: Paper
  row: FullRow
}

/** An article as HTML to be read elsewhere: without a style sheet, and with everything its own page would say about where it comes from. */
export const feedContent = (props: FeedContentProps): string => String(<FeedContent {...props} />)

function FeedContent(props: FeedContentProps) {
  const { paper, row, pictures } = props
  const t = wordsOf(paper.settings.language)
  const lead = row.leadId === null ? undefined : pictures.get(row.leadId)
  return (
    <>
      {lead && <FeedPicture paper={paper} picture={lead} caption={row.leadCaption ?? lead.caption} />}
      {row.label === 'sponsored' && <p>{t('article.sponsoredNotice')}</p>}
      {row.attribution && <AttributionLine paper={paper} attribution={row.attribution} />}
      {changesToTell(row.changes).map((change) => (
        <p>
          <ChangeSentence paper={paper} change={change} date={datesOf(paper.settings).minute(change.at)} />
        </p>
      ))}
      {trustedHtml(bodyOf(props))}
      {row.disclosure && (
        <p>
          <b>{t('article.disclosure')}</b> {row.disclosure}
        </p>
      )}
    </>
  )
}

function bodyOf({ paper, row, pictures, files }: FeedContentProps): string {
  return feedBody(row.body, {
    origin: paper.origin,
    address: new URL(row.path, paper.origin).href,
    picture(id, { caption, alt }) {
      const picture = pictures.get(id)
      const words = caption ? trustedHtml(caption) : picture?.caption
      return picture ? String(<FeedPicture paper={paper} picture={picture} caption={words ?? ''} alt={alt} />) : ''
    },
    file(id, kind, { caption }) {
      const file = files.get(id)
      const words = caption ? trustedHtml(caption) : file?.caption
      return file ? String(<FeedFile paper={paper} file={file} kind={kind} caption={words ?? ''} />) : ''
    },
  })
}

function FeedPicture(props: { paper: Paper; picture: Picture; caption: string; alt?: string }) {
  const { paper, picture, caption, alt = picture.alt } = props
  const jpeg = ogPicture(picture)
  if (!jpeg) return null
  return (
    <figure>
      <img src={paper.origin + jpeg.url} alt={alt} width={jpeg.width} height={jpeg.height} />
      <Credit caption={caption} picture={picture} />
    </figure>
  )
}

function FeedFile(props: { paper: Paper; file: MediaFile; kind: 'audio' | 'video' | 'file'; caption: string }) {
  const { paper, file, kind, caption } = props
  const url = paper.origin + fileUrl(file)
  return (
    <figure>
      {kind === 'audio' && <audio controls preload="none" src={url}></audio>}
      {kind === 'video' && <video controls preload="none" src={url}></video>}
      {kind === 'file' && <a href={url}>{file.fileName}</a>}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
