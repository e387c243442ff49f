import { autop } from './autop.ts'
import { escapeHtml, saysNothing } from './html.ts'
import type { Met } from './report.ts'

/** Whether a text was written in the block editor. */
export const hasBlocks = (content: string): boolean => /<!--\s+wp:/.test(content)

/**
 * The HTML of a text from the block editor, without the comments that part its blocks, and which blocks it met.
 * `notes` are the footnotes kept beside the text, as WordPress's `footnotes` field has them. Text outside of blocks gets its
 * paragraphs as in the classic editor. Blocks without words of their own (lists of newest posts, menus) are left out.
 */
export function htmlOfBlocks(content: string, notes: string): { html: string; met: Met[] } {
  const met: Met[] = []
  const outside: Block = { name: '', attributes: {}, html: '', says: false }
  const open: Block[] = [outside]
  const close = () => {
    const block = open.pop()!
    const { html, ...outcome } = writeBlock(block, notes)
    met.push({ name: block.name, ...outcome })
    open.at(-1)!.html += html
    open.at(-1)!.says ||= html !== '' && block.says
  }
  let from = 0
  for (const comment of comments(content)) {
    addText(open.at(-1)!, content.slice(from, comment.start))
    from = comment.end
    if (comment.ends) {
      const at = open.findLastIndex((block) => block.name === comment.name)
      while (at > 0 && open.length > at) close()
    } else {
      open.push({ name: comment.name, attributes: comment.attributes, html: '', says: false })
      if (comment.isWhole) close()
    }
  }
  addText(open.at(-1)!, content.slice(from))
  while (open.length > 1) close()
  return { html: outside.html, met }
}

interface Block {
  /** Without `core/`. */
  name: string
  attributes: Record<string, unknown>
  html: string
  /** Whether anything in it would be seen. */
  says: boolean
}

interface Comment {
  name: string
  attributes: Record<string, unknown>
  /** `<!-- /wp:name -->`. */
  ends: boolean
  /** `<!-- wp:name /-->`. */
  isWhole: boolean
  start: number
  end: number
}

/** `<!-- wp:namespace/name {…} -->`: WordPress writes no `-->` into what stands between. */
function* comments(content: string): Generator<Comment> {
  const opening = /<!--\s+(\/?)wp:([a-z][a-z0-9_-]*\/)?([a-z][a-z0-9_-]*)\s/g
  for (let found = opening.exec(content); found; found = opening.exec(content)) {
    const [, slash, namespace = '', name] = found
    const end = content.indexOf('-->', opening.lastIndex - 1)
    if (end < 0) return
    const rest = content.slice(opening.lastIndex, end).trim()
    const isWhole = rest.endsWith('/')
    yield {
      name: (namespace === 'core/' ? '' : namespace) + name,
      attributes: readAttributes(isWhole ? rest.slice(0, -1) : rest),
      ends: slash === '/',
      isWhole,
      start: found.index,
      end: end + 3,
    }
    opening.lastIndex = end + 3
  }
}

function readAttributes(json: string): Record<string, unknown> {
  if (!json) return {}
  try {
    const value: unknown = JSON.parse(json)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function addText(block: Block, text: string): void {
  if (!text.trim()) return
  block.html += block.name === '' ? autop(text) : text
  block.says ||= !saysNothing(text)
}

type Written = { html: string } & Omit<Met, 'name'>

function writeBlock(block: Block, notes: string): Written {
  const isEmbed = block.name.startsWith('core-embed/')
  const special = SPECIAL[isEmbed ? 'embed' : block.name]?.(block, notes)
  if (special) return special
  const isForeign = block.name.includes('/') && !isEmbed
  if (block.says) {
    if (isForeign) return { html: block.html, outcome: 'changed', why: 'it stands as the HTML that its plug-in saved' }
    return { html: block.html, outcome: 'imported' }
  }
  if (block.html) return { html: '', outcome: 'left out', why: NOTHING_IN_IT }
  if (isForeign) return { html: '', outcome: 'not yet', why: 'a plug-in makes it, and the file has no words of it' }
  return { html: '', outcome: 'left out', why: 'WordPress makes it anew for each page' }
}

const NOTHING_IN_IT = 'there is nothing in it'
const DESIGN = 'the distance between blocks is the design’s'
const TEASER = 'lists here show the opening of a text by themselves'

/** Whether nobody misses what was left out. */
export const isNoLoss = ({ why }: Met): boolean => why === NOTHING_IN_IT || why === DESIGN || why === TEASER

/** Blocks that mean more, or less, than the HTML in them. */
const SPECIAL: Record<string, (block: Block, notes: string) => Written | undefined> = {
  more: () => ({ html: '', outcome: 'left out', why: TEASER }),
  nextpage: () => ({ html: '', outcome: 'changed', why: 'the pages of the text are one' }),
  spacer: () => ({ html: '', outcome: 'left out', why: DESIGN }),
  block: () => ({ html: '', outcome: 'not yet', why: 'a pattern that several texts share' }),
  freeform: ({ html }) => ({ html: autop(html), outcome: 'imported' }),
  shortcode: ({ html }) => ({ html: autop(html), outcome: 'imported' }),
  embed({ attributes: { url }, says }) {
    if (says || typeof url !== 'string') return undefined
    return { html: `<figure class="wp-block-embed">${escapeHtml(url)}</figure>`, outcome: 'imported' }
  },
  cover({ attributes: { url }, html }) {
    // Older ones have their picture in a style.
    if (/<img\b/i.test(html) || typeof url !== 'string') return undefined
    return { html: `<img src="${escapeHtml(url)}">${html}`, outcome: 'imported' }
  },
  footnotes(_block, notes) {
    const items = readNotes(notes).map(
      ({ id, content }) => `<li id="${escapeHtml(id)}">${content} <a href="#${escapeHtml(id)}-link">↩</a></li>`,
    )
    if (items.length === 0) return { html: '', outcome: 'left out', why: 'the file has no footnotes for it' }
    return { html: `<ol class="wp-block-footnotes">${items.join('')}</ol>`, outcome: 'imported' }
  },
}

function readNotes(json: string): { id: string; content: string }[] {
  try {
    const notes: unknown = JSON.parse(json || '[]')
    if (!Array.isArray(notes)) return []
    return notes.filter((note) => typeof note?.id === 'string' && typeof note.content === 'string')
  } catch {
    return []
  }
}
