import { expect, test } from 'vitest'
import { partsOf } from './multipart.ts'

test.each([1, 2, 7, 100, 100_000])('a form as browsers write it, arriving in pieces of %i bytes', async (size) => {
  const form = new FormData()
  form.append('alt', 'Zwei Fähren\r\nim Hafen')
  form.append('file', new Blob([new Uint8Array(5000).fill(13)]), 'a “boat”, "at" sea; name="x".jpg')
  form.append('file', new Blob([]), 'empty.txt')
  expect(await read(await sent(form), size)).toEqual([
    ['alt', undefined, 'Zwei Fähren\r\nim Hafen'],
    ['file', 'a “boat”, "at" sea; name="x".jpg', '\r'.repeat(5000)],
    ['file', 'empty.txt', ''],
  ])
})

test.each([50, 100_000])('what nobody reads to its end is passed over, in pieces of %i bytes', async (size) => {
  const form = new FormData()
  form.append('one', new Blob(['1'.repeat(1000)]), '1')
  form.append('two', new Blob(['2'.repeat(1000)]), '2')
  form.append('three', 'end')
  const { bytes, type } = await sent(form)
  const names: string[] = []
  for await (const { name, content } of partsOf(cut(bytes, size), type)) {
    names.push(name)
    if (name === 'two') for await (const _ of content) break
  }
  expect(names).toEqual(['one', 'two', 'three'])
})

test('an almost-mark within a file is part of the file', async () => {
  const text = '\r\n--edg\r\n--edge\r'
  const body = `--edge1\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n${text}\r\n--edge1--`
  expect(await read({ bytes: Buffer.from(body), type: 'multipart/form-data; boundary=edge1' }, 3)).toEqual([['file', 'a', text]])
})

const head = 'Content-Disposition: form-data; name="a"'
test.each([
  ['another type', 'application/x-www-form-urlencoded', 'a=1'],
  ['no boundary', 'multipart/form-data', `--b\r\n${head}\r\n\r\n1\r\n--b--`],
  ['nothing', 'multipart/form-data; boundary=b', ''],
  ['a file that is cut off', 'multipart/form-data; boundary=b', `--b\r\n${head}\r\n\r\n1`],
  ['a part without a name', 'multipart/form-data; boundary=b', '--b\r\nContent-Type: text/plain\r\n\r\n1\r\n--b--'],
  ['a head that never ends', 'multipart/form-data; boundary=b', `--b\r\n${head}${'a'.repeat(9000)}\r\n\r\n1\r\n--b--`],
  ['501 parts', 'multipart/form-data; boundary=b', `--b\r\n${head}\r\n\r\n1\r\n`.repeat(501) + '--b--'],
])('%s is refused', async (_, type, body) => {
  await expect(read({ bytes: Buffer.from(body), type }, 4096)).rejects.toMatchObject({ kind: 'invalid' })
})

async function sent(form: FormData) {
  const request = new Request('http://here.invalid', { method: 'POST', body: form })
  return { bytes: Buffer.from(await request.arrayBuffer()), type: request.headers.get('content-type')! }
}

async function* cut(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read({ bytes, type }: { bytes: Buffer; type: string }, size: number) {
  const read: [string, string | undefined, string][] = []
  for await (const { name, fileName, content } of partsOf(cut(bytes, size), type)) {
    const pieces: Uint8Array[] = []
    for await (const piece of content) pieces.push(piece)
    read.push([name, fileName, Buffer.concat(pieces).toString()])
  }
  return read
}
