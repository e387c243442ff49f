import type { Article } from '../../articles/article.ts'
import { formatCursor, parseCursor, type Cursor } from '../../lib/cursor.ts'
import type { Comment, ThreadRule } from '../comment.ts'

/** An article as its thread knows it. */
export interface Thread extends Pick<Article, 'id' | 'kind' | 'status' | 'path' | 'headline' | 'language' | 'publishedAt'> {
  /** Its own rule, where it has one. */
  rule: ThreadRule | null
  /** Comments that readers see. */
  count: number
}

/** The first is a thread's own, and needs no word in its address. */
export const ORDERS = ['newest', 'oldest', 'recommended'] as const
export type Order = (typeof ORDERS)[number]

/** Comments on the article that one page shows. */
export const PAGE = 20

/** Answers that are shown below a comment, the first ones, by how far below the page's own list it stands; the rest has a page of its own. */
export const ANSWERS = [3, 2, 1] as const

/** Comments on one page in all: a page of a hot thread is no longer than one of a quiet one. */
export const MOST = 60

/** A comment's place in a thread, without a word of it. */
export interface Place {
  id: number
  parentId: number | null
  /** 0 for the page's own list. */
  level: number
  nth: number
  /** How many answers have a place. */
  replies: number
  /** Where it stands in its list. */
  cursor: Cursor
}

/** A place with those below it. */
export interface Branch extends Place {
  answers: Branch[]
}

/** A comment as a thread shows it. */
export interface ShownComment extends Comment {
  pick: { by: string | null; at: number } | null
}

/**
 * Grows the tree of a page from its places: the list as it is, answers in their order. Where there are more than `most`, what is
 * further down or further back among its neighbours goes first, so that nothing stands without what it answers.
 */
export function grow(places: Place[], most = MOST): Branch[] {
  const below = Map.groupBy(places, ({ parentId, level }) => (level === 0 ? 'list' : parentId))
  const weighed: { branch: Branch; above: Branch | undefined; weight: number }[] = []
  const weigh = (list: Place[], above: Branch | undefined, weight: number) => {
    for (const [n, place] of list.entries()) {
      const branch = { ...place, answers: [] }
      const own = above ? weight + n + 1 : 0
      weighed.push({ branch, above, weight: own })
      weigh(
        (below.get(place.id) ?? []).toSorted((a, b) => a.nth - b.nth),
        branch,
        own,
      )
    }
  }
  weigh(below.get('list') ?? [], undefined, 0)
  const kept = weighed.toSorted((a, b) => a.weight - b.weight).slice(0, most)
  for (const { branch, above } of kept) above?.answers.push(branch)
  return kept.filter(({ above }) => !above).map(({ branch }) => branch)
}

/** The ids of all that stands in a tree. */
export const idsIn = (branches: Branch[]): number[] => branches.flatMap(({ id, answers }) => [id, ...idsIn(answers)])

/** A lasting address for a page of a thread: `2026-11-24T09:00:00.000Z.812`, or `17.812` among the most recommended. */
export const formatPlace = (order: Order, cursor: Cursor): string =>
  order === 'recommended' ? `${cursor.at}.${cursor.id}` : formatCursor(cursor)

/** Reads it; undefined unless it is written exactly as `formatPlace` writes it, so that a page has one address. */
export function parsePlace(order: Order, text: string): Cursor | undefined {
  if (order !== 'recommended') return parseCursor(text)
  const [, at, id] = /^(0|[1-9]\d{0,8})\.([1-9]\d{0,14})$/.exec(text) ?? []
  return at === undefined || id === undefined ? undefined : { at: Number(at), id: Number(id) }
}

/** The query of one page of a thread, with its question mark; nothing for the first of the newest. */
export function threadQuery(order: Order, after?: Cursor): string {
  const query = [...(after ? [`after=${formatPlace(order, after)}`] : []), ...(order === 'newest' ? [] : [`order=${order}`])]
  return query.length === 0 ? '' : `?${query.join('&')}`
}
