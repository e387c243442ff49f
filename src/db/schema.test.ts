import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'

/** The columns that `schema.ts` names, by table, read from its text. */
function writtenSchema(): Record<string, string[]> {
  const text = readFileSync('src/db/schema.ts', 'utf8').replace(/\/\*\*.*?\*\//gs, '')
  const block = (name: string) => new RegExp(`interface ${name} \\{(.*?)\\n\\}`, 's').exec(text)![1]!
  const columns = (body: string) => [...body.matchAll(/(\w+):\s/g)].map((match) => match[1]!)
  const tables = [...block('Schema').matchAll(/^ {2}(\w+): (?:Frozen<)?(?:(\w+)$|\{(.*?)\})/gms)]
  return Object.fromEntries(tables.map(([, table, row, inline]) => [table!, columns(row ? block(row) : inline!).sort()]))
}

onBothEngines('the schema', (open) => {
  test('is in the database as it is written in schema.ts', async () => {
    await using database = await open()
    const tables = await database.read.introspection.getTables()
    const real = tables
      .filter((table) => table.name !== 'migration')
      .map(({ name, columns }) => [name, columns.map((column) => column.name).sort()])
    expect(writtenSchema()).toEqual(Object.fromEntries(real))
  })
})
