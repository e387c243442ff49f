import { expect, test } from 'vitest'
import { hasWorked } from '../../src/web/form-guard.ts'
import { inBrowser } from './in-browser.ts'
import { EVERYTHING } from './pages.ts'

inBrowser('a form that asks for an address', (scene) => {
  test.each([
    ['of a comment', `${EVERYTHING}/comments`, 'form.comment-form'],
    ['of a follow', `${EVERYTHING}/comments`, 'form.follow'],
    ['of the newsletter', '/newsletter', 'main form[action="/newsletter"]'],
  ])('%s shows some work while it is filled in, and anew for another address', async (_, path, which) => {
    const { page, open } = await scene.reader()
    await open(path)
    const form = page.locator(which)
    const token = await form.locator('[name=form]').inputValue()
    for (const address of ['odile@reader.example', 'Pia@Reader.example ']) {
      await form.locator('[name=email]').fill(address)
      await form.locator('[name=email]').blur()
      const work = form.locator('[name=work]:not([value=""])')
      await work.waitFor({ state: 'attached' })
      const proof = { token, address: address.trim().toLowerCase(), work: await work.inputValue() }
      expect(hasWorked(proof)).toBe(true)
      expect(hasWorked({ ...proof, address: 'bram@reader.example' })).toBe(false)
      await form.locator('[name=email]').focus()
    }
  })
})
