import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { enterDesk, type AtDesk } from '../../../test/desk.ts'
import { openTown, type Town } from '../../../test/town.ts'

const ENGINES = inject('postgres') ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)

describe.each(ENGINES)('a picker of articles on %s', (engine) => {
  let town: Town
  let editor: AtDesk
  beforeAll(async () => {
    town = await openTown({ engine })
    editor = await enterDesk(town, 'editor')
  }, 60_000)
  afterAll(() => town[Symbol.asyncDispose]())

  const find = async (text: string) => {
    const answer = await editor.get(`/desk/articles/find?q=${encodeURIComponent(text)}`)
    return (await answer.json()) as { id: number; path: string; headline: string; detail: string }[]
  }

  test('offers what is published, by a part of its headline in any case', async () => {
    expect(await find('tide TABLE')).toEqual([
      expect.objectContaining({
        headline: 'Everything the tide table knows',
        path: '/news/harbour/everything-the-tide-table-knows',
      }),
    ])
  })

  test('offers pages too, and nothing that readers don’t see', async () => {
    expect((await find('ethics')).map(({ path }) => path)).toEqual(['/ethics-and-corrections'])
    expect(await find('slipway cracks')).toEqual([])
  })

  test('takes signs for themselves', async () => {
    expect(await find('%')).toEqual([])
    expect(await find('t_de')).toEqual([])
  })

  test('offers the newest while nothing is typed', async () => {
    const [newest, ...others] = await find('')
    expect(newest!.headline).toMatch(/^Gale warning/)
    expect(others).toHaveLength(11)
  })
})
