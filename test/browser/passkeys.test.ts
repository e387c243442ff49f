import { expect, test } from 'vitest'
import { inBrowser, type Scene } from './in-browser.ts'
import { addPhone } from './phone.ts'

/** Somebody of the demo newsroom with a phone that lets them in. */
async function withPasskey(scene: Scene, role: string) {
  const reader = await scene.reader()
  const { page } = reader
  const phone = await addPhone(page.context(), page)
  await reader.open('/desk')
  await page.getByRole('button', { name: `Enter as ${role}` }).click()
  await page.waitForURL('**/desk')
  await reader.open('/desk/me')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  return { ...reader, phone }
}

inBrowser('a passkey', (scene) => {
  test('is made on one’s own account, and lets in by itself from then on', async () => {
    const { page, phone, path, open } = await withPasskey(scene, 'editor')
    expect(await page.locator('.codes li').count()).toBe(10)
    const [key, ...others] = await phone.keys()
    expect([key!.isResidentCredential, key!.rpId, others]).toEqual([true, 'localhost', []])
    await page.context().clearCookies()
    await open('/desk/me')
    expect(path()).toMatch(/^\/desk\/sign-in/)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL('**/desk/me')
    expect(await page.locator('.account summary').textContent()).toContain('editor')
  })

  test('is no use without its owner, and the sign-in stays open to other ways', async () => {
    const { page, phone, open, path } = await withPasskey(scene, 'author')
    await page.context().clearCookies()
    await phone.recognise(false)
    await open('/desk/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('No passkey was given').waitFor()
    expect(path()).toBe('/desk/sign-in')
    await phone.recognise(true)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL('**/desk')
  })

  test('is known no more once it is removed, and an old answer opens nothing twice', async () => {
    const { page, open } = await withPasskey(scene, 'contributor')
    await page.context().clearCookies()
    await open('/desk/sign-in')
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/desk/sign-in/passkey'))
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    const body = (await sent).postData()!
    await page.waitForURL('**/desk')
    const replayed = await page.request.post('/desk/sign-in/passkey', {
      data: body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: scene.town.url },
    })
    expect(replayed.status()).toBe(422)
    await open('/desk/me')
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByText('The passkey is removed').waitFor()
    await page.context().clearCookies()
    await open('/desk/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('This passkey opens nothing here').waitFor()
  })
})
