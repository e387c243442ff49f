// What a WordPress export (WXR: RSS 2.0 with WordPress's own elements) holds, as far as it is read here.

/** One element of the file below `<channel>`, its name by namespace: `wp:post_id`, `content:encoded`, `title`. */
export interface WxrElement {
  name: string
  attributes: Record<string, string>
  text: string
  children: WxrElement[]
  /** Where it begins. */
  line: number
}

/** What `<channel>` says of the site itself. */
export interface WxrSite {
  title: string
  description: string
  /** As WordPress writes it: `en-US`. */
  language: string
  /** The address of the blog's front page, the one its feed says, and that of its network: each '' where the file says none. */
  blog: string
  link: string
  network: string
}

export interface WxrAuthor {
  id: string
  login: string
  displayName: string
}

export interface WxrTerm {
  /** `category`, `post_tag`, `nav_menu`, or a plug-in's own. */
  taxonomy: string
  id: string
  slug: string
  name: string
  /** The slug of the term above; '' at the top. */
  parent: string
  description: string
}

export interface WxrComment {
  /** WordPress's number of it, and of the comment it answers: '0' or '' where it answers the text. */
  id: string
  parent: string
  /** `comment`, `pingback`, `trackback`, or a plug-in's own. */
  type: string
  /** `1`, `0`, `spam`, `trash`, `post-trashed`. */
  approved: string
  author: string
  email: string
  url: string
  /** Whose it is among those who could sign in; '0' or '' for a guest. */
  userId: string
  /** As the dates of an item. */
  date: string
  dateGmt: string
  /** As it was typed: text with a little HTML. */
  content: string
}

export interface WxrItem {
  line: number
  /** WordPress's number of it; '' where the file has none. */
  id: string
  /** `post`, `page`, `attachment`, or another. */
  type: string
  status: string
  /** HTML, as are the content and the excerpt. */
  title: string
  link: string
  /** The author's login. */
  creator: string
  /** Wall time of the site, wall time in UTC, and the feed's own: any of them may be missing or all zeros. */
  date: string
  dateGmt: string
  pubDate: string
  /** The last part of its address, percent-encoded. */
  slug: string
  parent: string
  order: number
  password: string
  sticky: boolean
  content: string
  excerpt: string
  /** Where an attachment's file lies. */
  file: string
  terms: { taxonomy: string; slug: string; name: string }[]
  /** The values of each key, in their order. */
  meta: Map<string, string[]>
  comments: WxrComment[]
}

/** The facts of `<channel>` that are leaves of their own, and what each is called here. */
export const SITE_FACTS: Record<string, keyof WxrSite> = {
  title: 'title',
  description: 'description',
  language: 'language',
  'wp:base_blog_url': 'blog',
  link: 'link',
  'wp:base_site_url': 'network',
}

export const authorOf = (element: WxrElement): WxrAuthor => ({
  id: word(element, 'wp:author_id'),
  login: word(element, 'wp:author_login'),
  displayName: word(element, 'wp:author_display_name'),
})

/** A term from `<wp:category>`, `<wp:tag>` or `<wp:term>`. */
export function termOf(element: WxrElement): WxrTerm {
  const [kind, prefix] =
    element.name === 'wp:category'
      ? ['category', 'category']
      : element.name === 'wp:tag'
        ? ['post_tag', 'tag']
        : [word(element, 'wp:term_taxonomy'), 'term']
  const slug = word(element, prefix === 'category' ? 'wp:category_nicename' : `wp:${prefix}_slug`)
  const name = word(element, prefix === 'category' ? 'wp:cat_name' : `wp:${prefix}_name`)
  return {
    taxonomy: kind,
    id: word(element, 'wp:term_id'),
    slug,
    name: name || slug,
    parent: word(element, `wp:${prefix}_parent`),
    description: word(element, `wp:${prefix}_description`),
  }
}

export function itemOf(element: WxrElement): WxrItem {
  return {
    line: element.line,
    id: word(element, 'wp:post_id'),
    type: word(element, 'wp:post_type'),
    status: word(element, 'wp:status'),
    title: word(element, 'title'),
    link: word(element, 'link'),
    creator: word(element, 'dc:creator'),
    date: word(element, 'wp:post_date'),
    dateGmt: word(element, 'wp:post_date_gmt'),
    pubDate: word(element, 'pubDate'),
    slug: word(element, 'wp:post_name'),
    parent: word(element, 'wp:post_parent'),
    order: Number(word(element, 'wp:menu_order')) || 0,
    password: text(element, 'wp:post_password'),
    sticky: word(element, 'wp:is_sticky') === '1',
    content: text(element, 'content:encoded'),
    excerpt: text(element, 'excerpt:encoded'),
    file: word(element, 'wp:attachment_url'),
    terms: termsOf(element),
    meta: metaOf(element),
    comments: all(element, 'wp:comment').map(commentOf),
  }
}

const commentOf = (element: WxrElement): WxrComment => ({
  id: word(element, 'wp:comment_id'),
  parent: word(element, 'wp:comment_parent'),
  type: word(element, 'wp:comment_type') || 'comment',
  approved: word(element, 'wp:comment_approved'),
  author: text(element, 'wp:comment_author'),
  email: word(element, 'wp:comment_author_email'),
  url: word(element, 'wp:comment_author_url'),
  userId: word(element, 'wp:comment_user_id'),
  date: word(element, 'wp:comment_date'),
  dateGmt: word(element, 'wp:comment_date_gmt'),
  content: text(element, 'wp:comment_content'),
})

/** The first of a name counts: a second one is somebody's trick or a plug-in's mistake. */
const text = (element: WxrElement, name: string) => element.children.find((child) => child.name === name)?.text ?? ''
const word = (element: WxrElement, name: string) => text(element, name).trim()
const all = (element: WxrElement, name: string) => element.children.filter((child) => child.name === name)

/** WXR 1.0 writes each term twice, first without its slug, and says `tag` where later versions say `post_tag`. */
function termsOf(item: WxrElement): WxrItem['terms'] {
  const entries = all(item, 'category').map(({ attributes, text }) => ({
    taxonomy: attributes.domain === 'tag' ? 'post_tag' : (attributes.domain ?? 'category'),
    slug: attributes.nicename ?? '',
    name: text.trim(),
  }))
  const spoken = new Set(entries.filter((entry) => entry.slug).map((entry) => `${entry.taxonomy} ${entry.name}`))
  return entries.filter((entry) => entry.slug || (entry.name && !spoken.has(`${entry.taxonomy} ${entry.name}`)))
}

function metaOf(item: WxrElement): Map<string, string[]> {
  const entries = all(item, 'wp:postmeta').map((entry) => [word(entry, 'wp:meta_key'), text(entry, 'wp:meta_value')] as const)
  const byKey = Map.groupBy(entries, ([key]) => key)
  return new Map(Array.from(byKey, ([key, values]) => [key, values.map(([, value]) => value)]))
}
