import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockDataFile } from './lock.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'broadsheet-lock-'))

test('a living holder keeps others out, by its number', () => {
  const data = newFolder()
  writeFileSync(join(data, 'serve.lock'), String(process.ppid))
  expect(() => lockDataFile(data)).toThrow(`process ${process.ppid}`)
})

test.each(['999999999', '', 'nonsense'])('a lock that says %j is taken over, and leaves nothing behind when let go', (text) => {
  const data = newFolder()
  writeFileSync(join(data, 'serve.lock'), text)
  const letGo = lockDataFile(data)
  expect(existsSync(join(data, 'serve.lock'))).toBe(true)
  letGo()
  expect(readdirSync(data)).toEqual([])
})
