import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Files } from './files.ts'
import { filesInFolder } from './folder.ts'
import { filesInMemory } from './memory.ts'

const folder = await mkdtemp(join(tmpdir(), 'broadsheet-files-'))
afterAll(() => rm(folder, { recursive: true }))

describe.each([
  ['in a folder', () => filesInFolder(folder)],
  ['in memory', () => filesInMemory()],
])('files %s', (_, open) => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  test('are found again as they were put', async () => {
    const files = open()
    await files.put('originals/abc', bytes('one'))
    expect(await files.get('originals/abc').then((found) => new TextDecoder().decode(found))).toBe('one')
    expect(await files.has('originals/abc')).toBe(true)
  })

  test('that are not there are undefined, not an error', async () => {
    const files = open()
    expect(await files.get('originals/none')).toBeUndefined()
    expect(await files.has('originals/none')).toBe(false)
    expect(await files.get('nowhere/none')).toBeUndefined()
  })

  test('say their names', async () => {
    const files = open()
    await files.put('listed/one', bytes('1'))
    await files.put('listed/two', bytes('2'))
    const names = await namesOf(files)
    expect(names.filter((name) => name.startsWith('listed/')).sort()).toEqual(['listed/one', 'listed/two'])
  })

  test('are replaced whole', async () => {
    const files = open()
    await files.put('variants/a-120.webp', bytes('a long first version'))
    await files.put('variants/a-120.webp', bytes('short'))
    expect(new TextDecoder().decode(await files.get('variants/a-120.webp'))).toBe('short')
  })

  test('don’t change when the caller’s bytes do', async () => {
    const files = open()
    const mine = bytes('one')
    await files.put('originals/mine', mine)
    mine.fill(0)
    expect(new TextDecoder().decode(await files.get('originals/mine'))).toBe('one')
  })

  test('come in pieces, under a name that is known at the end', async () => {
    const files = open()
    let name = ''
    async function* pieces() {
      yield bytes('one, ')
      yield bytes('two')
      name = 'originals/pieces'
    }
    await files.putPieces(pieces(), () => name)
    expect(new TextDecoder().decode(await files.get('originals/pieces'))).toBe('one, two')
  })

  test('whose pieces end too early are not kept', async () => {
    const files = open()
    async function* pieces() {
      yield bytes('one, ')
      throw new Error('The line is dead')
    }
    await expect(files.putPieces(pieces(), () => 'originals/half')).rejects.toThrow('The line is dead')
    expect(await files.has('originals/half')).toBe(false)
  })

  test('are read in part', async () => {
    const files = open()
    await files.put('originals/digits', bytes('0123456789'))
    const file = (await files.open('originals/digits'))!
    expect(file.size).toBe(10)
    expect(await new Response(file.read(2, 5)).text()).toBe('234')
    expect(await new Response(file.read(0, 10)).text()).toBe('0123456789')
    await file.read(0, 10).cancel()
    expect(await files.open('originals/none')).toBeUndefined()
  })

  test('are gone once removed, and may be removed again', async () => {
    const files = open()
    await files.put('originals/old', bytes('old'))
    await files.remove('originals/old')
    await files.remove('originals/old')
    expect(await files.has('originals/old')).toBe(false)
  })

  test.each([
    '',
    'abc',
    '/etc/passwd',
    '../a',
    'originals/../../a',
    'originals/a/..',
    'originals/a..b',
    'originals/',
    'originals/.a',
    'o/a\0',
    'o\\a',
  ])('have no name like “%s”', async (name) => {
    const files = open()
    await expect(files.put(name, bytes('x'))).rejects.toThrow('is no name')
    await expect(files.get(name)).rejects.toThrow('is no name')
    await expect(files.has(name)).rejects.toThrow('is no name')
    await expect(files.open(name)).rejects.toThrow('is no name')
    await expect(files.remove(name)).rejects.toThrow('is no name')
    await expect(files.putPieces([bytes('x')], () => name)).rejects.toThrow('is no name')
  })
})

test('what others left in the folder, or was broken off, is none of ours', async () => {
  const files = filesInFolder(join(folder, 'own'))
  expect(await namesOf(files)).toEqual([])
  await files.put('originals/one', new Uint8Array(1))
  for (const name of ['originals/.DS_Store', 'originals/one.1234.part', 'README']) await writeFile(join(folder, 'own', name), '')
  expect(await namesOf(files)).toEqual(['originals/one'])
})

test('a failed write leaves nothing beside', async () => {
  const files = filesInFolder(folder)
  await files.put('kept/place/file', new Uint8Array(1))
  await expect(files.put('kept/place', new Uint8Array(1))).rejects.toThrow()
  expect(await readdir(join(folder, 'kept'))).toEqual(['place'])
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
})

test('many writers of one name at once leave one whole file', async () => {
  const files = filesInFolder(folder)
  const versions = Array.from({ length: 20 }, (_, n) => new Uint8Array(50_000).fill(n))
  await Promise.all(versions.map((version) => files.put('race/file', version)))
  const kept = (await files.get('race/file'))!
  expect(kept).toHaveLength(50_000)
  expect(new Set(kept).size).toBe(1)
  expect(await readdir(join(folder, 'race'))).toEqual(['file'])
})

async function namesOf(files: Files): Promise<string[]> {
  const names: string[] = []
  for await (const name of files.names()) names.push(name)
  return names
}

test('what was begun long ago and never ended is swept, and nothing else', async () => {
  const files = filesInFolder(folder)
  await files.putPieces([new TextEncoder().encode('whole')], () => 'originals/whole')
  const [old, young] = ['file.old.part', 'file.young.part'].map((name) => join(folder, 'incoming', name))
  await writeFile(old!, 'half')
  await writeFile(young!, 'half')
  const begun = Date.now()
  await utimes(old!, new Date(begun - 60_000), new Date(begun - 60_000))
  await files.sweepUnfinished(begun - 30_000)
  expect(await readdir(join(folder, 'incoming'))).toEqual(['file.young.part'])
  expect(await files.has('originals/whole')).toBe(true)
})
