import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
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
  })
})

test('a failed write leaves nothing beside', async () => {
  const files = filesInFolder(folder)
  await files.put('kept/place/file', new Uint8Array(1))
  await expect(files.put('kept/place', new Uint8Array(1))).rejects.toThrow()
  expect(await readdir(join(folder, 'kept'))).toEqual(['place'])
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
