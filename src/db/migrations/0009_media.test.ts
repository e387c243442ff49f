import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { media } from './0009_media.ts'
import { columnTypes } from './types.ts'

onBothEngines('the step to the media library', (open, engine) => {
  test('notes where the articles that are there show what', async () => {
    await using database = await open()
    const rows = await database.transact(async (tx) => {
      const picture = {
        kind: 'picture',
        state: 'ready',
        mime: '',
        file_name: '',
        width: 1,
        height: 1,
        bytes: 1,
        alt: '',
        caption: '',
      } as const
      const more = { credit: '', focus_x: 0.5, focus_y: 0.5, variants: '[]', created_at: 0 }
      await tx
        .insertInto('media')
        .values([1, 2].map((id) => ({ ...picture, ...more, id, hash: `${id}` })))
        .execute()
      const texts = { headline: '', standfirst: '', body: '', opening: '', changes: '[]', language: 'en' }
      const article = { ...texts, kind: 'article', status: 'draft', label: 'news', body_rules: 1, words: 0, revision: 1 } as const
      const shown = [
        { path: '/a', media: '[2,7,2]', lead_id: 1, social_picture_id: 2 },
        { path: '/b', media: '[]' },
      ]
      await tx
        .insertInto('article')
        .values(shown.map((it, n) => ({ ...article, ...it, id: n + 1, created_at: 0, changed_at: 0 })))
        .execute()
      const steps = media(columnTypes[engine]).filter((step) => step.startsWith('insert into media_use'))
      for (const step of steps) await sql.raw(step).execute(tx)
      return tx.selectFrom('media_use').selectAll().orderBy('media_id').orderBy('place').execute()
    })
    expect(rows.map((row) => [row.media_id, row.article_id, row.place])).toEqual([
      [1, 1, 'lead'],
      [2, 1, 'body'],
      [2, 1, 'social'],
      [7, 1, 'body'],
    ])
  })
})
