import { createHash } from 'node:crypto'
import { beginArticle, publishArticle, reviseArticle, takeDownArticle } from '../../articles/articles.commands.ts'
import { BLANK, type Content } from '../../articles/article.ts'
import { saveSchedule, saveStatus } from '../../articles/articles.sql.ts'
import { findCollectionBySlug, insertCollection, insertPick, loadPicks } from '../../articles/collections.sql.ts'
import { collectionStream } from '../../articles/pick.ts'
import { prepare, type Prepared } from '../../articles/prepare.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { addressKey } from '../../lib/address.ts'
import { addRedirect, findAddress } from '../../web/addresses.sql.ts'
import { besideOthers, besideReserved, numbered } from './addresses.ts'
import type { ArticleDraft } from './article-of-item.ts'
import { isPictureName } from './attachments.ts'
import { isNoLoss } from './blocks.ts'
import type { Library } from './attachments.commands.ts'
import { articleStates, findImported, saveImported, type ArticleState, type Imported } from './import.sql.ts'
import type { Met, Outcome } from './report.ts'
import { NOT_MADE, type Run } from './run.commands.ts'
import type { Terms } from './terms.commands.ts'

/** What became of one article. */
export interface ArticleOutcome {
  /** Undefined where it is not here. */
  id: number | undefined
  outcome: Outcome
  path: string | undefined
  notes: string[]
}

/** A draft with everything it names found here, ready to be written. */
interface Ready {
  draft: ArticleDraft
  content: Prepared
  path: string
  fingerprint: string
  notes: string[]
  known: (Imported & { state: ArticleState | undefined }) | undefined
}

/** Writes articles, or finds that they are here already; what was edited here since stays as it is. Answers in their order. */
export async function bringArticles(
  run: Run,
  drafts: ArticleDraft[],
  { terms, library }: { terms: Terms; library: Library },
): Promise<ArticleOutcome[]> {
  const { database, survey } = run
  for (const draft of drafts) await library.takeUnlisted(draft.html)
  const ids = drafts.map((draft) => draft.foreignId)
  const imported = await findImported(database.read, { source: survey.source, kind: 'article' }, ids)
  const states = await articleStates(
    database.read,
    [...imported.values()].map(({ localId }) => localId),
  )
  const outcomes = new Map<Ready, ArticleOutcome>()
  const all = drafts.map((draft): Ready => {
    const known = imported.get(draft.foreignId)
    return { ...readyOf(run, draft, { terms, library }), known: known && { ...known, state: states.get(known.localId) } }
  })
  const changed = all.filter((ready) => {
    const settled = settledOutcome(ready)
    if (settled) outcomes.set(ready, settled)
    return !settled
  })
  if (run.isRehearsal) for (const ready of changed) outcomes.set(ready, await rehearse(run, ready))
  else await run.transactions.each(changed, async (tx, ready) => void outcomes.set(ready, await write(tx, run, ready)))
  return all.map((ready) => outcomes.get(ready)!)
}

function readyOf(run: Run, draft: ArticleDraft, { terms, library }: { terms: Terms; library: Library }): Omit<Ready, 'known'> {
  const notes = [...draft.changes, ...missed(draft)]
  const staying: string[] = []
  const author = terms.authors.get(draft.author)
  const section = draft.section === null ? undefined : terms.sections.get(draft.section)
  const written: Content = {
    ...BLANK,
    kind: draft.kind,
    headline: draft.headline,
    standfirst: draft.standfirst,
    body: draft.html,
    leadId: leadOf(run, draft, library, notes),
    sectionId: section?.id ?? null,
    authorIds: author && draft.kind === 'article' ? [author.id] : [],
    tagIds: draft.tags.map((slug) => terms.tags.get(slug)!.id),
    language: draft.language,
  }
  const content = prepare(written, {
    media: library.atAddress,
    report(what) {
      const [, kind, address] = /^(picture|audio|video) (\S+)$/.exec(what) ?? []
      if (kind) staying.push(address!)
      else notes.push(what)
    },
  })
  if (staying.length > 0) notes.push(`in its text, these stay where they are, as links: ${[...new Set(staying)].join(' ')}`)
  const path = wantedPath(draft, section?.path ?? '', run.survey.permalinks)
  const { state, at, permalink, sticky } = draft
  const facts = JSON.stringify({ ...written, body: content.body, state, at, permalink, sticky })
  const fingerprint = createHash('sha256').update(facts).digest('hex').slice(0, 32)
  return { draft, content, path, fingerprint, notes }
}

/** What of its text a reader of the old site would miss, or see as bare signs. */
function missed({ shortcodes, blocks }: ArticleDraft): string[] {
  const named = (all: Met[], ...outcomes: Outcome[]) =>
    [...new Set(all.filter((met) => outcomes.includes(met.outcome) && !isNoLoss(met)).map(({ name }) => name))].join(', ')
  const lost = named([...blocks, ...shortcodes.filter(({ outcome }) => outcome === 'left out')], 'left out', 'not yet')
  const bare = named(shortcodes, 'not yet')
  const changed = [...blocks, ...shortcodes].filter(({ outcome }) => outcome === 'changed')
  return [
    ...(lost ? [`left out of its text: ${lost}`] : []),
    ...(bare ? [`shortcodes stand in its text as they are: ${bare}`] : []),
    ...new Set(changed.map(({ name, why }) => `${name}: ${why}`)),
  ]
}

function leadOf(run: Run, { thumbnail }: ArticleDraft, library: Library, notes: string[]): number | null {
  if (thumbnail === undefined) return null
  const { id, why } = library.ofAttachment(thumbnail)
  const url = run.survey.attachments.byId(thumbnail)?.url ?? `attachment ${thumbnail}`
  if (id !== undefined && isPictureName(url)) return id
  notes.push(`its featured picture is not here (${url}): ${why ?? 'it is no picture'}`)
  return null
}

function wantedPath({ permalink, slug }: ArticleDraft, sectionPath: string, rights: ReadonlySet<string>): string {
  if (permalink !== undefined && besideReserved(permalink) === permalink) return permalink
  return besideOthers(besideReserved(permalink ?? `${sectionPath}/${slug}`), rights)
}

const EDITED = 'it was edited here since: what has changed in WordPress is not taken over'

/** Undefined for what is to be written. */
function settledOutcome({ known, fingerprint, path }: Ready): ArticleOutcome | undefined {
  if (!known) return undefined
  const { state, localId: id } = known
  if (!state) return { id: undefined, outcome: 'kept', path: undefined, notes: ['it was removed here'] }
  if (known.fingerprint === fingerprint) return { id, outcome: 'already there', path: state.path, notes: [] }
  if (state.revision === known.revision && state.changedAt === known.at) return undefined
  return { id, outcome: 'kept', path: state.path ?? path, notes: [EDITED] }
}

async function write(tx: Tx, run: Run, ready: Ready): Promise<ArticleOutcome> {
  const { known, draft, content, notes } = ready
  const { now } = run
  const { id, path } = known ? { id: known.localId, path: known.state!.path } : await beginArticle(tx, content, ready.path, now)
  if (known) await reviseArticle(tx, id, content, 'Changed in WordPress', now)
  await settle(tx, run, { id, draft, before: known?.state?.status })
  if (draft.sticky && !(await loadPicks(tx, [id])).has(id)) await pick(tx, run, ready, id)
  const old = [...draft.oldPaths, ...(known && draft.permalink && draft.status === 'published' ? [draft.permalink] : [])]
  for (const from of old) if (await addRedirect(tx, from, path)) run.notebook.redirects++
  const state = (await articleStates(tx, [id])).get(id)!
  const key = { source: run.survey.source, kind: 'article', foreignId: draft.foreignId } as const
  await saveImported(tx, key, { localId: id, fingerprint: ready.fingerprint, revision: state.revision, at: state.changedAt })
  const all = known ? notes : [...notes, ...moved(draft, path)]
  return { id, outcome: known ? 'revised' : all.length > 0 ? 'changed' : 'imported', path, notes: all }
}

/** Brings an article into the state that the file says, by the way an editor would. */
async function settle(
  tx: Tx,
  { now }: Run,
  { id, draft, before }: { id: number; draft: ArticleDraft; before: ArticleState['status'] | undefined },
): Promise<void> {
  const { status, at, scheduled } = draft
  if (status === 'published' && before === 'published') {
    await publishArticle(tx, id, { kind: 'updated', reason: 'Changed in WordPress', at: now }, now)
  } else if (status === 'published') await publishArticle(tx, id, { kind: 'published', reason: null, at: at ?? now }, now)
  else if (before === 'published') await takeDownArticle(tx, id, 'Not public any more in WordPress', now)
  else if (scheduled) await saveSchedule(tx, id, scheduled, now)
  // What was public, or private, keeps the date it had for the day it is published again.
  else await saveStatus(tx, id, { status, ...(status === 'private' && at !== null && { publishedAt: at }) }, now)
}

async function pick(tx: Tx, { now }: Run, { content, draft, notes }: Ready, articleId: number): Promise<void> {
  const [pickedBy] = content.authorIds
  if (pickedBy === undefined) {
    notes.push('it is sticky, and no pick here: the file does not say whose')
    return
  }
  const collection = (await findCollectionBySlug(tx, STAFF_PICKS.slug)) ?? (await insertCollection(tx, STAFF_PICKS))
  const at = draft.at ?? now
  await insertPick(tx, { collectionId: collection.id, articleId, pickedBy, at, reason: 'Sticky in WordPress' })
  const renews = [collectionStream(collection.id)]
  await emit(tx, [{ name: 'import.picked', payload: { articleId, collectionId: collection.id }, renews }], now)
}

const STAFF_PICKS = {
  slug: 'staff-picks',
  name: 'Staff Picks',
  description: 'Chosen by the newsroom, each with a name, a date and a reason.',
  path: '/staff-picks',
}

/** What a rehearsal says of an article that would be written. */
async function rehearse(run: Run, { known, draft, path, notes }: Ready): Promise<ArticleOutcome> {
  if (known) return { id: known.localId, outcome: 'revised', path: known.state!.path, notes }
  const free = await freePath(run, path)
  const all = [...notes, ...moved(draft, free)]
  return { id: NOT_MADE, outcome: all.length > 0 ? 'changed' : 'imported', path: free, notes: all }
}

async function freePath({ database, promised }: Run, path: string): Promise<string> {
  for (let n = 1; ; n++) {
    const free = n === 1 ? path : numbered(path, n)
    const key = addressKey(free)!
    if (promised.has(key) || (await findAddress(database.read, key))) continue
    promised.add(key)
    return free
  }
}

const moved = ({ permalink }: ArticleDraft, path: string): string[] => {
  if (permalink === undefined || permalink === path) return []
  const isOurs = besideReserved(permalink) !== permalink
  return [
    `it moved from ${permalink} to ${path}: ${isOurs ? 'this program answers there itself' : 'something else stands there'}`,
  ]
}
