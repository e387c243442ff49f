import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { enterDesk, type AtDesk } from '../../../test/desk.ts'
import { openTown, type Town } from '../../../test/town.ts'
import { findComment } from '../comments.sql.ts'
import { moveComment } from '../standing.commands.ts'
import { TUESDAY } from '../comments.test-kit.ts'
import { aDemoArticle, aHeldComment, anObjection, aReport, aWriter, emptyQueue } from './moderation.test-kit.ts'

const HOSTILE = `<img src=x onerror=alert(1)>"'&</textarea><script>alert(1)</script>`

describe.each(['sqlite', 'postgres'] as const)('moderation at the desk (%s)', (engine) => {
  describe.skipIf(engine === 'postgres' && !inject('postgres'))('with a queue', () => {
    let town: Town
    let desk: AtDesk
    let article: { id: number; path: string }
    beforeAll(async () => {
      town = await openTown({ engine })
      desk = await enterDesk(town, 'moderator')
      await town.database.transact(emptyQueue)
      article = await town.database.transact(aDemoArticle)
    })
    afterAll(() => town[Symbol.asyncDispose]())

    let writers = 0
    const aCase = (typed = 'It is late.', name = `Odile${++writers}`) =>
      town.database.transact(async (tx) => {
        const readerId = await aWriter(tx, name)
        return { readerId, id: await aHeldComment(tx, article.id, { typed, readerId, name }) }
      })
    const read = async (path: string) => {
      const answer = await desk.get(path)
      expect(answer.status).toBe(200)
      return answer.text()
    }
    const seenOn = (page: string, id: number) => {
      const form = page.slice(page.indexOf(`action="/desk/comments/${id}/decide"`))
      return /name="seen" value="(\d+)"/.exec(form)![1]!
    }
    const stateOf = async (id: number) => (await findComment(town.database.read, id))!.state

    test('approves without script, and takes it back', async () => {
      const { id } = await aCase('The quay is *closed*.')
      const queue = await read('/desk/comments')
      expect(queue).toContain('<strong>closed</strong>')
      expect(queue).toContain('It has many links.')
      const fields = { seen: seenOn(queue, id), back: '/desk/comments', decision: 'approve' }
      const after = await (await desk.press(`/desk/comments/${id}/decide`, fields)).text()
      expect(after).toContain('You have approved it.')
      expect(await stateOf(id)).toBe('published')
      const [, verdicts] = /name="verdicts" value="(\d+)"/.exec(after)!
      await desk.press('/desk/comments/undo', { verdicts: verdicts!, back: '/desk/comments' })
      expect(await stateOf(id)).toBe('held')
      expect(await read(`/desk/comments/${id}`)).toContain('has reopened it')
    })

    test('tells the second of two what the first did', async () => {
      const { id } = await aCase()
      const seen = seenOn(await read(`/desk/comments/${id}`), id)
      const reject = { seen, decision: 'reject', reason: 'insult', words: '' }
      expect((await desk.post(`/desk/comments/${id}/decide`, reject)).status).toBe(303)
      const colleague = await enterDesk(town, 'editor')
      const late = await colleague.post(`/desk/comments/${id}/decide`, { seen, decision: 'approve' })
      expect(late.status).toBe(409)
      expect(await late.text()).toContain('has rejected this comment meanwhile: “It insults somebody.”')
      const asJson = await colleague.post(
        `/desk/comments/${id}/decide`,
        { seen, decision: 'spam' },
        { Accept: 'application/json' },
      )
      expect([asJson.status, await asJson.json()]).toEqual([409, { error: expect.stringContaining('has rejected') }])
    })

    test('decides about many at once', async () => {
      const cases = [await aCase(), await aCase()]
      const ticked = await Promise.all(cases.map(async ({ id }) => `${id}.${seenOn(await read(`/desk/comments/${id}`), id)}`))
      const done = await desk.press('/desk/comments/bulk', { case: ticked, decision: 'spam', back: '/desk/comments?tab=held' })
      expect(await done.text()).toContain('You have called spam 2 comments.')
      expect(await Promise.all(cases.map(({ id }) => stateOf(id)))).toEqual(['spam', 'spam'])
      expect(await read('/desk/comments?tab=spam')).toContain(`id="comment-${cases[0]!.id}"`)
      expect(await (await desk.press('/desk/comments/bulk', { decision: 'spam' })).text()).toContain('tick some comments first')
    })

    test('lists reports and objections until they are answered', async () => {
      const [reported, objected] = [await aCase(), await aCase()]
      await town.database.transact(async (tx) => {
        await aReport(tx, reported.id, null, 'It is about my sister.')
        await moveComment(tx, reported.id, 'published', TUESDAY)
        await moveComment(tx, objected.id, 'rejected', TUESDAY)
        await anObjection(tx, objected.id, 'I was quoting.')
      })
      expect(await read('/desk')).toContain('A comment is reported.')
      expect(await read('/desk')).toContain('A writer objects.')
      const reports = await read('/desk/comments?tab=reported')
      expect(reports).toContain('It is about my sister.')
      await desk.press(`/desk/comments/${reported.id}/decide`, { seen: seenOn(reports, reported.id), decision: 'keep' })
      expect(await read('/desk/comments?tab=reported')).toContain('Nothing is reported')
      const objections = await read('/desk/comments?tab=objected')
      expect(objections).toContain('I was quoting.')
      const seen = seenOn(objections, objected.id)
      const silent = await desk.post(`/desk/comments/${objected.id}/answer`, { seen, upheld: 'no' })
      expect([silent.status, await silent.text()]).toEqual([
        422,
        expect.stringContaining('Please give an answer: its writer is told.'),
      ])
      const answer = { seen, upheld: 'no', [`answer-${objected.id}`]: 'You were not.' }
      await desk.press(`/desk/comments/${objected.id}/answer`, answer)
      expect(await read('/desk/comments?tab=objected')).toContain('Nobody objects')
      expect(await read(`/desk/comments/${objected.id}`)).toContain('You were not.')
    })

    test('takes words out, and says so when they don’t stand there', async () => {
      const { id } = await aCase('Ann Poe did it.')
      const seen = seenOn(await read(`/desk/comments/${id}`), id)
      const wrong = await desk.post(`/desk/comments/${id}/redact`, { seen, passage: 'Ann Pöe', why: 'A name.' })
      expect(wrong.status).toBe(422)
      const page = await wrong.text()
      expect(page).toContain('exactly so')
      expect(page).toContain('Ann Pöe')
      await desk.press(`/desk/comments/${id}/redact`, { seen, passage: 'Ann Poe', why: 'A name.' })
      expect((await findComment(town.database.read, id))!.body).toBe('<p>[removed by the newsroom] did it.</p>')
    })

    test('bans, lifts, and takes everything of somebody out', async () => {
      const { id, readerId } = await aCase()
      const by = `/desk/comments/by/${readerId}`
      const wrong = await desk.post(`${by}/ban`, { kind: 'address', time: 'week', reason: ' ' })
      expect([wrong.status, (await wrong.text()).includes('Please say why')]).toEqual([422, true])
      await desk.press(`${by}/ban`, { kind: 'network', time: 'for ever', reason: 'Again and again.' })
      expect(await read('/desk/comments/bans')).toContain('Again and again.')
      const [, ban] = /\/desk\/comments\/bans\/(\d+)\/lift/.exec(await read(by))!
      await desk.press(`/desk/comments/bans/${ban}/lift`)
      expect(await read('/desk/comments/bans')).toContain('lifted')
      expect(await (await desk.press(`${by}/out`, { decision: 'spam' })).text()).toContain('1 comment is out.')
      expect(await stateOf(id)).toBe('spam')
    })

    test('tries a word rule before it is saved', async () => {
      await aCase('Visit the ZEPHÝRINE now')
      const rule = { words: 'zephyrine', outcome: 'spam', reason: 'It is about one.' }
      const tried = await (await desk.post('/desk/comments/rules/new/try', rule)).text()
      expect(tried).toContain('It would have fitted 1 of the last')
      expect(tried).toContain('<mark>ZEPHÝRINE</mark>')
      expect(await read('/desk/comments/rules')).not.toContain('zephyrine')
      await desk.press('/desk/comments/rules/new', rule)
      const [, id] = /\/desk\/comments\/rules\/(\d+)"/.exec(await read('/desk/comments/rules'))!
      const bad = await desk.post(`/desk/comments/rules/${id}`, { ...rule, words: '*' })
      expect(bad.status).toBe(422)
      await desk.press(`/desk/comments/rules/${id}`, { ...rule, words: 'zephyrine*' })
      expect(await read(`/desk/comments/rules/${id}`)).toContain('value="zephyrine*"')
      await desk.press(`/desk/comments/rules/${id}/remove`)
      expect((await desk.get(`/desk/comments/rules/${id}`)).status).toBe(404)
    })

    test('gives an article a rule of its own, and renews its pages', async () => {
      const path = `/desk/comments/article/${article.id}`
      expect(await read(`/desk/articles/${article.id}`)).toContain(path)
      await desk.press(path, { rule: 'readers only' })
      expect(await read(path)).toContain('<option value="readers only" selected="">')
      const event = await town.database.read
        .selectFrom('event')
        .select(['name', 'renews'])
        .orderBy('id', 'desc')
        .limit(1)
        .execute()
      expect(event).toEqual([{ name: 'thread.ruled', renews: JSON.stringify([`thread:${article.id}`]) }])
      await desk.press(path, { rule: '' })
      const row = await town.database.read.selectFrom('thread').select('rule').where('article_id', '=', article.id).execute()
      expect(row).toEqual([{ rule: null }])
    })

    test('shows what was written as text, wherever it stands', async () => {
      const { id, readerId } = await aCase(HOSTILE, HOSTILE)
      await town.database.transact(async (tx) => {
        await aReport(tx, id, null, HOSTILE)
        await anObjection(tx, id, HOSTILE)
      })
      const pages = ['/desk/comments', '/desk/comments?tab=reported', `/desk/comments/${id}`, `/desk/comments/by/${readerId}`]
      await desk.press(`/desk/comments/by/${readerId}/ban`, { kind: 'address', time: 'day', reason: HOSTILE })
      const rule = { words: 'img', outcome: 'hold', reason: HOSTILE }
      const tried = await (await desk.post('/desk/comments/rules/new/try', rule)).text()
      expect(tried).toContain('<mark>img</mark>')
      for (const page of [tried, ...(await Promise.all([...pages, '/desk/comments/bans'].map(read)))]) {
        expect(page).not.toMatch(/<img src=x|<script>alert|<\/textarea><script/)
      }
    })

    test('answers who may not with 403, everywhere', async () => {
      const { id, readerId } = await aCase()
      for (const role of ['treasurer', 'author', 'contributor'] as const) {
        const other = await enterDesk(town, role)
        const gets = ['', `/${id}`, `/by/${readerId}`, '/bans', '/rules', '/rules/new', `/article/${article.id}`]
        const posts = [`/${id}/decide`, `/${id}/pick`, `/${id}/redact`, `/${id}/answer`, '/bulk', '/undo', '/rules/new']
        const more = [`/by/${readerId}/ban`, `/by/${readerId}/out`, `/article/${article.id}`, '/bans/1/lift', '/rules/1/remove']
        for (const path of gets) expect([path, (await other.get(`/desk/comments${path}`)).status]).toEqual([path, 403])
        for (const path of [...posts, ...more])
          expect([path, (await other.post(`/desk/comments${path}`, { decision: 'spam' })).status]).toEqual([path, 403])
        expect(await (await other.get('/desk')).text()).not.toContain('/desk/comments')
      }
      expect(await stateOf(id)).toBe('held')
    })

    test('tells readers what was decided, month by month', async () => {
      const answer = await town.app.request('http://localhost/transparency/moderation')
      expect([answer.status, answer.headers.get('Cache-Tag')]).toEqual([200, 'paper,moderation'])
      const page = await answer.text()
      expect(page).toContain('Nov 2026')
      expect(page).toContain('Reports refused')
      expect(page).toContain('<svg viewBox')
    })
  })
})
