import type { Tx } from '../../src/db/schema.ts'
import { articles } from '../../src/demo/articles/all.ts'

/** In one statement; what is answered was inserted by one before. */
const CHUNK = 100

/** The first of so many is answered by many of them. */
const HOT = 500

const MINUTE = 60_000

const FIRST = ['Odile', 'Tobias', 'Maren', 'Henk', 'Ruth', 'Ismail', 'Pia', 'Corin', 'Dora', 'Yusuf', 'Annika', 'Bo', 'Leonie']
const LAST = ['Carver', 'Thorne', 'Aldous', 'Brandt', 'Marsh', 'Quill', 'Okafor', 'Penrose', 'Sato', 'Lind', 'Vance']

/**
 * Puts a thread of so many published comments under an article, the last of them at `newest`: the rows that publishing each would
 * have left. About half answer another one, some are answered by dozens, and each says some sentences.
 */
export async function insertThread(tx: Tx, articleId: number, count: number, newest: number): Promise<number[]> {
  const draw = drawer(7)
  const parents = Array.from({ length: count }, (_, n) => parentOf(n, draw))
  const depths: number[] = []
  const nths: number[] = []
  const replies = new Map<number, number>()
  for (const parent of parents) {
    depths.push(parent === null ? 1 : depths[parent]! + 1)
    if (parent !== null) replies.set(parent, (replies.get(parent) ?? 0) + 1)
    nths.push(parent === null ? 0 : replies.get(parent)!)
  }
  const readers = await insertReaders(tx, newest)
  const say = speaker(draw)
  const ids: number[] = []
  for (let from = 0; from < count; from += CHUNK) {
    const rows = parents.slice(from, from + CHUNK).map((parent, at) => {
      const n = from + at
      const writtenAt = newest - (count - 1 - n) * 3 * MINUTE
      const { id: readerId, name } = readers[draw(readers.length)]!
      return {
        article_id: articleId,
        parent_id: parent === null ? null : ids[parent]!,
        depth: depths[n]!,
        nth: nths[n]!,
        kind: 'comment' as const,
        reader_id: readerId,
        name,
        mark: n % 40 === 7 ? ('staff' as const) : n % 90 === 11 ? ('author' as const) : null,
        body: say(),
        state: 'published' as const,
        shown: 1,
        created_at: writtenAt,
        published_at: writtenAt,
        edited_at: n % 25 === 3 ? writtenAt + 4 * MINUTE : null,
        picked_at: n % 60 === 9 ? writtenAt + 90 * MINUTE : null,
        replies: replies.get(n) ?? 0,
        recommended: draw(4) === 0 ? draw(40) : draw(5),
        reports: 0,
      }
    })
    ids.push(...(await tx.insertInto('comment').values(rows).returning('id').execute()).map(({ id }) => id))
  }
  await tx
    .insertInto('thread')
    .values({ article_id: articleId, count, last_at: newest })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet((eb) => ({ count: eb('thread.count', '+', count) })))
    .execute()
  return ids
}

async function insertReaders(tx: Tx, now: number): Promise<{ id: number; name: string }[]> {
  const names = FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`))
  const rows = names.map((name, n) => {
    const email = `reader-${n}@reader.example`
    return { email, address_hash: email, name, confirmed_at: now, created_at: now, seen_at: now }
  })
  return tx.insertInto('reader').values(rows).returning(['id', 'name']).execute()
}

/** What the nth comment answers: nothing, something that was just said, or what everybody answers. */
function parentOf(n: number, draw: (below: number) => number): number | null {
  const earlier = n - (n % CHUNK)
  if (earlier === 0 || draw(100) < 45) return null
  return draw(6) === 0 ? earlier - CHUNK - ((earlier - CHUNK) % HOT) : earlier - 1 - draw(CHUNK)
}

/** Sentences of the demo's articles, from one to seven at a time, in paragraphs. */
function speaker(draw: (below: number) => number): () => string {
  const paragraphs = articles.flatMap(({ body }) => [...body.matchAll(/<p>([^<]+)<\/p>/g)].map(([, words]) => words!))
  const sentences = paragraphs.flatMap((words) => words.match(/[^.!?]+[.!?]+/g) ?? [])
  let next = 0
  const paragraph = (length: number) =>
    `<p>${Array.from({ length }, () => sentences[next++ % sentences.length]!.trim()).join(' ')}</p>`
  return () => paragraph(1 + draw(3)) + (draw(3) === 0 ? paragraph(1 + draw(4)) : '')
}

/** Numbers below a bound that look drawn and are the same each time. */
function drawer(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
}
