import { sql, type Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Article, Change, Content, Revision, Status } from './article.ts'
import type { Prepared } from './prepare.ts'

/** Adds an article as a draft, at a path that was claimed for it. */
export async function insertArticle(
  tx: Tx,
  { path, begunBy }: { path: string; begunBy: number | null },
  content: Prepared,
  now: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('article')
    .values({
      ...columnsOf(content),
      path,
      status: 'draft',
      changes: '[]',
      revision: 0,
      created_at: now,
      changed_at: now,
      listed_at: now,
      begun_by: begunBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertBylineAndTags(tx, id, content)
  return id
}

/** Writes new content over an article's old one. */
export async function updateContent(tx: Tx, id: number, content: Prepared, now: number): Promise<void> {
  await tx
    .updateTable('article')
    .set({
      ...columnsOf(content),
      changed_at: now,
      listed_at: listedAt(sql`case when status = 'scheduled' then scheduled_at end`, now),
    })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('article_author').where('article_id', '=', id).execute()
  await tx.deleteFrom('article_tag').where('article_id', '=', id).execute()
  await insertBylineAndTags(tx, id, content)
}

/** Where the desk's list shows an article: when it was published, else when it shall be, else when it was last touched. */
const listedAt = (...otherwise: unknown[]) => sql<number>`coalesce(published_at, ${sql.join(otherwise)})`

/** Its authors' rows say the same of an article as its own, for their lists. */
async function listForAuthors(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('article_author').set(listedAs(tx, id)).where('article_id', '=', id).execute()
}

function listedAs(tx: Tx, id: number) {
  const article = tx.selectFrom('article').where('article.id', '=', id)
  return { status: article.select('status'), listed_at: article.select('listed_at') }
}

/** Keeps the content as the article's next revision. */
export async function insertRevision(
  tx: Tx,
  articleId: number,
  { content, note, by }: { content: Content; note: string | null; by: number | null },
  now: number,
): Promise<number> {
  const { revision } = await tx
    .updateTable('article')
    .set((article) => ({ revision: article('revision', '+', 1), version: article('version', '+', 1) }))
    .where('id', '=', articleId)
    .returning('revision')
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('revision')
    .values({
      article_id: articleId,
      number: revision,
      content: JSON.stringify(content),
      note,
      staff_id: by,
      created_at: now,
      saved_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The newest revision of an article. */
export async function newestRevision(db: Db, articleId: number): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && revisionOf(row)
}

/** Where an article stands, with its newest revision: what a publication begins with. */
export async function findForPublication(
  db: Db,
  id: number,
): Promise<(Pick<Article, 'status' | 'publishedAt' | 'updatedAt' | 'changes'> & { newest: Revision }) | undefined> {
  const row = await db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.id').onRef('revision.number', '=', 'article.revision'),
    )
    .selectAll('revision')
    .select(['article.status', 'article.published_at', 'article.updated_at', 'article.changes'])
    .where('article.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { status, published_at, updated_at, changes } = row
  const standing = { status, publishedAt: published_at, updatedAt: updated_at, changes: JSON.parse(changes) as Change[] }
  return { ...standing, newest: revisionOf(row) }
}

/** Writes over a revision that nobody has published, in the course of one person's work on it. */
export async function updateRevision(tx: Tx, id: number, content: Content, now: number): Promise<void> {
  await tx
    .updateTable('revision')
    .set({ content: JSON.stringify(content), saved_at: now })
    .where('id', '=', id)
    .execute()
}

export const revisionOf = (row: Selectable<Schema['revision']>): Revision => ({
  id: row.id,
  number: row.number,
  content: JSON.parse(row.content) as Content,
  note: row.note,
  by: row.staff_id,
  begunAt: row.created_at,
  savedAt: row.saved_at,
})

/** Says where an article stands. That one is scheduled, `saveSchedule` says. */
export async function saveStatus(
  tx: Tx,
  id: number,
  to: { status: Status; publishedAt?: number; updatedAt?: number | null; changes?: Change[]; publishedRevision?: number },
  now: number,
): Promise<void> {
  await tx
    .updateTable('article')
    .set({
      status: to.status,
      published_at: to.publishedAt,
      updated_at: to.updatedAt,
      changes: to.changes && JSON.stringify(to.changes),
      published_revision: to.publishedRevision,
      changed_at: now,
      listed_at: to.publishedAt ?? listedAt(now),
    })
    .where('id', '=', id)
    .execute()
  await listForAuthors(tx, id)
}

/** Keeps when an article shall be published, also as the clocks of the zone show it. */
export async function saveSchedule(
  tx: Tx,
  id: number,
  schedule: { at: number; wall: string; zone: string },
  now: number,
): Promise<void> {
  await tx
    .updateTable('article')
    .set({
      status: 'scheduled',
      scheduled_at: schedule.at,
      scheduled_wall: schedule.wall,
      scheduled_zone: schedule.zone,
      changed_at: now,
      listed_at: listedAt(schedule.at),
    })
    .where('id', '=', id)
    .execute()
  await listForAuthors(tx, id)
}

/** An article with everything its own page says; its byline and tags are loaded apart, in bulk. */
export async function findArticle(db: Db, id: number): Promise<Omit<Article, 'authorIds' | 'tagIds'> | undefined> {
  const row = await db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst()
  return row && articleOf(row)
}

/** Where a published article stands: its number is its permanent name, its path may change. */
export async function publishedPath(db: Db, id: number): Promise<string | undefined> {
  const query = db.selectFrom('article').select('path').where('id', '=', id).where('status', '=', 'published')
  return (await query.executeTakeFirst())?.path
}

export async function loadTags(db: Db, articleId: number) {
  return db
    .selectFrom('article_tag')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
    .selectAll('tag')
    .where('article_tag.article_id', '=', articleId)
    .orderBy('tag.slug')
    .execute()
}

async function insertBylineAndTags(tx: Tx, id: number, { kind, authorIds, tagIds }: Content): Promise<void> {
  const listed = listedAs(tx, id)
  const byline = [...new Set(authorIds)].map((author_id, position) => ({ article_id: id, position, author_id, kind, ...listed }))
  if (byline.length > 0) await tx.insertInto('article_author').values(byline).execute()
  const tags = [...new Set(tagIds)].map((tag_id) => ({ article_id: id, tag_id }))
  if (tags.length > 0) await tx.insertInto('article_tag').values(tags).execute()
}

function columnsOf(content: Prepared) {
  return {
    kind: content.kind,
    label: content.label,
    headline: content.headline,
    standfirst: content.standfirst,
    body: content.body,
    body_rules: content.bodyRules,
    opening: content.opening,
    media: JSON.stringify(content.bodyMedia),
    words: content.words,
    lead_id: content.leadId,
    lead_caption: content.leadCaption,
    disclosure: content.disclosure,
    source: content.attribution?.source ?? null,
    source_url: content.attribution?.url ?? null,
    reporter: content.attribution?.reporter ?? null,
    section_id: content.sectionId,
    language: content.language,
    social_title: content.social.title,
    social_description: content.social.description,
    social_picture_id: content.social.pictureId,
    search_title: content.search.title,
    search_description: content.search.description,
  }
}

function articleOf(row: Selectable<Schema['article']>): Omit<Article, 'authorIds' | 'tagIds'> {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    label: row.label,
    path: row.path,
    headline: row.headline,
    standfirst: row.standfirst,
    body: row.body,
    bodyMedia: JSON.parse(row.media) as number[],
    words: row.words,
    leadId: row.lead_id,
    leadCaption: row.lead_caption,
    disclosure: row.disclosure,
    attribution: row.source === null ? null : { source: row.source, url: row.source_url, reporter: row.reporter },
    sectionId: row.section_id,
    language: row.language,
    social: { title: row.social_title, description: row.social_description, pictureId: row.social_picture_id },
    search: { title: row.search_title, description: row.search_description },
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    changes: JSON.parse(row.changes) as Change[],
    revision: row.revision,
  }
}
