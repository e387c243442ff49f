import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { insertComment } from '../../comments/comments.sql.ts'
import { moveComment } from '../../comments/standing.commands.ts'
import { counts, NOW, run } from './import.test-kit.ts'
import { author, item, wxr, type SaidComment } from './wxr.test-kit.ts'

const under = (...comments: SaidComment[]) => wxr(author('ada', 'Ada', '4'), author('bob', 'Bob', '5'), item({ id: 1, comments }))

const thread = (database: TestDatabase) =>
  database.read
    .selectFrom('comment')
    .leftJoin('comment as parent', 'parent.id', 'comment.parent_id')
    .select(['comment.name', 'comment.body', 'comment.state', 'comment.shown', 'comment.depth', 'comment.nth', 'comment.replies'])
    .select(['comment.kind', 'comment.mark', 'comment.created_at', 'comment.published_at', 'parent.name as to'])
    .orderBy('comment.id')
    .execute()

onBothEngines('comments of an import', (open) => {
  test('stand in threads, whatever their order in the file', async () => {
    await using database = await open()
    const at = (hour: string) => `2019-02-15 ${hour}:00:00`
    const report = await run(
      database,
      under(
        { id: 13, author: 'Third', parent: 12, date: at('12') },
        { id: 12, author: 'Second', parent: 11, date: at('11') },
        { id: 11, author: 'First', date: at('10') },
        { id: 14, author: 'Also', parent: 11, date: at('09') },
        { id: 15, author: 'Lost', parent: 99, date: at('13') },
        { id: 16, author: 'Round', parent: 17, date: at('14') },
        { id: 17, author: 'About', parent: 16, date: at('15') },
      ),
    )
    const rows = (await thread(database)).map(({ name, to, depth, nth, replies, shown }) => [
      name,
      to,
      depth,
      nth,
      replies,
      shown,
    ])
    expect(rows).toEqual([
      ['First', null, 1, 0, 2, 1],
      ['Also', 'First', 2, 1, 0, 1],
      ['Second', 'First', 2, 2, 1, 1],
      ['Third', 'Second', 3, 1, 0, 1],
      ['Lost', null, 1, 0, 0, 1],
      ['About', null, 1, 0, 1, 1],
      ['Round', 'About', 2, 1, 0, 1],
    ])
    expect(await database.read.selectFrom('thread').select(['count', 'last_at']).execute()).toEqual([
      { count: 7, last_at: Date.parse('2019-02-15T15:00:00Z') },
    ])
    expect(report.comments).toEqual([
      { name: 'comment', outcome: 'imported', count: 5 },
      { name: 'comment', outcome: 'changed', why: 'the comment it answers is not here: it answers the text', count: 2 },
    ])
  })

  test('are public only if they were, and the report says of each what it is', async () => {
    await using database = await open()
    const report = await run(
      database,
      under(
        { id: 1, author: 'Public' },
        { id: 2, author: 'Waiting', approved: '0' },
        { id: 3, author: 'Spam', approved: 'spam' },
        { id: 4, author: 'Trash', approved: 'trash' },
        { id: 5, author: 'Gone', approved: 'post-trashed' },
        { id: 6, author: 'Odd', approved: 'whatever' },
        { id: 7, author: 'Empty', content: '<script>1</script>' },
        { id: 8, type: 'order_note' },
        { id: '' },
        { id: 1, author: 'Twice' },
      ),
    )
    const rows = (await thread(database)).map(({ name, state, shown, published_at }) => [
      name,
      state,
      shown,
      published_at !== null,
    ])
    expect(rows).toEqual([
      ['Public', 'published', 1, true],
      ['Waiting', 'held', 0, false],
      ['Spam', 'spam', 0, false],
      ['Trash', 'rejected', 0, false],
      ['Gone', 'rejected', 0, false],
      ['Odd', 'held', 0, false],
    ])
    expect(report.comments).toHaveLength(8)
    expect(report.comments.map(({ name, outcome, why, count }) => `${count} ${name} ${outcome}: ${why}`).sort()).toEqual([
      '1 comment imported: spam',
      '1 comment imported: undefined',
      '1 comment left out: the file has its number twice: the first one counts',
      '1 comment left out: the file has no number for it, so a later import would double it',
      '1 comment left out: there is nothing in it that could be shown',
      '1 order_note not yet: a kind of its own',
      '2 comment imported: held',
      '2 comment imported: rejected',
    ])
    expect(await counts(database, 'moderation_count', 'verdict')).toEqual([0, 0])
  })

  test('have their dates, their writers’ marks, and the markup of comments', async () => {
    await using database = await open()
    await run(
      database,
      under(
        { id: 1, date: '2019-07-01 12:00:00', dateGmt: '2019-07-01 10:00:00', userId: 4, author: 'Ada &amp; Co' },
        { id: 2, date: '2019-07-01 12:00:00', dateGmt: '0000-00-00 00:00:00', userId: 5, author: '' },
        {
          id: 3,
          date: '2019-07-02 12:00:00',
          userId: 77,
          url: 'https://shop.example',
          content: 'One\n\ntwo <b onclick="x()">three</b> <a href="javascript:x()">four</a>',
        },
        {
          id: 4,
          type: 'pingback',
          date: '2019-07-03 12:00:00',
          url: 'https://blog.example/p',
          author: 'A “blog”',
          content: '[…] so they say […]',
        },
      ),
    )
    const rows = await thread(database)
    expect(rows.map(({ name, mark, kind }) => [name, mark, kind])).toEqual([
      ['Ada & Co', 'author', 'comment'],
      ['Anonymous', 'staff', 'comment'],
      ['Grace', null, 'comment'],
      ['A “blog”', null, 'pingback'],
    ])
    expect(rows.map(({ created_at }) => new Date(created_at).toISOString().slice(5, 16))).toEqual([
      '07-01T10:00',
      '07-01T12:00',
      '07-02T12:00',
      '07-03T12:00',
    ])
    expect(rows[2]!.body).toBe('<p>One</p>\n<p>two <strong>three</strong> four</p>')
    expect(rows[3]!.body).toBe(
      '<p><a href="https://blog.example/p" rel="ugc nofollow">A “blog”</a></p>\n<p>[…] so they say […]</p>',
    )
  })

  test('keep an address only for whom there is still an answer due; all others are a hash', async () => {
    await using database = await open()
    await run(
      database,
      under(
        { id: 1, email: 'Grace@Example.com' },
        { id: 2, email: 'grace@example.com', date: '2019-02-16 10:00:00' },
        { id: 3, email: 'hal@example.com', approved: '0', author: 'Hal' },
        { id: 4, email: 'ada@example.com', userId: 4 },
        { id: 5, email: 'nonsense' },
      ),
    )
    const readers = await database.read
      .selectFrom('reader')
      .select(['id', 'name', 'email', 'confirmed_at'])
      .orderBy('name')
      .execute()
    expect(readers.map(({ name, email, confirmed_at }) => [name, email, confirmed_at])).toEqual([
      ['Grace', null, null],
      ['Hal', 'hal@example.com', null],
    ])
    const known = await database.read.selectFrom('commenter').select(['reader_id', 'published']).execute()
    expect(known).toEqual([{ reader_id: readers[0]!.id, published: 2 }])
  })

  test('come once, and what the newsroom decided since stands', async () => {
    await using database = await open()
    const comments: SaidComment[] = [
      { id: 1, author: 'Public' },
      { id: 2, author: 'Waiting', approved: '0' },
    ]
    await run(database, under(...comments))
    await database.transact(async (tx) => {
      const [published, held] = await tx.selectFrom('comment').select('id').orderBy('id').execute()
      await moveComment(tx, published!.id, 'rejected', NOW)
      await moveComment(tx, held!.id, 'published', NOW)
      const parent = { id: held!.id, depth: 1 }
      const ours = {
        articleId: 1,
        parent,
        readerId: null,
        name: 'Ours',
        mark: null,
        body: '<p>x</p>',
        network: null,
        createdAt: NOW,
      }
      await moveComment(tx, (await insertComment(tx, { ...ours, state: 'held' }))!, 'published', NOW)
    })
    const before = await thread(database)
    const report = await run(database, under(...comments, { id: 3, author: 'Later', parent: 2, date: '2019-02-20 10:00:00' }), {
      now: NOW + 1000,
    })
    expect((await thread(database)).slice(0, 2).map(({ replies: _, ...rest }) => rest)).toEqual(
      before.slice(0, 2).map(({ replies: _, ...rest }) => rest),
    )
    expect((await thread(database)).map(({ name, state, nth }) => [name, state, nth])).toEqual([
      ['Public', 'rejected', 0],
      ['Waiting', 'published', 0],
      ['Ours', 'published', 1],
      ['Later', 'published', 2],
    ])
    expect(await database.read.selectFrom('thread').select(['count', 'last_at']).execute()).toEqual([{ count: 3, last_at: NOW }])
    expect(report.comments).toEqual([
      { name: 'comment', outcome: 'already there', count: 2 },
      { name: 'comment', outcome: 'imported', count: 1 },
    ])
  })

  test('of what is not here are left out, and a rehearsal says the same and writes none', async () => {
    await using database = await open()
    const file = wxr(item({ id: 1, comments: 2 }), item({ id: 2, type: 'product', comments: 3 }))
    const rehearsed = await run(database, file, { isRehearsal: true })
    expect(rehearsed.comments).toEqual([
      { name: 'comment', outcome: 'left out', why: 'what it stands under is not here', count: 3 },
      { name: 'comment', outcome: 'imported', count: 2 },
    ])
    expect((await run(database, file)).comments).toEqual(rehearsed.comments)
    expect(await counts(database, 'comment')).toEqual([2])
  })
})
