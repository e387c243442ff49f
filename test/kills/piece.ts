import type { Visitor } from './visitor.ts'

/** What the newsroom has said yes to about one article, and what it was asked last. */
export interface Piece {
  /** Unlike any other's in the run. */
  number: number
  id: number
  /** The last save that was acknowledged, and the version that it made. */
  saved: number
  version: number
  /** The save of which the publication was acknowledged last. */
  published: number | undefined
  /** How often it was acknowledged that it was given to a colleague. */
  assigned: number
  /** What was sent and not answered yet: it may have been done or not, but wholly. */
  pending: 'nothing' | 'save' | 'publication' | 'assignment'
}

/** Stands in everything that one save writes: in capitals, so that no address holds it. */
const mark = (number: number, save: number) => `K${number}N${save}K`

/** The saves of a piece that a text shows something of. */
export const marksIn = (text: string, { number }: Pick<Piece, 'number'>): number[] => [
  ...new Set([...text.matchAll(new RegExp(`K${number}N(\\d+)K`, 'g'))].map((match) => Number(match[1]))),
]

export async function beginPiece(visitor: Visitor, number: number): Promise<Piece> {
  const { status, location, text } = await visitor.post('/desk/articles', { kind: 'article' })
  if (status !== 303) throw new Error(`A new article was answered ${status}: ${text}`)
  const id = Number(/\/desk\/articles\/(\d+)/.exec(location!)![1])
  const screen = await visitor.get(`/desk/articles/${id}`)
  const version = Number(fieldOf(screen.text, 'version'))
  return { number, id, saved: 0, version, published: undefined, assigned: 0, pending: 'nothing' }
}

/** One autosave of what the writing screen sends. */
export async function savePiece(visitor: Visitor, piece: Piece): Promise<void> {
  const save = piece.saved + 1
  const words = mark(piece.number, save)
  piece.pending = 'save'
  const fields = {
    headline: `Report ${words}`,
    standfirst: `Told by ${words}.`,
    body: bodyOf(words),
    sectionId: '1',
    authorIds: ['1'],
  }
  const { status, text } = await visitor.post(
    `/desk/articles/${piece.id}`,
    { ...fields, version: String(piece.version), language: 'en' },
    'application/json',
  )
  if (status !== 200) throw new Error(`A save was answered ${status}: ${text}`)
  const { version } = JSON.parse(text) as { version: number }
  Object.assign(piece, { saved: save, version, pending: 'nothing' })
}

const bodyOf = (words: string) =>
  `<p>The report ${words} begins.</p>${'<p>It goes on for a while.</p>'.repeat(60)}<p>Here ends ${words}.</p>`

/** Publishes what was saved last: for the first time, or as a change. */
export async function publishPiece(visitor: Visitor, piece: Piece): Promise<void> {
  piece.pending = 'publication'
  const isFirst = piece.published === undefined
  const step = isFirst ? 'publish' : 'change'
  await press(visitor, `/desk/articles/${piece.id}/steps/${step}`, { changeKind: 'updated', changeReason: 'More is known' })
  Object.assign(piece, { published: piece.saved, pending: 'nothing' })
}

/** Gives it to a colleague, who gets a letter about that. */
export async function assignPiece(visitor: Visitor, piece: Piece, colleague: number): Promise<void> {
  piece.pending = 'assignment'
  await press(visitor, `/desk/articles/${piece.id}/assign`, { assigneeId: String(colleague) })
  piece.assigned++
  piece.pending = 'nothing'
}

async function press(visitor: Visitor, path: string, fields: Record<string, string>): Promise<void> {
  const { status, text } = await visitor.post(path, fields)
  if (status !== 303) throw new Error(`${path} was answered ${status}: ${text}`)
}

/** What a field of the writing screen holds, as it stands in the HTML. */
export const fieldOf = (screen: string, name: string): string =>
  new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(screen)?.[1] ??
  new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)<`).exec(screen)?.[1] ??
  ''
