import { fileUrl, type MediaFile } from '../media/file.ts'
import type { LoadedMedia } from '../media/media.ts'
import { PictureBox } from '../media/picture-box.view.tsx'
import { trustedHtml } from '../web/html.ts'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import { renderBody, type Shown } from './body/render.ts'
import { Credit } from './credit.view.tsx'

const SIZES = '(min-width:62em) 36rem,100vw'

/** A canonical body as it stands on the article's page, with its pictures and files. `prefix` goes before each id, where several share a page. */
export function bodyHtml(
  { origin, settings }: Paper,
  canonical: string,
  { pictures, files, prefix }: LoadedMedia & { prefix?: string },
): string {
  const t = wordsOf(settings.language)
  return renderBody(canonical, {
    origin,
    prefix,
    words: { table: t('article.table'), backToText: () => t('article.back') },
    picture(id, { alt, place, id: anchor, caption }) {
      const picture = pictures.get(id)
      if (!picture) return ''
      return String(
        <figure class={place} id={anchor}>
          <PictureBox picture={picture} sizes={SIZES} alt={alt} />
          <Credit caption={caption ? trustedHtml(caption) : picture.caption} picture={picture} />
        </figure>,
      )
    },
    file(id, kind, shown) {
      const file = files.get(id)
      return file ? String(<FileFigure file={file} kind={kind} shown={shown} />) : ''
    },
  })
}

function FileFigure({ file, kind, shown }: { file: MediaFile; kind: 'audio' | 'video' | 'file'; shown: Shown }) {
  const url = fileUrl(file)
  return (
    <figure class="file" id={shown.id}>
      {kind === 'audio' && <audio controls preload="none" src={url}></audio>}
      {kind === 'video' && <video controls preload="none" src={url}></video>}
      {kind === 'file' && <a href={url}>{file.fileName}</a>}
      {shown.caption && <figcaption>{trustedHtml(shown.caption)}</figcaption>}
    </figure>
  )
}
