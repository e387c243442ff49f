import { expect, test } from 'vitest'
import { enterAs, keepingNothing } from './at-desk.ts'
import { inBrowser } from './in-browser.ts'

const PASSWORD = 'the ferry leaves at a quarter past six'

inBrowser('a paper of one’s own', (scene) => {
  test('begins where the demo was: empty, with its owner at the desk', async () => {
    const reader = await scene.reader({ script: false, before: keepingNothing })
    await reader.open('/')
    expect(await reader.page.getByText('Lantern').count()).toBeGreaterThan(0)
    const old = await reader.page.locator('main a[href^="/"]').first().getAttribute('href')

    const owner = await enterAs(scene, 'owner')
    const { page } = owner
    await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Start my own paper' }).click()
    await page.getByText('That cannot be undone').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('The Herald')
    await page.getByLabel('Motto').fill('Every morning')
    await page.getByLabel('Time zone').selectOption('America/Sao_Paulo')
    await page.getByLabel('Your name').fill('Ana Prado')
    await page.getByLabel('E-mail address').fill('ana@herald.example')
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Empty the demo and start my paper' }).click()
    await page.getByRole('alert').getByText('12 characters').waitFor()
    expect(await page.getByLabel('Motto').inputValue()).toBe('Every morning')
    expect(owner.complaints.splice(0).filter((words) => !words.includes('422'))).toEqual([])
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Empty the demo and start my paper' }).click()

    await page.waitForURL('**/desk/sign-in')
    expect(await page.getByRole('button', { name: /^Enter as/ }).count()).toBe(0)
    await page.getByLabel('E-mail address').fill('ana@herald.example')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/desk')
    await page.getByRole('heading', { name: 'Good day, Ana' }).waitFor()
    expect(await page.getByRole('link', { name: 'Start my own paper' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Begin an article' }).click()
    await page.waitForURL(/\/desk\/articles\/\d+$/)
    expect(await page.getByLabel('First author').locator('option:checked').textContent()).toBe('Ana Prado')

    await reader.open('/')
    expect(await reader.page.getByText('The Herald').count()).toBeGreaterThan(0)
    expect(await reader.page.getByText('Lantern').count()).toBe(0)
    expect(await reader.open(old!)).toBe(404)
  })
})
