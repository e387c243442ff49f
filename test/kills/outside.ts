import { fieldOf, marksIn, type Piece } from './piece.ts'
import type { Visitor } from './visitor.ts'

/** Every page on which a reader, a program or a search engine finds what is new in the section of the pieces. */
export interface Lists {
  front: string
  feed: string
  sitemap: string
}

export async function readLists(visitor: Visitor): Promise<Lists> {
  const read = async (path: string) => {
    const { status, text } = await visitor.get(path)
    if (status !== 200) throw new Error(`${path} was answered ${status}`)
    return text
  }
  const month = new Date().toISOString().slice(0, 7)
  return { front: await read('/'), feed: await read('/news/feed.xml'), sitemap: await read(`/sitemaps/${month}.xml`) }
}

/**
 * Compares what the newsroom has acknowledged of a piece with what it shows after a kill, and brings the piece up to what was
 * done although no answer came. Answers with what is wrong, in words.
 */
export async function faultsOf(visitor: Visitor, piece: Piece, lists: Lists): Promise<string[]> {
  const screen = (await visitor.get(`/desk/articles/${piece.id}`)).text
  const kept = ['headline', 'standfirst', 'body'].map((name) => marksIn(fieldOf(screen, name), piece))
  const page = await readPage(visitor, fieldOf(screen, 'path'))
  const shown = {
    page: marksIn(page.text, piece),
    front: marksIn(lists.front, piece),
    feed: marksIn(lists.feed, piece),
  }
  const faults = [...faultsOfSave(piece, kept), ...faultsOfPublication(piece, shown), ...faultsOfSitemap(page, lists.sitemap)]
  Object.assign(piece, {
    saved: kept[0]![0] ?? 0,
    version: Number(fieldOf(screen, 'version')),
    published: shown.page[0],
    pending: 'nothing',
  })
  return faults.map((fault) => `Piece ${piece.number} (article ${piece.id}): ${fault}`)
}

interface Page {
  path: string
  isThere: boolean
  text: string
}

async function readPage(visitor: Visitor, path: string): Promise<Page> {
  if (path === '') return { path, isThere: false, text: '' }
  const { status, text } = await visitor.get(path)
  return { path, isThere: status === 200, text: status === 200 ? text : '' }
}

function faultsOfSave(piece: Piece, kept: number[][]): string[] {
  if (new Set(kept.map(String)).size > 1) return [`its fields are of several saves: ${JSON.stringify(kept)}`]
  const allowed = piece.pending === 'save' ? [piece.saved, piece.saved + 1] : [piece.saved]
  const save = kept[0]![0] ?? 0
  return allowed.includes(save) ? [] : [`save ${piece.saved} was acknowledged, but ${save} is kept`]
}

function faultsOfPublication(piece: Piece, shown: Record<string, number[]>): string[] {
  const pages = new Set(Object.values(shown).map(String))
  if (pages.size > 1) return [`pages do not agree: ${JSON.stringify(shown)}`]
  const allowed = [piece.published ?? 0, ...(piece.pending === 'publication' ? [piece.saved] : [])]
  const [version = 0, ...others] = shown.page!
  if (others.length > 0) return [`its page shows several versions: ${JSON.stringify(shown.page)}`]
  return allowed.includes(version) ? [] : [`version ${piece.published} was published, but ${version} is shown`]
}

/** The sitemap names what is there and nothing else, and the time at which the page says that it was changed. */
function faultsOfSitemap({ path, isThere, text }: Page, sitemap: string): string[] {
  if (path === '') return []
  const entry = new RegExp(`${path}</loc><lastmod>([^<]+)<`).exec(sitemap)
  const changed = /"dateModified":"([^"]+)"/.exec(text)?.[1]
  const isSame = entry === null ? !isThere : isThere && Date.parse(entry[1]!) === Date.parse(changed ?? '')
  return isSame ? [] : [`the sitemap says ${entry?.[1] ?? 'nothing'}, the page ${changed ?? 'nothing'}`]
}
