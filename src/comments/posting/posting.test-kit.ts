import { asReader, confirmAll, type AsReader } from '../../../test/reader.ts'
import type { Town } from '../../../test/town.ts'
import { formToken } from '../../web/form-guard.ts'

/** The keys with which the forms of a town are signed. */
export const TOKEN_KEYS = [Buffer.alloc(32, 7)]

/** The article that shows everything. */
export async function articleId({ database }: Pick<Town, 'database'>, slug = 'everything-the-tide-table-knows'): Promise<number> {
  const row = await database.read.selectFrom('article').select('id').where('path', 'like', `%/${slug}`).executeTakeFirstOrThrow()
  return row.id
}

/** What a form of a comment sends. */
export async function filledIn(town: Town, fields: Record<string, string> = {}): Promise<Record<string, string>> {
  return {
    form: formToken(TOKEN_KEYS, town.clock.now),
    website: '',
    article: String(await articleId(town)),
    name: 'Odile',
    email: 'odile@reader.example',
    body: 'The ferry was late again on Monday.',
    follow: '',
    ...fields,
  }
}

/** A reader who has commented once, confirmed it, and is signed in; nothing of theirs is published yet. */
export async function aGuest(
  town: Town,
  { name = 'Odile', email = 'odile@reader.example', body = 'My first words here.' } = {},
): Promise<AsReader> {
  const guest = asReader(town)
  const answer = await guest.post('/comments', await filledIn(town, { name, email, body }))
  if (answer.status !== 303) throw new Error(`The comment was answered ${answer.status}: ${await answer.text()}`)
  await confirmAll(town, guest, email)
  return guest
}

/** The same with so many published comments to their name. */
export async function aRegular(
  town: Town,
  { published = 1, ...who }: { name?: string; email?: string; published?: number } = {},
): Promise<AsReader> {
  const email = who.email ?? 'odile@reader.example'
  const reader = await aGuest(town, { ...who, body: `My first words here, ${email}.` })
  await town.database.transact(async (tx) => {
    const { id } = await tx.selectFrom('reader').select('id').where('email', '=', email).executeTakeFirstOrThrow()
    const counts = { published, rejected: 0, spam: 0, reports_upheld: 0, reports_refused: 0 }
    await tx
      .insertInto('commenter')
      .values({ reader_id: id, ...counts })
      .execute()
  })
  return reader
}

/** Every comment there is, oldest first, beside those of the demo. */
export async function commentsIn({ database }: Pick<Town, 'database'>, email = 'odile@reader.example') {
  return database.read
    .selectFrom('comment')
    .innerJoin('reader', 'reader.id', 'comment.reader_id')
    .select([
      'comment.id',
      'comment.name',
      'body',
      'state',
      'mark',
      'parent_id',
      'edited_at',
      'recommended',
      'reports',
      'network',
    ])
    .where('reader.email', '=', email)
    .orderBy('comment.id')
    .execute()
}

/** The text of a page without markup, on one line. */
export const textOf = async (answer: Response) =>
  (await answer.text())
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ')
