import type { Comment, CommentState } from '../../comments/comment.ts'
import { commentHtml } from '../../comments/markup.ts'
import { LONGEST_NAME } from '../../comments/posting/typing.ts'
import { instantIn, wallTime } from '../../lib/wall-clock.ts'
import { mailAddress } from '../../mail/address.ts'
import type { Frame } from './article-of-item.ts'
import { autop } from './autop.ts'
import { escapeHtml, plainLine } from './html.ts'
import type { Met } from './report.ts'
import type { WxrComment, WxrItem } from './wxr.ts'

/** A comment on its way into a thread. */
export interface CommentDraft {
  /** By which it is known here ever after. */
  sourceKey: string
  /** The key of the comment it answers; null for what answers the text. */
  parentKey: string | null
  kind: Comment['kind']
  state: CommentState
  mark: Comment['mark']
  name: string
  /** Undefined where there is none that could be written to, and for the newsroom's own. */
  email: string | undefined
  body: string
  at: number
  /** What the report says of it once it is in. */
  met: Met
}

/** What becomes of the comments of an item: in the order in which they can be written, each after the one it answers. */
export function commentsOfItem(item: WxrItem, frame: Frame): { drafts: CommentDraft[]; leftOut: Met[] } {
  const leftOut: Met[] = []
  const byId = new Map<string, WxrComment>()
  for (const comment of item.comments) {
    const why = whyNot(comment) ?? (byId.has(comment.id) ? 'the file has its number twice: the first one counts' : undefined)
    if (why === undefined) byId.set(comment.id, comment)
    else leftOut.push({ name: comment.type, outcome: comment.type in KINDS ? 'left out' : 'not yet', why })
  }
  const drafts = inWritingOrder(byId, frame).map(({ comment, parent }) => draftOf(comment, parent, item, frame))
  return { drafts, leftOut }
}

/** Whatever another kind is, an order's note or a review, was not written for a thread. */
const KINDS: Record<string, Comment['kind']> = { comment: 'comment', pingback: 'pingback', trackback: 'pingback' }

function whyNot({ id, type, content }: WxrComment): string | undefined {
  if (!(type in KINDS)) return 'a kind of its own'
  if (!id) return 'the file has no number for it, so a later import would double it'
  if (type === 'comment' && commentHtml(autop(content)) === '') return 'there is nothing in it that could be shown'
  return undefined
}

/** What was published there is public here, and nothing else. */
const STATES: Record<string, CommentState> = { '1': 'published', spam: 'spam', trash: 'rejected', 'post-trashed': 'rejected' }

function draftOf(comment: WxrComment, parent: WxrComment | undefined, item: WxrItem, frame: Frame): CommentDraft {
  const { id, type, approved, author, content, url } = comment
  const state = STATES[approved] ?? 'held'
  const kind = KINDS[type]!
  const mark = kind === 'pingback' ? null : markOf(comment, item, frame)
  const name = plainLine(author).slice(0, LONGEST_NAME).trim() || 'Anonymous'
  const link = kind === 'pingback' && url ? `<p><a href="${escapeHtml(url)}">${escapeHtml(name)}</a></p>` : ''
  const isMoved = parent === undefined && isAnswer(comment)
  return {
    sourceKey: keyOf(frame, id),
    parentKey: parent ? keyOf(frame, parent.id) : null,
    kind,
    state,
    mark,
    name,
    email: kind === 'comment' && mark === null ? mailAddress(comment.email) : undefined,
    body: commentHtml(link + autop(content)),
    at: timeOf(comment, frame) ?? timeOf(item, frame) ?? frame.now,
    met: isMoved
      ? { name: type, outcome: 'changed', why: 'the comment it answers is not here: it answers the text' }
      : { name: type, outcome: 'imported', ...(state !== 'published' && { why: state }) },
  }
}

const keyOf = ({ survey }: Frame, id: string) => `wordpress:${survey.source}:${id}`

const isAnswer = ({ parent }: WxrComment) => parent !== '' && parent !== '0'

/** Who could sign in there, and is among the authors of the file, is of the newsroom. */
function markOf({ userId }: WxrComment, { creator }: WxrItem, { survey }: Frame): Comment['mark'] {
  if (userId === '' || userId === '0') return null
  const author = [...survey.authors.values()].find(({ id }) => id === userId)
  return author === undefined ? null : author.login === creator ? 'author' : 'staff'
}

function timeOf({ date, dateGmt }: Pick<WxrComment, 'date' | 'dateGmt'>, { timeZone }: Frame): number | undefined {
  const local = wallTime(date)
  return wallTime(dateGmt) ?? (local === undefined ? undefined : instantIn(timeZone, local))
}

/** The oldest first, but none before what it answers. One that answers itself, by whatever detour, answers the text; so does who answers a machine. */
function inWritingOrder(byId: Map<string, WxrComment>, frame: Frame): { comment: WxrComment; parent: WxrComment | undefined }[] {
  const found: { comment: WxrComment; parent: WxrComment | undefined }[] = []
  const state = new Map<WxrComment, 'above' | 'placed'>()
  const time = (comment: WxrComment) => timeOf(comment, frame) ?? 0
  const oldestFirst = [...byId.values()].sort((a, b) => time(a) - time(b) || Number(a.id) - Number(b.id))
  for (const first of oldestFirst) {
    // From the comment up to one that is placed already, then down again: without recursion, since nobody bounds how deep they go.
    const line: WxrComment[] = []
    let parent: WxrComment | undefined = first
    for (; parent && !state.has(parent); parent = answered(parent, byId)) {
      state.set(parent, 'above')
      line.push(parent)
    }
    if (parent && state.get(parent) === 'above') parent = undefined
    for (const comment of line.reverse()) {
      found.push({ comment, parent })
      state.set(comment, 'placed')
      parent = comment
    }
  }
  return found
}

function answered(comment: WxrComment, byId: Map<string, WxrComment>): WxrComment | undefined {
  const parent = isAnswer(comment) ? byId.get(comment.parent) : undefined
  return parent?.type === 'comment' ? parent : undefined
}
