import type { Content, Status } from '../../articles/article.ts'
import { MAX_BODY_LENGTH } from '../../articles/body/source.ts'
import { slug } from '../../lib/slug.ts'
import { decoded, permalinkOf } from './addresses.ts'
import { autop } from './autop.ts'
import { hasBlocks, htmlOfBlocks } from './blocks.ts'
import { instantIn, wallClock, wallTime } from '../../lib/wall-clock.ts'
import { feedTime } from './dates.ts'
import { plainLine } from './html.ts'
import { embedLoneAddresses, expandShortcodes, type FindGallery } from './shortcodes.ts'
import type { Survey } from './survey.ts'
import type { Met } from './report.ts'
import { placeOf } from './terms.ts'
import type { WxrItem } from './wxr.ts'

/** An item on its way to become an article: everything that can be known before authors, sections and pictures have numbers here. */
export interface ArticleDraft {
  foreignId: string
  kind: Content['kind']
  status: Status
  /** What the file says of it, whatever the time is: `publish`, `future with a password`. */
  state: string
  headline: string
  standfirst: string
  /** HTML, not yet canonical. */
  html: string
  language: string
  /** The path it stands at in WordPress; undefined where that is only a number. */
  permalink: string | undefined
  /** The last part of its path where it has no permalink. */
  slug: string
  /** Slugs. */
  section: string | null
  tags: string[]
  /** A login; '' where the file names nobody. */
  author: string
  /** The attachment that leads it. */
  thumbnail: string | undefined
  /** When it was, or shall be, published; null where the file does not say. */
  at: number | null
  scheduled: { at: number; wall: string; zone: string } | null
  /** Other addresses it had. */
  oldPaths: string[]
  sticky: boolean
  /** What is otherwise than in WordPress, in words. */
  changes: string[]
  shortcodes: Met[]
  blocks: Met[]
  /** Names of fields and taxonomies that are not brought in. */
  notYet: string[]
}

/** What is the same for all items of a run. */
export interface Frame {
  survey: Survey
  /** The paper's own. */
  language: string
  timeZone: string
  now: number
}

/** What becomes of a post or page. Nothing that readers of the old site could not see becomes public. */
export function articleOfItem(item: WxrItem, frame: Frame): ArticleDraft | { leftOut: string } {
  if (item.status === 'auto-draft') return { leftOut: 'WordPress’s empty draft' }
  const { survey, timeZone } = frame
  const changes: string[] = []
  const { html, blocks, shortcodes } = bodyOf(item, frame)
  if (html.length > MAX_BODY_LENGTH) return { leftOut: `its text has more than ${MAX_BODY_LENGTH} characters` }
  const title = plainLine(item.title)
  const opening = title ? '' : plainLine(html.slice(0, 2000))
  if (!title) changes.push('it had no title: its headline is its beginning')
  const at = publicationOf(item, timeZone)
  const { status, change } = statusOf(item, at, frame.now)
  if (change) changes.push(change)
  const { section, asTags, tags } = placeOf(item.terms, survey.categories)
  if (asTags.length > 0) changes.push(`categories that are tags here: ${asTags.join(', ')}`)
  const permalink = permalinkOf(item.link, survey.home)
  const name = decoded(item.slug)
  return {
    foreignId: item.id,
    kind: item.type === 'page' ? 'page' : 'article',
    status,
    state: item.status + (item.password ? ' with a password' : ''),
    headline: title || beginning(opening) || 'Untitled',
    standfirst: plainLine(item.excerpt),
    html,
    language: languageOf(survey.site.language, frame.language),
    permalink,
    slug: slug(name || title || beginning(opening)),
    section: item.type === 'page' ? null : section,
    tags: item.type === 'page' ? [] : [...new Set([...tags, ...asTags])],
    author: item.creator,
    thumbnail: item.meta.get('_thumbnail_id')?.[0]?.trim() || undefined,
    at,
    scheduled: status === 'scheduled' && at !== null ? { at, wall: wallClock(timeZone, at), zone: timeZone } : null,
    oldPaths: status === 'published' ? oldPathsOf(item, permalink) : [],
    sticky: item.sticky && status === 'published',
    changes,
    shortcodes,
    blocks,
    notYet: notYetOf(item),
  }
}

function bodyOf(item: WxrItem, { survey }: Frame): { html: string; blocks: Met[]; shortcodes: Met[] } {
  const findGallery = galleryOf(item, survey)
  if (!hasBlocks(item.content)) {
    const { html, met } = expandShortcodes(item.content, findGallery)
    const pages = item.content.includes('<!--nextpage-->') ? [PAGES_JOINED] : []
    return { html: autop(embedLoneAddresses(html)), blocks: pages, shortcodes: met }
  }
  const { html, met } = htmlOfBlocks(item.content, item.meta.get('footnotes')?.[0] ?? '')
  const expanded = expandShortcodes(html, findGallery)
  return { html: expanded.html, blocks: met, shortcodes: expanded.met }
}

const PAGES_JOINED: Met = { name: 'nextpage', outcome: 'changed', why: 'the pages of the text are one' }

/** Which pictures a gallery shows: those it names, else those uploaded to its item. */
function galleryOf(item: WxrItem, { attachments }: Survey): FindGallery {
  const ids = (value: string | undefined) =>
    value
      ?.split(',')
      .map((id) => id.trim())
      .filter(Boolean)
  return (attributes) => {
    const named = ids(attributes.get('ids') ?? attributes.get('include'))
    const excluded = ids(attributes.get('exclude')) ?? []
    const found = named
      ? named.map((id) => attachments.byId(id))
      : attachments.ofParent(attributes.get('id') ?? item.id).filter(({ id }) => !excluded.includes(id))
    const pictures = found.filter((attachment) => attachment !== undefined)
    return {
      pictures: pictures.map(({ url, alt, caption }) => ({ src: url, alt, caption })),
      missing: found.length - pictures.length,
    }
  }
}

function publicationOf(item: WxrItem, timeZone: string): number | null {
  const local = wallTime(item.date)
  return (
    wallTime(item.dateGmt) ?? (local === undefined ? undefined : instantIn(timeZone, local)) ?? feedTime(item.pubDate) ?? null
  )
}

function statusOf(item: WxrItem, at: number | null, now: number): { status: Status; change?: string } {
  if (item.password && (item.status === 'publish' || item.status === 'future')) {
    return { status: 'private', change: 'it had a password: it is private here' }
  }
  // WordPress itself publishes what is dated ahead only when its time has come.
  if (item.status === 'future' || (item.status === 'publish' && at !== null && at > now)) {
    if (at !== null && at > now) return { status: 'scheduled' }
    return { status: 'ready', change: 'the time it was scheduled for has passed: it waits for an editor' }
  }
  if (item.status === 'publish') {
    return { status: 'published', ...(at === null && { change: 'the file has no date for it: it is dated by the import' }) }
  }
  const status = STATUSES[item.status]
  return status ? { status } : { status: 'draft', change: `its state was “${item.status}”: it is a draft here` }
}

const STATUSES: Record<string, Status> = { draft: 'draft', pending: 'in review', private: 'private', trash: 'trash' }

/** WordPress answers for every post at its number, and at the names it had before. */
function oldPathsOf(item: WxrItem, permalink: string | undefined): string[] {
  const numbers = item.type === 'page' ? [`/?page_id=${item.id}`, `/?p=${item.id}`] : [`/?p=${item.id}`]
  const own = decoded(item.slug)
  const names = (item.meta.get('_wp_old_slug') ?? []).map(decoded).filter((name) => name && !/[/\\?#]/.test(name))
  if (!permalink || !own || permalink.replace(/\/$/, '').split('/').at(-1) !== own) return numbers
  return [...numbers, ...names.map((name) => permalink.slice(0, permalink.lastIndexOf(own)) + name)]
}

/** Fields of WordPress's own machinery, which say nothing of the text, and those that are read here. */
const KNOWN_FIELDS =
  /^(?:_thumbnail_id|_wp_old_slug|footnotes|_edit_l(?:ast|ock)|_pingme|_encloseme|_oembed_\w+|_wp_page_template|_wp_trash_\w+|_wp_old_date|_wp_desired_post_slug|_publicize_\w+)$/

const notYetOf = (item: WxrItem): string[] => [
  ...[...item.meta.keys()].filter((key) => !KNOWN_FIELDS.test(key)).map((key) => `field ${key}`),
  ...new Set(
    item.terms
      .filter(({ taxonomy }) => taxonomy !== 'category' && taxonomy !== 'post_tag')
      .map(({ taxonomy }) => `taxonomy ${taxonomy}`),
  ),
]

/** The first words, up to 60 characters. */
function beginning(text: string): string {
  if (text.length <= 60) return text
  const cut = text.slice(0, 60)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`
}

/** What the file says its language is, unless the paper says the same more or less closely. */
function languageOf(file: string, paper: string): string {
  const code = file.replace('_', '-')
  const isCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)
  return isCode && code.split('-')[0] !== paper.split('-')[0] ? code : paper
}
