import { publishArticle, reviseArticle } from '../../src/articles/articles.commands.ts'
import { newestRevision } from '../../src/articles/articles.sql.ts'
import { findAddress } from '../../src/web/addresses.sql.ts'
import type { Town } from '../town.ts'
import { EVERYTHING } from './pages.ts'

/** A part of an article's page: docs/anatomy.md has the same numbers, names and files. */
export interface Part {
  name: string
  /** Matches this part and nothing else on the page. */
  selector: string
  /** How often it stands there; once if nothing is said. */
  count?: number
  /** Words in the first of them. */
  says: string
  /** Which file makes it, from the project's root. */
  file: string
}

const LAYOUT = 'src/web/layout.view.tsx'
const ARTICLE = 'src/articles/article.view.tsx'
const BODY = 'src/articles/body/render.ts'
const STANDING = 'src/site/house-ads.view.tsx'

/** In the order in which a reader meets them; a part's number is its place here. */
export const PARTS: Part[] = [
  { name: 'Skip link', selector: '.skip', says: 'Skip to the text', file: LAYOUT },
  { name: 'Demo line', selector: '.demo', says: 'A demo newsroom', file: 'src/web/demo-line.view.tsx' },
  { name: 'Masthead', selector: '.mast .name', says: 'The Port Ellery Lantern', file: LAYOUT },
  { name: 'Date line', selector: '.mast .date', says: '24 November 2026', file: LAYOUT },
  { name: 'Social links', selector: '.mast .social', says: 'Mastodon', file: LAYOUT },
  { name: 'Menu', selector: '.menu', says: 'LatestNews', file: LAYOUT },
  { name: 'Label', selector: '.art .kick b', says: 'Analysis', file: 'src/articles/kicker.view.tsx' },
  { name: 'Section', selector: '.art .kick a:not(.pick)', says: 'Harbour', file: 'src/articles/kicker.view.tsx' },
  { name: 'Staff pick', selector: '.art .kick .pick', says: 'Staff Picks', file: 'src/articles/kicker.view.tsx' },
  { name: 'Headline', selector: '.art h1', says: 'Everything the tide table knows', file: ARTICLE },
  { name: 'Standfirst', selector: '.art > header .stand', says: 'A yellow book of 1,411 lines', file: ARTICLE },
  { name: 'Portraits', selector: '.line .face', count: 2, says: '', file: 'src/articles/about-authors.view.tsx' },
  { name: 'Byline', selector: '.line .by', says: 'By Ines Calloway and Prof. Edda Morrow', file: 'src/articles/byline.view.tsx' },
  { name: 'Reading time', selector: '.line .facts', says: '6 minutes’ read', file: ARTICLE },
  { name: 'Date', selector: '.line .facts time', says: '2 hours ago on 24 November 2026', file: 'src/web/pieces/when.view.tsx' },
  { name: 'Updated, and why', selector: '.upd', says: 'Updated 24 November 2026: A second gauge', file: ARTICLE },
  { name: 'Lead picture', selector: '.leadpic picture', says: '', file: 'src/media/picture-box.view.tsx' },
  {
    name: 'Caption and credit',
    selector: '.leadpic figcaption',
    says: 'The harbour an hour before',
    file: 'src/articles/credit.view.tsx',
  },
  {
    name: 'Attribution',
    selector: '.art > .via',
    says: 'Reported by Anselm Roke via Tidewater TV',
    file: 'src/articles/attribution.view.tsx',
  },
  { name: 'Body', selector: '.art > .text', says: 'The best-selling book', file: 'src/articles/body-html.view.tsx' },
  { name: 'Code', selector: '.text pre', says: 'level(t) = 2.70 m', file: BODY },
  { name: 'Quotation', selector: '.text blockquote:not(.pull)', says: 'The sea has an excellent memory', file: BODY },
  { name: 'Table', selector: '.text .table', says: 'High water on the Wend', file: BODY },
  { name: 'Gallery', selector: '.text .gallery', says: 'Sallow Point: on time.', file: BODY },
  { name: 'Lists', selector: '.text > ul, .text > ol:not(.footnotes)', count: 2, says: 'The fish market', file: BODY },
  { name: 'Fact box', selector: '.text .box', says: 'Five numbers worth knowing', file: BODY },
  {
    name: 'Picture in the text',
    selector: '.text > figure:not(.gallery, .embed)',
    says: 'The sea wall',
    file: 'src/articles/body-html.view.tsx',
  },
  { name: 'Pull quote', selector: '.text .pull', says: 'A tide table is a forecast', file: BODY },
  { name: 'Film', selector: '.text .embed', says: 'Springs at the Custom House Steps', file: 'src/articles/body/embeds.ts' },
  { name: 'Break', selector: '.text hr', says: '', file: BODY },
  { name: 'Footnotes', selector: '.text .footnotes', says: 'Eighteen and a half years', file: BODY },
  { name: 'Disclosure', selector: '.art > .discl', says: 'Edda Morrow is paid', file: ARTICLE },
  { name: 'Support box', selector: '.art > .support', says: 'Take a second to support', file: 'src/articles/support.view.tsx' },
  { name: 'Tags', selector: '.art .tags', says: 'DataFerryFloodingHarbour BoardTides', file: ARTICLE },
  { name: 'Share links', selector: '.art .share', says: 'MailMastodon', file: 'src/articles/share.view.tsx' },
  {
    name: 'About the authors',
    selector: '.art .about',
    says: 'Ines Calloway covers the river',
    file: 'src/articles/about-authors.view.tsx',
  },
  {
    name: 'Way to the comments',
    selector: '#comments',
    says: 'Comments (119)Click to comment',
    file: 'src/comments/thread/way-in.view.tsx',
  },
  { name: 'Advertisement beside', selector: '.side .ad', says: 'AdvertisementThe Tide Table 2027', file: STANDING },
  { name: 'Video channel', selector: '.side .video', says: 'The Lantern on film', file: 'src/site/video-box.view.tsx' },
  { name: 'Newsletter', selector: '.side .letter', says: 'The Saturday letter', file: 'src/newsletter/box.view.tsx' },
  { name: 'Advertisement under', selector: '.sheet > .ad', says: 'Know something we should?', file: STANDING },
  {
    name: 'Stream goes on',
    selector: '.flow > .item',
    count: 3,
    says: 'What the marsh',
    file: 'src/articles/stream-item.view.tsx',
  },
  {
    name: 'Continue reading',
    selector: '.flow .go',
    count: 3,
    says: 'Continue reading',
    file: 'src/articles/stream-item.view.tsx',
  },
  { name: 'Advertisement in the stream', selector: '.flow > .ad', says: 'The Lantern belongs to its readers', file: STANDING },
  { name: 'Older stories', selector: '.flow > .older', says: 'Older stories', file: 'src/site/article-page.view.tsx' },
  { name: 'Footer', selector: '.foot', says: 'Ethics and corrections', file: LAYOUT },
]

/** Gives the article that shows everything what no article of the demo has beside the rest: where it came from, and why it was changed. */
export async function showAllParts({ database, at }: Town): Promise<void> {
  const { targetId } = (await findAddress(database.read, EVERYTHING))!
  const id = targetId!
  await database.transact(async (tx) => {
    const { content } = (await newestRevision(tx, id))!
    const attribution = { source: 'Tidewater TV', url: 'https://tidewatertv.example/reports/tide-table', reporter: 'Anselm Roke' }
    const reason = 'A second gauge was read.'
    await reviseArticle(tx, id, { ...content, attribution }, reason, at)
    await publishArticle(tx, id, { kind: 'updated', reason, at }, at)
  })
}
