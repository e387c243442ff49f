import { BLANK, type Content } from '../../src/articles/article.ts'
import { prepare, type Prepared } from '../../src/articles/prepare.ts'
import { articles as demoArticles } from '../../src/demo/articles/all.ts'
import { plannedVariants, type Variant } from '../../src/media/picture.ts'
import type { NewPicture } from '../../src/media/media.sql.ts'

// An invented paper of any length. Whatever tells its articles apart repeats within a thousand of them or less, so that two
// archives look alike when counted from their newest article: what differs between their pages is only how much lies behind them.

/** When the newest article was published: at the end of a month of 31 days, which a thousand articles fill. */
export const NEWEST = Date.UTC(2026, 11, 31, 23)

/** What the clock says while the archive is read. */
export const NOW = NEWEST + 30 * 60 * 1000

/** From one article to the next, in milliseconds. */
export const PAUSE = 44.5 * 60 * 1000

export const AUTHORS = 50
export const TAGS = 200

/** Names, and the number of the section above, counted from 1. */
export const SECTIONS: { name: string; above: number | null }[] = [
  ...['News', 'Business', 'Environment', 'Culture', 'Sport', 'Opinion'].map((name) => ({ name, above: null })),
  { name: 'Council', above: 1 },
  { name: 'Harbour', above: 1 },
  { name: 'Schools', above: 1 },
  { name: 'Trade', above: 2 },
  { name: 'Marsh', above: 3 },
  { name: 'Books', above: 4 },
]

export const sectionPath = (section: number): string => {
  const { name, above } = SECTIONS[section - 1]!
  return `${above === null ? '' : sectionPath(above)}/${name.toLowerCase()}`
}
export const authorSlug = (author: number) => `author-${author}`
export const tagSlug = (tag: number) => `tag-${tag}`

/** The texts: two paragraphs each of the demo's articles. */
export const TEXTS = demoArticles.slice(0, 40).map(({ slug, label, headline, standfirst, body }) => ({
  slug,
  label,
  headline,
  standfirst,
  body: [...body.matchAll(/<p>.*?<\/p>/gs)].slice(0, 2).join(''),
}))

/** What an article is made of beside its text, by its number, counted from 1 for the oldest. All are numbers of rows. */
export const partsOf = (number: number) => ({
  text: number % TEXTS.length,
  sectionId: 1 + (number % SECTIONS.length),
  authorIds: [1 + (number % AUTHORS), ...(number % 4 === 0 ? [1 + ((number + 17) % AUTHORS)] : [])],
  tagIds: [0, 67, 133].map((step) => 1 + ((number + step) % TAGS)),
  leadId: number % 2 === 0 ? number / 2 : null,
})

export const publishedAt = (number: number, articles: number) => NEWEST - (articles - number) * PAUSE

export const pathOf = (number: number) => {
  const { text, sectionId } = partsOf(number)
  return `${sectionPath(sectionId)}/${TEXTS[text]!.slug}-${number}`
}

export function contentOf(number: number): Content {
  const { text, ...parts } = partsOf(number)
  const { slug: _slug, ...words } = TEXTS[text]!
  return { ...PLAIN, ...words, ...parts }
}

export const preparedTexts = (): Prepared[] => TEXTS.map(({ slug: _slug, ...words }) => prepare({ ...PLAIN, ...words }))

const PLAIN: Content = { ...BLANK, language: 'en-GB' }

/** The picture of this number. Its bytes are never asked for. */
export const pictureOf = (number: number): NewPicture => ({
  ...PICTURE_SIZE,
  hash: String(number).padStart(20, '0'),
  alt: 'The harbour at low water',
  caption: 'The harbour in March.',
  credit: 'Drawing: Juno Halloran',
  creditUrl: null,
  focus: { x: 0.5, y: 0.5 },
  variants: VARIANTS,
  fileName: `harbour-${number}.png`,
  mime: 'image/png',
  bytes: 200_000,
})

const PICTURE_SIZE = { width: 1600, height: 1000 }
const VARIANTS: Variant[] = plannedVariants(PICTURE_SIZE).map((variant) => ({ ...variant, bytes: 60_000 }))
