import type { Content } from '../article.ts'

/** Something an article still lacks before readers should see it. */
export interface Lacking {
  /** The field of the writing screen where it is put right. */
  field: string
  words: string
  /** Without it the article can't be published; the rest an editor may decide to do without. */
  needed: boolean
}

/** What an article's pictures say of themselves. */
export type PictureWords = Map<number, { alt: string; credit: string; fileName?: string }>

/** Everything that is missing, in the order of the writing screen. A page needs neither section nor author. */
export function lacking(content: Content, pictureIds: number[], pictures: PictureWords): Lacking[] {
  const isPage = content.kind === 'page'
  const without = (part: 'alt' | 'credit') => pictureIds.filter((id) => pictures.get(id)?.[part].trim() === '').length
  const noAlt = without('alt')
  const noCredit = without('credit')
  const found: (Lacking | false)[] = [
    content.headline.trim() === '' && { field: 'headline', words: 'It has no headline.', needed: true },
    content.standfirst.trim() === '' && !isPage && { field: 'standfirst', words: 'It has no standfirst.', needed: false },
    content.body.trim() === '' && { field: 'body', words: 'It has no text.', needed: true },
    content.sectionId === null && !isPage && { field: 'sectionId', words: 'It stands in no section.', needed: true },
    content.authorIds.length === 0 && !isPage && { field: 'authorIds', words: 'It has no author.', needed: false },
    noAlt > 0 && {
      field: 'pictures',
      words: `${pictureCount(noAlt)} without a description for those who can’t see it.`,
      needed: false,
    },
    noCredit > 0 && { field: 'pictures', words: `${pictureCount(noCredit)} without a credit.`, needed: false },
  ]
  return found.filter((entry) => entry !== false)
}

const pictureCount = (count: number) => (count === 1 ? 'One picture is' : `${count} pictures are`)
