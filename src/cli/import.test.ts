import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../db/connect.ts'
import { importCommand } from './import.ts'

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Herald</title><link>https://herald.example</link><wp:wxr_version>1.2</wp:wxr_version>
<item><title>The bridge</title><link>https://herald.example/the-bridge/</link><content:encoded>Closed.</content:encoded>
<wp:post_id>1</wp:post_id><wp:post_date_gmt>2019-02-14 09:30:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
</channel>
</rss>
`

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-cli-'))
  vi.stubEnv('BROADSHEET_DATA', at('data'))
  vi.stubEnv('DATABASE_URL', '')
  writeFileSync(at('herald.xml'), XML)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** Runs the command and answers with what it said. */
async function run(...args: string[]): Promise<{ code: number; out: string[]; progress: string[] }> {
  const out: string[] = []
  const progress: string[] = []
  const io = { out: (line: string) => void out.push(line), err() {}, progress: (line: string) => void progress.push(line) }
  return { code: await importCommand.run(args, io), out, progress }
}

async function headlines(): Promise<string[]> {
  const database = await connect({ engine: 'sqlite', file: at('data/broadsheet.sqlite') })
  const rows = await database.read.selectFrom('article').select('headline').execute()
  await database.close()
  return rows.map(({ headline }) => headline)
}

test('imports a file, tells how far it is, and says what became of it', async () => {
  const { code, out, progress } = await run('wordpress', at('herald.xml'))
  expect(code).toBe(0)
  expect(out.slice(0, 2)).toEqual(['Of “The Herald”:', '  post: 1 imported'])
  expect(progress).toEqual([`Reading the file through ${'█'.repeat(25)} 100 %`, `Posts and pages ${'█'.repeat(25)} 100 %`])
  expect(await headlines()).toEqual(['The bridge'])
})

test('--report keeps the whole report, --dry-run writes nothing else', async () => {
  const { out } = await run('wordpress', at('herald.xml'), '--dry-run', '--report', at('report.json'))
  expect(out[0]).toBe('Of “The Herald” would be brought in:')
  expect(JSON.parse(readFileSync(at('report.json'), 'utf8'))).toMatchObject({
    source: 'herald.example',
    isRehearsal: true,
    items: [
      { type: 'post', id: '1', line: 5, title: 'The bridge', outcome: 'imported', path: '/the-bridge/', notes: [], comments: 0 },
    ],
  })
  expect(await headlines()).toEqual([])
})

test.each([
  [[], 'Expected: broadsheet import wordpress FILE.xml'],
  [['wordpress'], 'Expected: broadsheet import wordpress FILE.xml'],
  [['ghost', 'x.json'], 'Expected: broadsheet import wordpress FILE.xml'],
  [['wordpress', 'a.xml', 'b.xml'], 'Expected: broadsheet import wordpress FILE.xml'],
  [['wordpress', 'no-such.xml'], 'There is no “no-such.xml” that can be read.'],
])('refuses %j', async (args, words) => {
  await expect(run(...args)).rejects.toThrow(words)
  expect(existsSync(at('data'))).toBe(false)
})

test('refuses a folder of uploads that is not there', async () => {
  await expect(run('wordpress', at('herald.xml'), '--uploads', at('uploads'))).rejects.toThrow('There is no “')
})

test('refuses a file that is not sound before anything is made', async () => {
  writeFileSync(at('herald.xml'), XML.replace('</channel>', '<item>'))
  await expect(run('wordpress', at('herald.xml'), '--report', at('report.json'))).rejects.toThrow('herald.xml, line 8, column 6:')
  expect([existsSync(at('report.json')), existsSync(at('data'))]).toEqual([false, false])
})
