import type { Context } from 'hono'
import type { Author } from '../articles/author.ts'
import type { Card } from '../articles/card.ts'
import { loadCards } from '../articles/cards.sql.ts'
import { LATEST } from '../articles/article.ts'
import { collectionStream, type Collection } from '../articles/pick.ts'
import { streamPage } from '../articles/streams.sql.ts'
import { formatCursor, parseCursor, type Cursor } from '../lib/cursor.ts'
import { Refusal } from '../lib/refusal.ts'
import { sectionsBelow, type Tag } from '../sections/section.ts'
import { answerPage } from '../web/answer.ts'
import { datesOf } from '../web/dates.ts'
import type { WebEnv } from '../web/env.ts'
import type { MenuSection, Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import { standingPictures } from './house-ads.view.tsx'
import { AuthorOpening, ListOpening, PickNote, SectionOpening } from './stream-openings.view.tsx'
import { StreamPage, type StreamPageProps } from './stream-page.view.tsx'
import { breadcrumbsJsonLd } from './structured-data.ts'

/** Items on one page of a stream. */
const PAGE = 12

/** A list of the paper's: its stream, its words and its address. Its feeds stand below the same path. */
export interface List {
  stream: string
  title: string
  description: string
  path: string
}

export const latestList = ({ settings }: Paper): List => {
  const t = wordsOf(settings.language)
  return {
    stream: LATEST,
    title: t('latest.title'),
    description: t('latest.description', { name: settings.name }),
    path: '/latest',
  }
}
export const sectionList = (section: MenuSection): List => ({
  stream: `section:${section.id}`,
  title: section.name,
  description: section.description,
  path: section.path,
})
export const tagList = ({ settings }: Paper, tag: Tag): List => ({
  stream: `tag:${tag.id}`,
  title: wordsOf(settings.language)('tag.title', { tag: tag.name }),
  description: '',
  path: tag.path,
})
export const authorList = (author: Author): List => ({
  stream: `author:${author.id}`,
  title: author.name,
  description: author.bio,
  path: author.path,
})
export const collectionList = (collection: Collection): List => ({
  stream: collectionStream(collection.id),
  title: collection.name,
  description: collection.description,
  path: collection.path,
})

export async function answerLatest(c: Context<WebEnv>): Promise<Response> {
  const { paper } = c.var
  const list = latestList(paper)
  const t = wordsOf(paper.settings.language)
  return answerStream(c, list, { opening: <ListOpening title={list.title} text={t('latest.order')} />, feed: '' })
}

export async function answerSection(c: Context<WebEnv>, section: MenuSection): Promise<Response> {
  const below = sectionsBelow(c.var.paper.sections, section.id)
  return answerStream(c, sectionList(section), {
    opening: <SectionOpening paper={c.var.paper} section={section} below={below} />,
  })
}

export async function answerTag(c: Context<WebEnv>, tag: Tag): Promise<Response> {
  const list = tagList(c.var.paper, tag)
  return answerStream(c, list, { opening: <ListOpening title={list.title} text="" /> })
}

export async function answerCollection(c: Context<WebEnv>, collection: Collection): Promise<Response> {
  const { paper } = c.var
  return answerStream(c, collectionList(collection), {
    opening: <ListOpening title={collection.name} text={collection.description} />,
    note: (card) => card.pick && <PickNote paper={paper} pick={card.pick} />,
  })
}

export async function answerAuthor(c: Context<WebEnv>, author: Author): Promise<Response> {
  return answerStream(c, authorList(author), {
    opening: (pictures) => <AuthorOpening paper={c.var.paper} author={author} pictures={pictures} />,
    mediaIds: [author.portraitId],
    kind: 'profile',
  })
}

interface Face {
  opening: StreamPageProps['opening'] | ((pictures: StreamPageProps['pictures']) => StreamPageProps['opening'])
  note?: (card: Card) => StreamPageProps['opening']
  mediaIds?: (number | null)[]
  feed?: string
  kind?: 'profile'
}

async function answerStream(c: Context<WebEnv>, list: List, face: Face): Promise<Response> {
  const { db, paper, now } = c.var
  const before = readCursor(c.req.query('before'))
  const found = await streamPage(db, list.stream, before, PAGE + 1)
  if (before && found.length === 0) throw new Refusal('not-found', 'There is nothing at this address.')
  const mediaIds = [...standingPictures(paper), ...(face.mediaIds ?? [])]
  const { cards, pictures } = await loadCards(db, found.slice(0, PAGE), { mediaIds })
  const page = (
    <StreamPage
      paper={paper}
      now={now}
      head={{
        title: before ? `${list.title}, ${datesOf(paper.settings).day(before.at)}` : list.title,
        description: list.description,
        path: before ? `${list.path}?before=${formatCursor(before)}` : list.path,
        feed: face.feed ?? list.path,
        kind: face.kind,
        jsonLd: breadcrumbsJsonLd(paper, list),
      }}
      path={list.path}
      opening={typeof face.opening === 'function' ? face.opening(pictures) : face.opening}
      cards={cards}
      hasOlder={found.length > PAGE}
      isFirst={!before}
      note={face.note}
      pictures={pictures}
    />
  )
  return answerPage(c, page, { tags: [list.stream] })
}

function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined
  const cursor = parseCursor(text)
  if (!cursor) throw new Refusal('invalid', 'This address is not well formed.')
  return cursor
}
