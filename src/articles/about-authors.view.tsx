import { PictureBox } from '../media/picture-box.view.tsx'
import type { Picture } from '../media/picture.ts'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import type { Author } from './author.ts'

/** Who wrote this: a few words on each author. Authors with nothing to say of themselves are left out. */
export function AboutAuthors(props: { paper: Paper; authors: Author[]; pictures: Map<number, Picture> }) {
  const { paper, authors, pictures } = props
  const known = authors.filter((author) => author.bio)
  if (known.length === 0) return null
  const t = wordsOf(paper.settings.language)
  return (
    <section class="about">
      <h2>{t('article.about', { count: known.length })}</h2>
      {known.map((author) => (
        <div class="who">
          <Portrait author={author} pictures={pictures} />
          <p>
            <a href={author.path}>{author.name}</a> {author.bio}
          </p>
        </div>
      ))}
    </section>
  )
}

/** An author's small portrait, if there is one. The name stands beside it, so it says nothing to a screen reader. */
export function Portrait({ author, pictures }: { author: Author; pictures: Map<number, Picture> }) {
  const picture = author.portraitId === null ? undefined : pictures.get(author.portraitId)
  return picture ? <PictureBox picture={picture} alt="" sizes="60px" className="face" /> : null
}
