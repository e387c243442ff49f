import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, expect, test } from 'vitest'
import { mailInFolder } from './folder.ts'
import { LETTER } from './testing.ts'

const DAY = 24 * 60 * 60 * 1000
const root = await mkdtemp(join(tmpdir(), 'broadsheet-mail-'))
afterAll(() => rm(root, { recursive: true }))

const inside = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

test('a letter is one file that any mail program opens', async () => {
  const folder = join(root, 'one')
  const { accepted } = await mailInFolder(folder).send(LETTER)
  const [, name] = /^Kept as (2026-11-24\/[0-9a-f]{32}\.eml)$/.exec(accepted)!
  expect(await simpleParser(await readFile(join(folder, name!)))).toMatchObject({ subject: LETTER.subject, text: 'Come in.\n' })
})

test('the same letter again is the same file, and another is another', async () => {
  const folder = join(root, 'again')
  const mail = mailInFolder(folder)
  await Promise.all([mail.send(LETTER), mail.send(LETTER), mail.send(LETTER)])
  expect(await inside(folder)).toHaveLength(1)
  await mail.send({ ...LETTER, id: '4b@courier.example' })
  expect(await inside(folder)).toHaveLength(2)
})

test('a letter is gone when another comes thirty days later, and nothing else is', async () => {
  const folder = join(root, 'old')
  const mail = mailInFolder(folder)
  const day = (days: number) => ({ ...LETTER, id: `${days}@courier.example`, date: LETTER.date + days * DAY })
  for (const days of [0, 1, 30]) await mail.send(day(days))
  expect((await readdir(folder)).toSorted()).toEqual(['2026-11-24', '2026-11-25', '2026-12-24'])
  await mail.send(day(31))
  expect((await readdir(folder)).toSorted()).toEqual(['2026-11-25', '2026-12-24', '2026-12-25'])
})
