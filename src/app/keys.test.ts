import { chmodSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openKeys, rotateKey } from './keys.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'broadsheet-keys-'))

test('keys are made once, for their owner alone, and are the same ever after', () => {
  const data = newFolder()
  const first = openKeys(data)
  const second = openKeys(data)
  expect(first.tokens[0]).toHaveLength(32)
  expect(second.tokens).toEqual(first.tokens)
  expect(second.record.equals(first.record)).toBe(true)
  for (const name of ['tokens.key', 'record.key']) expect(statSync(join(data, 'keys', name)).mode & 0o777).toBe(0o600)
})

test('a rotated token key stands first, the last one still counts, older ones do not', () => {
  const data = newFolder()
  const [first] = openKeys(data).tokens
  rotateKey(data, 'tokens')
  const second = openKeys(data).tokens
  expect(second).toHaveLength(2)
  expect(second[1]).toEqual(first)
  rotateKey(data, 'tokens')
  expect(openKeys(data).tokens[1]).toEqual(second[0])
})

test('a rotated record key is another key', () => {
  const data = newFolder()
  const { record } = openKeys(data)
  rotateKey(data, 'record')
  expect(openKeys(data).record.equals(record)).toBe(false)
})

test('a key that others can read is refused', () => {
  const data = newFolder()
  openKeys(data)
  chmodSync(join(data, 'keys/tokens.key'), 0o644)
  expect(() => openKeys(data)).toThrow(/chmod 600/)
})
