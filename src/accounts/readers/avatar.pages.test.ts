import sharp from 'sharp'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { signIn, type AsReader } from '../../../test/reader.ts'
import { openReaders, type ReadersTown } from './readers.test-kit.ts'

const MARTA = 'marta@reader.example'

const photograph = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#369' } })
    .withExif({ IFD0: { Copyright: 'Marta Lind' }, IFD3: { GPSLatitude: '54/1 30/1 0/1' } })
    .jpeg()
    .toBuffer()

/** As a browser sends a chosen file, by the name it has there. */
async function upload(town: ReadersTown, browser: AsReader, bytes: Uint8Array, name: string, type: string) {
  const form = new FormData()
  form.set('picture', new File([Uint8Array.from(bytes)], name, { type }))
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }
  return town.app.request('http://localhost/account/avatar', { method: 'POST', body: form, headers })
}

const pictureOf = async (browser: AsReader) =>
  /<img class="avatar" src="([^"]+)"/.exec(await (await browser.get('/account')).text())?.[1]

onBothEngines('A reader’s picture', (open) => {
  test('is small, square and coded anew, without what it said of its maker; then their initials again', async () => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    await browser.post('/account/name', { name: 'Marta Lind' })
    expect(await (await browser.get('/account')).text()).toMatch(/<span class="avatar" aria-hidden="true">\s*ML\s*</)
    expect((await upload(town, browser, await photograph(), 'me.php.jpg', 'image/jpeg')).status).toBe(303)
    const path = (await pictureOf(browser))!
    expect(path).toMatch(/^\/account\/avatar\/[0-9a-f]{20}\.webp$/)
    const answer = await town.app.request(`http://localhost${path}`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'public, max-age=86400',
    })
    const { width, height, format, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect({ width, height, format, exif }).toEqual({ width: 128, height: 128, format: 'webp', exif: undefined })
    const events = () => town.database.read.selectFrom('event').select('payload').where('name', '=', 'reader.changed').execute()
    await browser.press('/account/avatar/remove')
    expect(await pictureOf(browser)).toBeUndefined()
    expect(JSON.parse((await events()).at(-1)!.payload)).toMatchObject({ removed: path.slice(-25, -5) })
  })

  const html = Buffer.from('GIF89a<script>alert(1)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')
  const bomb = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    Buffer.alloc(8, 0x7f),
    Buffer.from('0806000000', 'hex'),
  ])
  test.each([
    ['HTML that begins like a GIF', html, 'a.gif', 'image/gif'],
    ['a drawing with a script', svg, 'a.svg', 'image/svg+xml'],
    ['the same under another name', svg, 'a.png', 'image/png'],
    ['one that says to be two thousand million pixels wide', bomb, 'a.png', 'image/png'],
    ['nothing', Buffer.alloc(0), 'a\u202Egnp.exe', 'image/png'],
  ])('is refused if it is %s', async (_, bytes, name, type) => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    const answer = await upload(town, browser, bytes, name, type)
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('This is no picture that we can read')])
    for await (const kept of town.files.names()) expect(kept).toBe('nothing')
  })

  test('that is also a page of HTML is a picture only', async () => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    const both = Buffer.concat([await photograph(), Buffer.from('<script>alert(1)</script>')])
    expect((await upload(town, browser, both, 'a.html', 'text/html')).status).toBe(303)
    for await (const name of town.files.names()) expect(Buffer.from((await town.files.get(name))!).includes('script')).toBe(false)
  })
})
