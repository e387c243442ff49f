import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { enterDesk, type AtDesk } from '../../test/desk.ts'
import { openTown, type Town } from '../../test/town.ts'

const ENGINES = inject('postgres') ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)
const DAY = 86_400_000

describe.each(ENGINES)('a preview on %s', (engine) => {
  let town: Town
  let editor: AtDesk
  let draftId: number
  beforeAll(async () => {
    town = await openTown({ engine })
    const { id } = await town.database.read
      .selectFrom('article')
      .select('id')
      .where('status', '=', 'in review')
      .executeTakeFirstOrThrow()
    draftId = id
  }, 60_000)
  beforeEach(async () => {
    editor = await enterDesk(town, 'editor')
  })
  afterAll(() => town[Symbol.asyncDispose]())

  const linkOf = async (days: number) => {
    const screen = await (await editor.get(`/desk/articles/${draftId}/share?days=${days}`)).text()
    return /\/-\/preview\/[\w-]+/.exec(screen)![0]
  }

  test('shows who has the link an article that nobody else finds', async () => {
    const answer = await town.app.request(await linkOf(3))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const page = await answer.text()
    expect(page).toContain('Who pays when the slipway cracks')
    expect(page).toContain('this is not published')
    expect(page).toContain('noindex')
    const { path } = await town.database.read
      .selectFrom('article')
      .select('path')
      .where('id', '=', draftId)
      .executeTakeFirstOrThrow()
    expect((await town.app.request(path)).status).toBe(404)
  })

  test('is over when its time is', async () => {
    const link = await linkOf(1)
    town.clock.now += DAY + 1
    const answer = await town.app.request(link)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('This preview is over')
  })

  test('is not to be had without the link', async () => {
    const link = await linkOf(3)
    expect((await town.app.request(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404)
    expect((await town.app.request(`/desk/articles/${draftId}/preview`)).status).toBe(303)
  })

  test('at the desk leads to a link that is good for an hour', async () => {
    const answer = await editor.get(`/desk/articles/${draftId}/preview`)
    expect(answer.status).toBe(303)
    expect((await town.app.request(answer.headers.get('Location')!)).status).toBe(200)
  })
})
