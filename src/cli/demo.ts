import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openKeys } from '../app/keys.ts'
import { fillDemo } from '../demo/demo.commands.ts'
import { Refusal } from '../lib/refusal.ts'
import { loadSite } from '../web/site.sql.ts'
import type { Command } from './command.ts'
import { withData } from './open.ts'

/** Where the build put the pictures that ship with the demo. */
export const demoPictures = () => join(import.meta.dirname, 'demo-pictures')

export const demoCommand: Command = {
  summary: 'Fill an empty site with the demo newsroom of a fictional town, its times counted back from now (or --at).',
  usage: '[--at 2026-11-24T09:00:00Z]',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { at: { type: 'string' } } })
    const now = values.at === undefined ? Date.now() : Date.parse(values.at)
    if (Number.isNaN(now)) throw new Refusal('invalid', `--at is “${values.at}”; expected a time such as 2026-11-24T09:00:00Z`)
    return withData(async ({ config, database, files }) => {
      if (await loadSite(database.read)) throw new Refusal('conflict', `There is a paper in ${config.data} already.`)
      const articles = await fillDemo({ database, files, addressKey: openKeys(config.data).addresses, now }, demoPictures())
      io.out(`Filled with ${articles} articles of The Port Ellery Lantern.`)
      return 0
    })
  },
}
