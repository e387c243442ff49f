import { PictureBox } from '../media/picture-box.view.tsx'
import type { Picture } from '../media/picture.ts'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'

/** The way to the paper's video channel: a picture and a link. */
export function VideoBox({ paper, pictures }: { paper: Paper; pictures: Map<number, Picture> }) {
  const { video, language } = paper.settings
  if (!video) return null
  const picture = video.picture === null ? undefined : pictures.get(video.picture)
  return (
    <aside class="box video">
      <h2>{video.title}</h2>
      {picture && <PictureBox picture={picture} alt="" sizes="300px" />}
      {video.words && <p>{video.words}</p>}
      <a href={video.url} rel="noopener">
        {wordsOf(language)('video.watch')}
      </a>
    </aside>
  )
}
