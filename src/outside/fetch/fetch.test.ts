import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { isPublicAddress } from './addresses.ts'
import { createFetch, NoAnswer } from './fetch.ts'

/** A server of this machine that counts who comes. */
async function sink(answer: RequestListener = (_, response) => void response.end('secret')) {
  const server = createServer((request, response) => {
    visits.push(request.url!)
    answer(request, response)
  })
  const visits: string[] = []
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port, visits, host: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}` }
}
let open: (() => void)[] = []
afterEach(() => {
  for (const close of open) close()
  open = []
})

/** A resolver that gives the next answer each time it is asked. */
const answers =
  (...lists: string[][]) =>
  () =>
    Promise.resolve((lists.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))

const refused = async (url: string, fetch = createFetch()) => {
  await expect(fetch(url)).rejects.toThrow(NoAnswer)
}

describe('addresses', () => {
  test.each([
    ['1.1.1.1', true],
    ['100.63.255.255', true],
    ['172.32.0.1', true],
    ['2606:4700::1111', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.8.9.1', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['192.0.0.192', false],
    ['192.168.1.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::127.0.0.1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:1.1.1.1', false],
    ['64:ff9b::7f00:1', false],
    ['64:ff9b:1::1', false],
    ['100::1', false],
    ['2001::1', false],
    ['2001:db8::1', false],
    ['2002:7f00:1::', false],
    ['3fff::1', false],
    ['5f00::1', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['ff02::1', false],
    ['localhost', false],
    ['', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})

const MACHINE = [
  '127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 0 0.0.0.0 127.0.0.1. %31%32%37.0.0.1',
  'localhost LOCALHOST localhost. １２７.０.０.１ ①②⑦.⓪.⓪.① 127。0。0。1 user@127.0.0.1 user:word@127.0.0.1',
  '[::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:127.0.0.1] [::127.0.0.1] [64:ff9b::127.0.0.1] [2002:7f00:1::]',
  '[fe80::1] 1.1.1.1@127.0.0.1 127.0.0.1\\@1.1.1.1 127.0.0.1#@1.1.1.1 169.254.169.254 10.0.0.1 192.168.0.1',
].flatMap((line) => line.split(' '))

describe('every way to spell this machine', () => {
  test('leads nowhere', async () => {
    const { port, visits } = await sink()
    for (const host of MACHINE) await refused(`http://${host}:${port}/`)
    expect(visits).toEqual([])
  })

  test.each(['file:///etc/passwd', 'ftp://1.1.1.1/', 'gopher://1.1.1.1/', 'data:text/plain,x', '/path', '//', '', 'http://'])(
    '%s is no address on the web',
    (url) => refused(url),
  )

  test('a name that has this machine among its addresses is not asked', async () => {
    const { port, visits } = await sink()
    await refused(`http://mixed.example:${port}/`, createFetch({ resolve: answers(['1.1.1.1', '127.0.0.1']) }))
    await refused(`http://mapped.example:${port}/`, createFetch({ resolve: answers(['::ffff:127.0.0.1']) }))
    await refused(`http://nothing.example:${port}/`, createFetch({ resolve: answers([]) }))
    expect(visits).toEqual([])
  })
})

test('what was checked is what is connected to, however the name is answered the next time', async () => {
  const { port, visits } = await sink()
  const fetch = createFetch({ resolve: answers(['127.0.0.1'], ['127.0.0.2']), trusted: [`rebinding.example:${port}`] })
  expect(await fetch(`http://rebinding.example:${port}/a`)).toMatchObject({ status: 200, text: 'secret' })
  expect(visits).toEqual(['/a'])
})

describe('an answer', () => {
  test('says its status, its type and where it came from', async () => {
    const { url, host } = await sink((request, response) => {
      response.writeHead(404, { 'content-type': 'Application/JSON; charset=utf-8' }).end(`{"for":"${request.headers.accept}"}`)
    })
    expect(await createFetch({ trusted: [host] })(`${url}/x?y`, { accept: 'a/b' })).toEqual({
      url: `${url}/x?y`,
      status: 404,
      type: 'application/json',
      text: '{"for":"a/b"}',
    })
  })

  test('is followed three times, and not a fourth', async () => {
    const { url, host, visits } = await sink(({ url }, response) => {
      const left = Number(url!.slice(1))
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` })
      response.end('here')
    })
    const fetch = createFetch({ trusted: [host] })
    expect(await fetch(`${url}/3`)).toMatchObject({ url: `${url}/0`, text: 'here' })
    visits.length = 0
    await refused(`${url}/4`, fetch)
    expect(visits).toEqual(['/4', '/3', '/2', '/1'])
  })

  test('does not lead to this machine', async () => {
    const inside = await sink()
    const places = ['127.0.0.1', '[::ffff:127.0.0.1]', 'localhost', '0x7f.1'].map((host) => `http://${host}:${inside.port}/`)
    for (const location of [...places, 'file:///etc/passwd', 'http://', `//127.0.0.1:${inside.port}/`]) {
      const { url, host } = await sink((_, response) => void response.writeHead(301, { location }).end())
      await refused(url, createFetch({ trusted: [host] }))
    }
    expect(inside.visits).toEqual([])
  })

  test('ends where it is too long', async () => {
    const { url, host } = await sink((_, response) => {
      const flood = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', flood)
      flood()
    })
    await refused(url, createFetch({ trusted: [host] }))
  })

  test.each(['header', 'body'])('is not waited for when its %s does not come', async (part) => {
    const { url, host } = await sink((_, response) => {
      if (part === 'body') response.write('a')
    })
    await refused(url, createFetch({ trusted: [host], patience: 200 }))
  })

  test('is not unfolded', async () => {
    const { url, host } = await sink((_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'))
    await refused(url, createFetch({ trusted: [host] }))
  })

  test('of a resolver that never answers is not waited for', () =>
    refused('http://slow.example/', createFetch({ resolve: () => new Promise(() => {}), patience: 50 })))
})
