import type { Db } from '../../db/schema.ts'

/** The names of the tags of several articles, in one statement. */
export async function tagNames(db: Db, articleIds: number[]): Promise<Map<number, string[]>> {
  const names = new Map<number, string[]>(articleIds.map((id) => [id, []]))
  if (articleIds.length === 0) return names
  const rows = await db
    .selectFrom('article_tag')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
    .select(['article_tag.article_id', 'tag.name'])
    .where('article_tag.article_id', 'in', articleIds)
    .orderBy('tag.slug')
    .execute()
  for (const row of rows) names.get(row.article_id)!.push(row.name)
  return names
}
