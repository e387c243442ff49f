import { expect, test } from 'vitest'
import { mailedPath } from '../reader.ts'
import { BOTH_WAYS, inBrowser, type How, type Reader, type Scene } from './in-browser.ts'
import { addPhone } from './phone.ts'

/** A reader signed in by a mailed link, as they find it in their mail. */
async function comeIn(scene: Scene, email: string, how?: How): Promise<Reader> {
  const reader = await scene.reader(how)
  const { page, open } = reader
  await open('/account')
  await page.getByLabel('Your mail address').fill(email)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor()
  await open(await mailedPath(scene.town, email, '/account/'))
  await page.getByRole('button', { name: 'Yes, this was me' }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  return reader
}

inBrowser('a reader’s account', (scene) => {
  test.each(BOTH_WAYS)('is opened, filled and erased, %s', async (way, script) => {
    const { page, path } = await comeIn(scene, `${way.replace(' ', '.')}@reader.example`, { script })
    await page.getByLabel('The name beside your comments').fill('Marta Lind')
    await page.locator('#looks').getByRole('button', { name: 'Save' }).click()
    await page.locator('.who .avatar', { hasText: 'ML' }).waitFor()
    await page.getByLabel('A picture', { exact: true }).setInputFiles('src/demo/pictures/allotments-120.webp')
    await page.getByRole('button', { name: 'Show this picture' }).click()
    await page.locator('.who img.avatar').waitFor()
    expect(await page.locator('.who img').evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(
      128,
    )
    await page.getByRole('link', { name: 'Erase everything' }).click()
    await page.getByText('Marta Lind').waitFor()
    await page.getByRole('button', { name: 'Erase all of this' }).click()
    await page.getByRole('heading', { name: 'It is all gone' }).waitFor()
    await page.goto('/account')
    expect(path()).toBe('/account/sign-in?return=%2Faccount')
  })

  test('takes a passkey, which lets in by itself from then on, until it is removed', async () => {
    const { page, open } = await comeIn(scene, 'passkey@reader.example')
    const phone = await addPhone(page.context(), page)
    await page.getByRole('button', { name: 'Add a passkey of this device' }).click()
    await page.getByText('not used yet').waitFor()
    expect(await phone.keys()).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }])
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/')
    await open('/account/sign-in?return=/latest')
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/account/passkey'))
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL('**/latest')
    await page.waitForLoadState()
    const replayed = await page.request.post('/account/passkey', {
      data: (await sent).postData()!,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: scene.town.url },
    })
    expect(replayed.status()).toBe(422)
    await open('/account')
    await page.locator('#passkeys').getByRole('button', { name: 'Remove' }).click()
    await page.locator('#passkeys li').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/')
    await open('/account/sign-in')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('This passkey opens nothing here').waitFor()
  })

  test('takes no passkey of the newsroom’s, and the desk none of a reader’s', async () => {
    const { page, open } = await comeIn(scene, 'both@reader.example')
    await addPhone(page.context(), page)
    await page.getByRole('button', { name: 'Add a passkey of this device' }).click()
    await page.getByText('not used yet').waitFor()
    await open('/desk/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('This passkey opens nothing here').waitFor()
  })
})
