import { sql, type RawBuilder } from 'kysely'
import { insertAuthor } from '../../src/articles/authors.sql.ts'
import { insertCollection } from '../../src/articles/collections.sql.ts'
import { engineOf } from '../../src/db/connect.ts'
import type { Tx } from '../../src/db/schema.ts'
import { demoSettings } from '../../src/demo/settings.ts'
import { folded } from '../../src/media/item.ts'
import { insertSection, insertTag } from '../../src/sections/sections.sql.ts'
import { insertSite } from '../../src/web/site.sql.ts'
import {
  AUTHORS,
  authorSlug,
  NEWEST,
  PAUSE,
  pictureOf,
  preparedTexts,
  SECTIONS,
  sectionPath,
  TAGS,
  tagSlug,
  TEXTS,
} from './archive.ts'

/** Founds the paper: everything but its articles. */
export async function insertTown(tx: Tx): Promise<void> {
  await insertSite(tx, { settings: demoSettings(new Map()), demo: false }, NEWEST)
  await insertCollection(tx, { slug: 'staff-picks', name: 'Staff Picks', description: '', path: '/staff-picks' })
  for (const [n, { name, above }] of SECTIONS.entries()) {
    const plain = { name, slug: name.toLowerCase(), description: `All about ${name}.`, position: n }
    await insertSection(tx, { ...plain, parentId: above, wantedPath: sectionPath(n + 1) })
  }
  const person = { kind: 'person', role: 'Reporter', bio: 'Writes for the paper.', url: null, portraitId: null } as const
  for (let n = 1; n <= AUTHORS; n++) await insertAuthor(tx, { ...person, name: `Author ${n}`, slug: authorSlug(n) })
  for (let n = 1; n <= TAGS; n++) await insertTag(tx, { name: `Tag ${n}`, slug: tagSlug(n) })
}

/**
 * Fills a town that was just founded with published articles, in some statements that both engines understand: the rows
 * that `beginArticle` and `publishArticle` would have written, without the record and the events. Every tenth is a staff pick.
 */
export async function insertArchive(tx: Tx, articles: number): Promise<void> {
  // On PostgreSQL no statement of a request may take longer than some seconds; these may.
  if (engineOf(tx) === 'postgres') await sql`set local statement_timeout = 0`.execute(tx)
  await insertTexts(tx)
  for (const statement of [pictures, rows, uses, bylines, tags, addresses, revisions, picks, ...streams]) {
    await statement(articles).execute(tx)
  }
}

/** The texts as they are stored, and around them the pieces of their revisions' JSON. */
async function insertTexts(tx: Tx): Promise<void> {
  await sql`create temporary table wording (
    number integer primary key, slug text, label text, headline text, standfirst text, body text, body_rules integer, opening text,
    words integer, before_lead text, before_section text, before_authors text, before_tags text, after_tags text
  )`.execute(tx)
  for (const [n, text] of preparedTexts().entries()) {
    const { bodyRules, opening, words, bodyMedia: _media, ...content } = text
    const cut = JSON.stringify({ ...content, leadId: '@', sectionId: '@', authorIds: '@', tagIds: '@' }).split('"@"')
    const { label, headline, standfirst, body } = content
    const values = [n, TEXTS[n]!.slug, label, headline, standfirst, body, bodyRules, opening, words, ...cut]
    await sql`insert into wording values (${sql.join(values)})`.execute(tx)
  }
}

type Statement = (articles: number) => RawBuilder<unknown>

const pictures: Statement = (articles) => {
  const { focus, variants, creditUrl: _url, ...picture } = pictureOf(0)
  return sql`
    ${numbers(articles / 2)}
    insert into media (hash, kind, state, mime, file_name, width, height, bytes, alt, caption, credit, credit_url,
      focus_x, focus_y, variants, created_at, words)
    select substr(${sql.lit(picture.hash)} || n, length(cast(n as text)) + 1), 'picture', 'ready', ${sql.lit(picture.mime)},
      'harbour-' || n || '.png', ${lits(picture.width, picture.height, picture.bytes)},
      ${lits(picture.alt, picture.caption, picture.credit)}, null,
      ${lits(focus.x, focus.y, JSON.stringify(variants), NEWEST)},
      'harbour-' || n || ${sql.lit(folded('.png', picture.alt, picture.caption, picture.credit))}
    from number order by n`
}

const LEAD = sql`case when n % 2 = 0 then n / 2 end`

const rows: Statement = (articles) => sql`
  ${numbers(articles)}
  insert into article (kind, status, label, headline, standfirst, body, body_rules, opening, media, words, lead_id, section_id,
    language, path, published_at, changes, revision, version, published_revision, created_at, changed_at, listed_at)
  select 'article', 'published', wording.label, wording.headline, wording.standfirst, wording.body, wording.body_rules, wording.opening, '[]',
    wording.words, ${LEAD}, section.id, 'en-GB', section.path || '/' || wording.slug || '-' || n, ${at(articles)}, '[]', 1, 1, 1,
    ${at(articles)}, ${at(articles)}, ${at(articles)}
  from ${wordingAndSection} order by n`

const uses: Statement = () => sql`
  insert into media_use (media_id, article_id, place) select lead_id, id, 'lead' from article where lead_id is not null order by 1`

const bylines: Statement = (articles) => sql`
  ${numbers(articles)}
  insert into article_author (article_id, position, author_id, status, listed_at)
  select n, 0, 1 + n % ${sql.lit(AUTHORS)}, 'published', ${at(articles)} from number
  union all select n, 1, 1 + (n + 17) % ${sql.lit(AUTHORS)}, 'published', ${at(articles)} from number where n % 4 = 0
  order by 1, 2`

const tags: Statement = (articles) => sql`
  ${numbers(articles)}
  insert into article_tag (article_id, tag_id)
  select n, 1 + (n + step) % ${sql.lit(TAGS)} from number, (select 0 as step union all select 67 union all select 133) as steps
  order by 1, 2`

const addresses: Statement = (articles) => sql`
  ${numbers(articles)}
  insert into address (key, kind, target_id, location)
  select path, 'article', n, path
  from (select n, section.path || '/' || wording.slug || '-' || n as path from ${wordingAndSection}) as article order by path`

const revisions: Statement = (articles) => sql`
  ${numbers(articles)}
  insert into revision (article_id, number, content, note, created_at, saved_at)
  select n, 1, wording.before_lead || coalesce(cast(${LEAD} as text), 'null') || wording.before_section || section.id || wording.before_authors ||
    '[' || (1 + n % ${sql.lit(AUTHORS)}) || case when n % 4 = 0 then ',' || (1 + (n + 17) % ${sql.lit(AUTHORS)}) else '' end || ']' ||
    wording.before_tags || '[' || (1 + n % ${sql.lit(TAGS)}) || ',' || (1 + (n + 67) % ${sql.lit(TAGS)}) || ',' ||
    (1 + (n + 133) % ${sql.lit(TAGS)}) || ']' || wording.after_tags, null, ${at(articles)}, ${at(articles)}
  from ${wordingAndSection} order by n`

/** Every tenth article, by the first author. */
const picks: Statement = (articles) => sql`
  ${numbers(articles)}
  insert into pick (collection_id, article_id, picked_by, picked_at, placed_at, reason)
  select 1, n, 1, ${at(articles)}, ${at(articles)}, 'The best of the day.' from number where n % 10 = 0`

const streams: Statement[] = [
  (articles) => sql`
    ${numbers(articles)}
    insert into stream_item (stream, at, article_id) select 'latest', ${at(articles)}, n from number order by n`,
  (articles) => sql`
    ${numbers(articles)}
    insert into stream_item (stream, at, article_id)
    select 'section:' || section.id, ${at(articles)}, n from ${wordingAndSection}
    union all select 'section:' || section.parent_id, ${at(articles)}, n from ${wordingAndSection} where section.parent_id is not null
    order by 1, 3`,
  (articles) => sql`
    ${numbers(articles)}
    insert into stream_item (stream, at, article_id)
    select 'author:' || author_id, ${at(articles)}, n from number join article_author on article_id = n order by 1, 3`,
  (articles) => sql`
    ${numbers(articles)}
    insert into stream_item (stream, at, article_id)
    select 'tag:' || tag_id, ${at(articles)}, n from number join article_tag on article_id = n order by 1, 3`,
  () => sql`insert into stream_item (stream, at, article_id) select 'collection:1', placed_at, article_id from pick order by 2`,
]

/** The numbers from 1. */
const numbers = (last: number) =>
  sql`with recursive number (n) as (select cast(1 as bigint) union all select n + 1 from number where n < ${sql.lit(last)})`

const wordingAndSection = sql`number
  join wording on wording.number = n % ${sql.lit(TEXTS.length)}
  join section on section.id = 1 + n % ${sql.lit(SECTIONS.length)}`

const at = (articles: number) => sql`${sql.lit(NEWEST)} - (${sql.lit(articles)} - n) * ${sql.lit(PAUSE)}`

const lits = (...values: (string | number)[]) => sql.join(values.map((value) => sql.lit(value)))
