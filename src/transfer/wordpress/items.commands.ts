import { articleOfItem, type ArticleDraft, type Frame } from './article-of-item.ts'
import { bringArticles } from './articles.commands.ts'
import type { Library } from './attachments.commands.ts'
import { commentsOfItem } from './comments-of-item.ts'
import { bringComments, type ThreadDraft } from './comments.commands.ts'
import type { ItemReport, Outcome } from './report.ts'
import type { Run } from './run.commands.ts'
import type { Terms } from './terms.commands.ts'
import { plainLine } from './html.ts'
import { itemOf, type WxrElement, type WxrItem } from './wxr.ts'

/** So many posts, or so much text, are made ready at once: what one transaction takes, so that making ready fills the rest between two. */
const AT_ONCE = 6
const CHARACTERS_AT_ONCE = 1_000_000

/** What became of an item: known at once, or once its article is written. */
interface Pending {
  report: Omit<ItemReport, 'outcome' | 'path' | 'notes'>
  settled?: { outcome: Outcome; notes: string[] }
  draft?: ArticleDraft
  comments: ReturnType<typeof commentsOfItem>
}

/**
 * Brings in the items of a file in its order, and reports each. Answers with where the published posts and pages stand that
 * have attachments, by their numbers in WordPress.
 */
export async function bringItems(
  run: Run,
  elements: AsyncIterable<WxrElement>,
  { frame, terms, library, onProgress }: { frame: Frame; terms: Terms; library: Library; onProgress: (done: number) => void },
): Promise<Map<string, string>> {
  const parents = new Set(run.survey.attachments.all.map(({ parent }) => parent))
  const paths = new Map<string, string>()
  let pending: Pending[] = []
  let drafts: ArticleDraft[] = []
  let characters = 0
  const seen = new Set<string>()
  const flush = async () => {
    const outcomes = await bringArticles(run, drafts, { terms, library })
    const threads: ThreadDraft[] = []
    for (const { report, settled, draft, comments } of pending) {
      const { path, id, ...outcome } = settled ? { ...settled, path: undefined, id: undefined } : outcomes.shift()!
      for (const met of comments.leftOut) run.notebook.count('comments', met)
      if (id !== undefined) threads.push({ articleId: id, drafts: comments.drafts })
      else for (const { met } of comments.drafts) run.notebook.count('comments', { name: met.name, ...WITHOUT_TEXT })
      run.notebook.items.push({ ...report, ...outcome, ...(path !== undefined && { path }) })
      if (path && draft?.status === 'published' && parents.has(draft.foreignId)) paths.set(draft.foreignId, path)
    }
    await bringComments(run, threads)
    pending = []
    drafts = []
    characters = 0
    onProgress(run.notebook.items.length)
  }
  for await (const element of elements) {
    if (element.name !== 'item') continue
    const item = itemOf(element)
    const comments = commentsOfItem(item, frame)
    const report = { type: item.type, id: item.id, line: item.line, title: plainLine(item.title), comments: item.comments.length }
    const draft = draftOf(item, frame)
    if ('outcome' in draft) pending.push({ report, settled: draft, comments })
    else {
      tally(run, draft)
      pending.push({ report, draft, comments })
      drafts.push(draft)
      characters += draft.html.length
    }
    characters += comments.drafts.reduce((sum, { body }) => sum + body.length, 0)
    if (drafts.length >= AT_ONCE || characters > CHARACTERS_AT_ONCE || pending.length > 500) await flush()
  }
  await flush()
  return paths

  function draftOf(item: WxrItem, frame: Frame): ArticleDraft | { outcome: Outcome; notes: string[] } {
    if (item.type === 'attachment') {
      const { outcome, why } = library.ofAttachment(item.id)
      return { outcome, notes: why ? [why] : [] }
    }
    if (item.type !== 'post' && item.type !== 'page') return { ...strangers(item.type) }
    if (!item.id) return { outcome: 'left out', notes: ['the file has no number for it, so a later import would double it'] }
    if (seen.has(item.id)) return { outcome: 'left out', notes: ['the file has its number twice: the first one counts'] }
    seen.add(item.id)
    const draft = articleOfItem(item, frame)
    return 'leftOut' in draft ? { outcome: 'left out', notes: [draft.leftOut] } : draft
  }
}

const WITHOUT_TEXT = { outcome: 'left out', why: 'what it stands under is not here' } as const

function tally({ notebook }: Run, { shortcodes, blocks, notYet }: ArticleDraft): void {
  for (const met of shortcodes) notebook.count('shortcodes', met)
  for (const met of blocks) notebook.count('blocks', met)
  for (const name of notYet) notebook.count('others', { name, outcome: name === 'taxonomy post_format' ? 'left out' : 'not yet' })
}

function strangers(type: string): { outcome: Outcome; notes: string[] } {
  const why = MACHINERY[type]
  if (why) return { outcome: 'left out', notes: [why] }
  if (type === '') return { outcome: 'left out', notes: ['the file does not say what it is'] }
  if (type === 'wp_block') return { outcome: 'not yet', notes: ['a pattern that several texts share'] }
  return { outcome: 'not yet', notes: [`a type of its own, “${type}”`] }
}

const MENU = 'the menu here is made of the sections'
const DESIGN = 'the design of the old site'

/** What belongs to WordPress's own working. */
const MACHINERY: Record<string, string> = {
  nav_menu_item: MENU,
  wp_navigation: MENU,
  wp_template: DESIGN,
  wp_template_part: DESIGN,
  wp_global_styles: DESIGN,
  wp_font_family: DESIGN,
  wp_font_face: DESIGN,
  custom_css: DESIGN,
  customize_changeset: DESIGN,
  revision: 'an older version of a text',
  oembed_cache: 'what WordPress remembered of other sites',
  user_request: 'WordPress’s own business',
}
