import { addressKey } from '../../lib/address.ts'
import { siteOf, permalinkOf } from './addresses.ts'
import { attachmentOf, indexAttachments, type Attachment, type Attachments } from './attachments.ts'
import { wallTime } from '../../lib/wall-clock.ts'
import { categoryTree, placeOf, termSlug, type Category } from './terms.ts'
import {
  authorOf,
  itemOf,
  SITE_FACTS,
  termOf,
  type WxrAuthor,
  type WxrElement,
  type WxrItem,
  type WxrSite,
  type WxrTerm,
} from './wxr.ts'

/** What must be known of a whole file before the first of its items is brought in. */
export interface Survey {
  site: WxrSite
  /** The address of the site's front page; '' where the file says none. */
  home: string
  /** By what a later export of the same site is known: its address without scheme and `www.`, else its title. */
  source: string
  /** By their logins: those the file lists, and those its items name. */
  authors: Map<string, WxrAuthor>
  /** By their slugs, each after the one above it. */
  categories: Map<string, Category>
  /** The names of tags by their slugs; a category that is not an item's first one is a tag here. */
  tags: Map<string, string>
  /** How many terms of other taxonomies the file lists, by taxonomy. */
  otherTerms: Map<string, number>
  attachments: Attachments
  /** The keys of the addresses that published items have a right to. */
  permalinks: Set<string>
  /** On which days (`2019-02-14`) posts were published. */
  days: Set<string>
  items: number
  /** Elements of namespaces that mean nothing here. */
  unknownElements: number
}

/** Reads a file through, and so proves it sound, before anything of it is written. */
export async function surveyOf(elements: AsyncIterable<WxrElement>): Promise<Survey> {
  const site: WxrSite = { title: '', description: '', language: '', blog: '', link: '', network: '' }
  const authors = new Map<string, WxrAuthor>()
  const listed: WxrTerm[] = []
  const worn = new Map<string, WxrTerm>()
  const placings = new Map<string, WxrItem['terms']>()
  const attachments: Attachment[] = []
  const published: Pick<WxrItem, 'type' | 'link' | 'date' | 'password'>[] = []
  let items = 0
  let unknownElements = 0
  for await (const element of elements) {
    const fact = SITE_FACTS[element.name]
    if (fact) site[fact] ||= element.text.trim()
    else if (element.name === '?') unknownElements++
    else if (element.name === 'wp:author') addAuthor(authors, authorOf(element))
    else if (TERMS.has(element.name)) listed.push(termOf(element))
    if (element.name !== 'item') continue
    items++
    const item = itemOf(element)
    if (item.type === 'attachment') attachments.push(attachmentOf(item))
    if (item.type !== 'post' && item.type !== 'page') continue
    addAuthor(authors, { id: '', login: item.creator, displayName: '' })
    for (const term of item.terms) {
      worn.set(`${term.taxonomy} ${termSlug(term)}`, { ...term, id: '', parent: '', description: '' })
    }
    placings.set(item.terms.map((term) => `${term.taxonomy} ${termSlug(term)}`).join(), item.terms)
    const { type, link, date, password } = item
    if (item.status === 'publish') published.push({ type, link, date, password })
  }
  const home = site.blog || site.link || site.network
  const terms = [...listed, ...worn.values()]
  const ofTaxonomy = (taxonomy: string) => terms.filter((term) => term.taxonomy === taxonomy)
  const categories = new Map(categoryTree(ofTaxonomy('category')).map((category) => [category.slug, category]))
  return {
    site,
    home,
    source: siteOf(home) || site.title || 'WordPress',
    authors,
    categories,
    tags: tagsOf(ofTaxonomy('post_tag'), [...placings.values()], categories),
    otherTerms: countBy(listed.map((term) => term.taxonomy).filter((taxonomy) => !OURS.has(taxonomy))),
    attachments: indexAttachments(attachments, home),
    permalinks: new Set(
      published.map(({ link }) => addressKey(permalinkOf(link, home) ?? '')).filter((key) => key !== undefined),
    ),
    days: new Set(published.filter(isDated).map(({ date }) => date.slice(0, 10))),
    items,
    unknownElements,
  }
}

const TERMS = new Set(['wp:category', 'wp:tag', 'wp:term'])
const OURS = new Set(['category', 'post_tag'])

/** What the file lists wins over what an item only names. */
function addAuthor(authors: Map<string, WxrAuthor>, author: WxrAuthor): void {
  const known = authors.get(author.login)
  if (author.login && !known?.displayName) authors.set(author.login, author)
}

function tagsOf(terms: WxrTerm[], placings: WxrItem['terms'][], categories: Map<string, Category>): Map<string, string> {
  const tags = new Map<string, string>()
  for (const term of terms) if (!tags.has(termSlug(term))) tags.set(termSlug(term), term.name)
  for (const slug of placings.flatMap((terms) => placeOf(terms, categories).asTags)) {
    if (!tags.has(slug)) tags.set(slug, categories.get(slug)?.name ?? slug)
  }
  return tags
}

const countBy = (names: string[]) =>
  new Map(
    Array.from(
      Map.groupBy(names, (name) => name),
      ([name, all]) => [name, all.length],
    ),
  )

/** Pages stand in no archive of dates, and what had a password was in none that everybody could read. */
const isDated = (item: { type: string; date: string; password: string }) =>
  item.type === 'post' && item.password === '' && wallTime(item.date) !== undefined
