import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { itemOf, type WxrElement, type WxrItem } from './wxr.ts'

export const HOME = 'https://herald.example'

/** The key of hashes of addresses. */
export const ADDRESSES = Buffer.alloc(32, 7)

const NAMESPACES =
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'

/** An export of a small paper with these pieces of XML in its channel. */
export const wxr = (...pieces: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${NAMESPACES}>
<channel>
<title>The Herald</title>
<link>${HOME}</link>
<language>en</language>
<wp:wxr_version>1.2</wp:wxr_version>
${pieces.join('\n')}
</channel>
</rss>
`

/** What an item says; what is left unsaid is as for a published post. */
export interface Said {
  id: number
  type?: string
  status?: string
  title?: string
  link?: string
  slug?: string
  author?: string
  date?: string
  dateGmt?: string
  content?: string
  excerpt?: string
  password?: string
  sticky?: boolean
  parent?: number
  file?: string
  categories?: string[]
  tags?: string[]
  meta?: [key: string, value: string][]
  /** So many, or what they say. */
  comments?: number | SaidComment[]
}

/** What a comment says; what is left unsaid is as for a published one of a guest. */
export interface SaidComment {
  id: number | string
  parent?: number
  type?: string
  approved?: string
  author?: string
  email?: string
  url?: string
  userId?: number
  date?: string
  dateGmt?: string
  content?: string
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

export function item(said: Said): string {
  const {
    id,
    type = 'post',
    status = 'publish',
    title = `Report ${id}`,
    slug = `report-${id}`,
    date = '2019-02-14 09:30:00',
  } = said
  const term = (domain: string) => (name: string) =>
    `<category domain="${domain}" nicename="${name.toLowerCase()}">${cdata(name)}</category>`
  return `<item>
<title>${cdata(title)}</title>
<link>${said.link ?? `${HOME}/2019/02/${slug}/`}</link>
<dc:creator>${cdata(said.author ?? 'ada')}</dc:creator>
<content:encoded>${cdata(said.content ?? `Text of ${id}.`)}</content:encoded>
<excerpt:encoded>${cdata(said.excerpt ?? '')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${date}</wp:post_date>
<wp:post_date_gmt>${said.dateGmt ?? date}</wp:post_date_gmt>
<wp:post_name>${slug}</wp:post_name>
<wp:status>${status}</wp:status>
<wp:post_parent>${said.parent ?? 0}</wp:post_parent>
<wp:post_type>${type}</wp:post_type>
<wp:post_password>${cdata(said.password ?? '')}</wp:post_password>
<wp:is_sticky>${said.sticky ? 1 : 0}</wp:is_sticky>
${said.file === undefined ? '' : `<wp:attachment_url>${said.file}</wp:attachment_url>`}
${[...(said.categories ?? []).map(term('category')), ...(said.tags ?? []).map(term('post_tag'))].join('\n')}
${(said.meta ?? []).map(([key, value]) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`).join('\n')}
${commentsSaid(said).map(comment).join('\n')}
</item>`
}

const commentsSaid = ({ id, comments = [] }: Said): SaidComment[] =>
  typeof comments === 'number' ? Array.from({ length: comments }, (_, n) => ({ id: 100 * id + n })) : comments

const comment = ({ date = '2019-02-15 10:00:00', ...said }: SaidComment) => `<wp:comment>
<wp:comment_id>${said.id}</wp:comment_id>
<wp:comment_author>${cdata(said.author ?? 'Grace')}</wp:comment_author>
<wp:comment_author_email>${said.email ?? ''}</wp:comment_author_email>
<wp:comment_author_url>${said.url ?? ''}</wp:comment_author_url>
<wp:comment_date>${date}</wp:comment_date>
<wp:comment_date_gmt>${said.dateGmt ?? date}</wp:comment_date_gmt>
<wp:comment_content>${cdata(said.content ?? 'A word.')}</wp:comment_content>
<wp:comment_approved>${said.approved ?? '1'}</wp:comment_approved>
<wp:comment_type>${said.type ?? ''}</wp:comment_type>
<wp:comment_parent>${said.parent ?? 0}</wp:comment_parent>
<wp:comment_user_id>${said.userId ?? 0}</wp:comment_user_id>
</wp:comment>`

export const author = (login: string, name: string, id = '') =>
  `<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${login}</wp:author_login><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`

export const category = (slug: string, name: string, { parent = '', id = '' } = {}) =>
  `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename>` +
  `<wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`

/** Writes an export into a folder of its own and answers with its path. */
export function fileOf(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'broadsheet-wxr-')), 'herald.xml')
  writeFileSync(file, text)
  return file
}

/** An item as the reader gives it, from what it says. */
export function wxrItem(said: Partial<WxrItem>): WxrItem {
  const nothing: WxrElement = { name: 'item', attributes: {}, text: '', children: [], line: 1 }
  return {
    ...itemOf(nothing),
    id: '7',
    type: 'post',
    status: 'publish',
    title: 'A title',
    dateGmt: '2019-02-14 09:30:00',
    ...said,
  }
}
