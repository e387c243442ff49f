import { insertAuthor } from '../../articles/authors.sql.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { addressKey, isReserved } from '../../lib/address.ts'
import { insertSection, insertTag, loadSections } from '../../sections/sections.sql.ts'
import { addRedirect } from '../../web/addresses.sql.ts'
import { PAPER_TAG } from '../../web/paper.ts'
import { findAuthorBySlug, findImported, findTagBySlug, saveImported, type ImportKind } from './import.sql.ts'
import type { TermReport } from './report.ts'
import { leadOldAddresses } from './redirects.commands.ts'
import { NOT_MADE, type Run } from './run.commands.ts'
import { categoryLine, isNoCategory, nicename, publicName, type Category } from './terms.ts'
import type { WxrAuthor } from './wxr.ts'

/** What authors, categories and tags of the file are here, by their logins and slugs there. */
export interface Terms {
  authors: Map<string, Place>
  sections: Map<string, Place>
  tags: Map<string, Place>
}

interface Place {
  id: number
  path: string
}

/** Brings in the authors, the categories as a tree of sections, and the tags. What is here by the same name is joined, not doubled. */
export async function bringTerms(run: Run): Promise<Terms> {
  const { authors, tags } = run.survey
  return {
    authors: await bring(run, [...authors.values()], { kind: AUTHORS, reports: run.notebook.authors }),
    sections: await bringSections(run),
    tags: await bring(run, [...tags], { kind: TAGS, reports: run.notebook.tags }),
  }
}

/** How things of one kind are told apart, found here, and made. */
interface Kind<T> {
  kind: ImportKind
  named(thing: T): { slug: string; name: string }
  wantedPath(thing: T): string
  /** The one that is here by the same name. */
  find(db: Db, thing: T): Promise<Place | undefined>
  make(tx: Tx, thing: T): Promise<Place>
  /** What is otherwise than there, in words. */
  change?(thing: T): string | undefined
  oldPaths?(thing: T): string[]
}

async function bring<T>(
  run: Run,
  things: T[],
  { kind, reports, places = new Map() }: { kind: Kind<T>; reports: TermReport[]; places?: Map<string, Place> },
): Promise<Map<string, Place>> {
  const { database, survey, now, isRehearsal, notebook } = run
  const imported = await findImported(database.read, { source: survey.source, kind: kind.kind })
  const note = (thing: T, place: Place, isHere: boolean) => {
    const { slug, name } = kind.named(thing)
    places.set(slug, place)
    const why = isHere ? 'it joined the one that was here' : kind.change?.(thing)
    reports.push({ slug, name, outcome: why ? 'changed' : 'imported', path: place.path, ...(why && { why }) })
  }
  const fresh = []
  for (const thing of things) {
    const { slug, name } = kind.named(thing)
    const known = imported.get(slug)
    if (known) {
      places.set(slug, { id: known.localId, path: places.get(slug)?.path ?? kind.wantedPath(thing) })
      reports.push({ slug, name, outcome: 'already there' })
    } else if (isRehearsal) {
      const here = await kind.find(database.read, thing)
      note(thing, here ?? { id: NOT_MADE, path: kind.wantedPath(thing) }, here !== undefined)
    } else fresh.push(thing)
  }
  await run.transactions.each(fresh, async (tx, thing) => {
    const here = await kind.find(tx, thing)
    const place = here ?? (await kind.make(tx, thing))
    note(thing, place, here !== undefined)
    for (const old of kind.oldPaths?.(thing) ?? []) if (await addRedirect(tx, old, place.path)) notebook.redirects++
    const key = { source: survey.source, kind: kind.kind, foreignId: kind.named(thing).slug }
    await saveImported(tx, key, { localId: place.id, fingerprint: '', revision: null, at: now })
  })
  return places
}

const AUTHORS: Kind<WxrAuthor> = {
  kind: 'author',
  named: (author) => ({ slug: author.login, name: publicName(author) }),
  wantedPath: (author) => `/author/${nicename(author)}`,
  async find(db, author) {
    const here = await findAuthorBySlug(db, nicename(author))
    return here?.name === publicName(author) ? here : undefined
  },
  make(tx, author) {
    const blank = { kind: 'person', role: null, bio: '', url: null, portraitId: null } as const
    return insertAuthor(tx, { ...blank, name: publicName(author), slug: nicename(author) })
  },
  change: (author) =>
    publicName(author) === (author.displayName || author.login) ? undefined : 'the name was an e-mail address',
}

const TAGS: Kind<[slug: string, name: string]> = {
  kind: 'tag',
  named: ([slug, name]) => ({ slug, name }),
  wantedPath: ([slug]) => `/tag/${slug}`,
  find: (db, [slug]) => findTagBySlug(db, slug),
  make: (tx, [slug, name]) => insertTag(tx, { slug, name }),
}

async function bringSections(run: Run): Promise<Map<string, Place>> {
  const { database, now, notebook } = run
  const { categories, permalinks, source } = run.survey
  const here = await loadSections(database.read)
  const pathById = new Map(here.map(({ id, path }) => [id, path]))
  const places = new Map<string, Place>()
  for (const [slug, { localId }] of await findImported(database.read, { source, kind: 'section' })) {
    places.set(slug, { id: localId, path: pathById.get(localId) ?? '' })
  }
  const above = ({ parent }: Category) => (parent === undefined ? undefined : places.get(parent))
  const oldPath = (slug: string) =>
    `/category/${categoryLine(categories, slug)
      .map(({ slug }) => slug)
      .reverse()
      .join('/')}`
  const kind: Kind<Category> = {
    kind: 'section',
    named: ({ slug, name }) => ({ slug, name }),
    wantedPath(category) {
      const path = `${above(category)?.path ?? ''}/${category.slug}`
      const key = addressKey(path)
      // Posts and pages have the first right to their addresses: a section then keeps the one it had as a category.
      return key === undefined || isReserved(key) || permalinks.has(key) ? oldPath(category.slug) : path
    },
    async find(_db, category) {
      const parentId = above(category)?.id ?? null
      return here.find((section) => section.slug === category.slug && section.parentId === parentId)
    },
    async make(tx, category) {
      const { slug, name, description } = category
      const position = Math.max(-1, ...here.map((section) => section.position)) + 1
      const parentId = above(category)?.id ?? null
      const section = await insertSection(tx, {
        slug,
        name,
        description,
        position,
        parentId,
        wantedPath: kind.wantedPath(category),
      })
      here.push(section)
      await emit(tx, [{ name: 'import.section-added', payload: { sectionId: section.id }, renews: [PAPER_TAG] }], now)
      return section
    },
    oldPaths: ({ slug, id }) => [oldPath(slug), `/category/${slug}`, ...(id ? [`/?cat=${id}`] : [])],
  }
  const all = [...categories.values()]
  for (const { slug, name, id } of all.filter((category) => isNoCategory(category.slug))) {
    notebook.sections.push({ slug, name, outcome: 'left out', why: 'it is WordPress’s word for no category' })
    if (run.isRehearsal) continue
    const old = [`/category/${slug}`, ...(id ? [`/?cat=${id}`] : [])]
    await database.transact((tx) =>
      leadOldAddresses(
        tx,
        run,
        old.map((from) => [from, '/latest']),
      ),
    )
  }
  const sections = all.filter((category) => !isNoCategory(category.slug))
  return bring(run, sections, { kind, reports: notebook.sections, places })
}
