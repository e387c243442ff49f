import { describe, expect, test, vi } from 'vitest'
import { beginArticle, bodyOf, enterAs, goToEnd, savedState, textOf, untilSaved } from './at-desk.ts'
import { inBrowser, type Reader, type Scene } from './in-browser.ts'

// Signs of life are twenty seconds apart, and several people come and go.
vi.setConfig({ testTimeout: 120_000 })

const FIRST = 'The ferry waits at the quay until the fog has lifted from the river.'

/** An editor's draft with a first sentence in it, and the editor before it. */
async function withDraft(scene: Scene): Promise<Reader & { screen: string }> {
  const editor = await enterAs(scene, 'editor')
  const screen = `/desk/articles/${await beginArticle(editor)}`
  await editor.page.getByLabel('Headline').fill('Fog on the river')
  await textOf(editor.page).click()
  await editor.page.keyboard.type(FIRST)
  await untilSaved(editor.page)
  return { ...editor, screen }
}

const typeAtEnd = async ({ page }: Reader, words: string) => {
  await goToEnd(page)
  await page.keyboard.type(words)
}

const notice = ({ page }: Reader) => page.locator('[data-draft-target="notice"]:not([hidden])')

inBrowser('two people on one article', (scene) => {
  test('see each other', async () => {
    const editor = await withDraft(scene)
    const owner = await enterAs(scene, 'owner')
    await owner.open(editor.screen)
    await owner.page.getByText('Open at Samuel Oyelaran’s desk since').waitFor()
    await editor.page.getByText('Open at Mara Lindqvist’s desk since').waitFor({ timeout: 40_000 })
    await editor.open('/desk')
    await owner.page.getByText('Open at Samuel').waitFor({ state: 'detached', timeout: 40_000 })
  })

  test('lose nothing: the second to save sees both versions, and makes them one', async () => {
    const editor = await withDraft(scene)
    const owner = await enterAs(scene, 'owner')
    await owner.open(editor.screen)
    await typeAtEnd(owner, ' Forty people stand there.')
    await owner.page.getByLabel('Standfirst').fill('Nobody crosses today.')
    await untilSaved(owner.page)

    await typeAtEnd(editor, ' It has waited since six.')
    await notice(editor).getByText('Mara Lindqvist has saved this article in the meantime').waitFor()
    expect(editor.complaints.splice(0).filter((words) => !words.includes('409'))).toEqual([])
    await notice(editor).getByRole('button', { name: 'Compare the two and make them one' }).click()
    const { page } = editor
    await page.getByRole('heading', { name: 'Two versions of this article' }).waitFor()
    expect(await page.locator('ins').allTextContents()).toEqual(['It has waited since six', 'Forty people stand there'])
    await page.getByLabel('Both, yours first').check()
    await page.getByRole('group', { name: 'Standfirst' }).getByLabel('Mara Lindqvist’s').check()
    await page.getByRole('button', { name: 'Save the chosen words' }).click()
    await page.waitForURL(`**${editor.screen}`)
    await page.getByText('Saved: the two versions are one.').waitFor()
    await textOf(page).waitFor()
    expect(await bodyOf(page)).toBe(`<p>${FIRST} It has waited since six.</p>\n<p>${FIRST} Forty people stand there.</p>`)
    expect(await page.getByLabel('Standfirst').inputValue()).toBe('Nobody crosses today.')
    expect(await notice(editor).count()).toBe(0)
    expect(editor.complaints.splice(0).filter((words) => !words.includes('409'))).toEqual([])
  })
})

inBrowser('words that the newsroom never got', (scene) => {
  /** What the console says of requests that came nowhere. */
  const unreachable = ({ complaints }: Reader) =>
    expect(complaints.splice(0).filter((words) => !/ERR_FAILED|Failed to fetch/.test(words))).toEqual([])

  const offer = async (editor: Reader, press: 'Use them' | 'Forget them') => {
    await notice(editor).getByText('that were never saved').waitFor()
    await notice(editor).getByRole('button', { name: press }).click()
    await notice(editor).waitFor({ state: 'detached' })
  }

  describe('are kept on the device while the server does not answer,', () => {
    const typedOffline = async () => {
      const editor = await withDraft(scene)
      await editor.page.route('**/desk/articles/**', (route) => route.abort())
      await typeAtEnd(editor, ' It waits on.')
      await savedState(editor.page).getByText('can’t be reached; your words are kept on this device').waitFor()
      await editor.page.unroute('**/desk/articles/**')
      unreachable(editor)
      return editor
    }

    test('and are saved once somebody wants them', async () => {
      const editor = await typedOffline()
      await editor.open(editor.screen)
      expect(await bodyOf(editor.page)).toBe(`<p>${FIRST}</p>`)
      await offer(editor, 'Use them')
      await untilSaved(editor.page)
      await editor.open(editor.screen)
      expect(await bodyOf(editor.page)).toBe(`<p>${FIRST} It waits on.</p>`)
      expect(await notice(editor).count()).toBe(0)
      unreachable(editor)
    })

    test('and forgotten if nobody does', async () => {
      const editor = await typedOffline()
      await editor.open(editor.screen)
      await offer(editor, 'Forget them')
      await editor.open(editor.screen)
      await textOf(editor.page).waitFor()
      expect(await notice(editor).count()).toBe(0)
      expect(await bodyOf(editor.page)).toBe(`<p>${FIRST}</p>`)
      unreachable(editor)
    })

    test('and go to it by themselves as soon as it answers again', async () => {
      const editor = await typedOffline()
      await untilSaved(editor.page)
      await editor.open(editor.screen)
      expect(await bodyOf(editor.page)).toBe(`<p>${FIRST} It waits on.</p>`)
      expect(await notice(editor).count()).toBe(0)
      unreachable(editor)
    })

    test('also where somebody presses for it, after which saving goes on', async () => {
      const editor = await withDraft(scene)
      await editor.page.route('**/desk/articles/**', (route) => route.abort())
      await typeAtEnd(editor, ' It waits on.')
      await editor.page.getByRole('button', { name: 'Save', exact: true }).click()
      await savedState(editor.page).getByText('can’t be reached; your words are kept on this device').waitFor()
      await editor.page.unroute('**/desk/articles/**')
      await typeAtEnd(editor, ' And on.')
      await untilSaved(editor.page)
      await editor.open(editor.screen)
      expect(await bodyOf(editor.page)).toBe(`<p>${FIRST} It waits on. And on.</p>`)
      unreachable(editor)
    })
  })

  test('are offered again after a tab was closed in the middle of a word', async () => {
    const editor = await withDraft(scene)
    await typeAtEnd(editor, ' It wai')
    await editor.page.close({ runBeforeUnload: true })
    const page = await editor.page.context().newPage()
    await page.goto(editor.screen)
    const again = { ...editor, page }
    await offer(again, 'Use them')
    await untilSaved(page)
    await page.goto(editor.screen)
    expect(await bodyOf(page)).toBe(`<p>${FIRST} It wai</p>`)
  })

  test('stay on the device where the form was refused, even if nobody touches it again', async () => {
    const editor = await withDraft(scene)
    const { page } = editor
    await page.locator('summary', { hasText: 'When shared and found' }).click()
    await page.getByLabel('Language', { exact: true }).fill('English')
    await typeAtEnd(editor, ' It waits on.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('alert').getByText('Expected the code of a language').waitFor()
    expect(await bodyOf(page)).toBe(`<p>${FIRST} It waits on.</p>`)
    await page.getByLabel('Language', { exact: true }).fill('en')
    await untilSaved(page)
    await editor.open(editor.screen)
    expect(await bodyOf(page)).toBe(`<p>${FIRST} It waits on.</p>`)
    expect(editor.complaints.splice(0).filter((words) => !words.includes('422'))).toEqual([])
  })
})
