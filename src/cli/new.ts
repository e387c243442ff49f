import { parseArgs } from 'node:util'
import { foundPaper } from '../articles/paper.commands.ts'
import { Refusal } from '../lib/refusal.ts'
import { parseSettings } from '../web/settings.ts'
import { loadSite } from '../web/site.sql.ts'
import type { Command } from './command.ts'
import { withData } from './open.ts'
import { greetFirstOwner, originOf } from './user.ts'

export const newCommand: Command = {
  summary: 'Start an empty paper in the data folder.',
  usage: 'NAME [--motto WORDS] [--language en] [--time-zone Europe/Lisbon]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { motto: { type: 'string' }, language: { type: 'string' }, 'time-zone': { type: 'string' } },
    })
    const { motto, language, 'time-zone': timeZone } = values
    const settings = parseSettings({ name: positionals.join(' '), motto, language, timeZone })
    return withData(async ({ config, database }) => {
      if (await loadSite(database.read)) throw new Refusal('conflict', `There is a paper in ${config.data} already.`)
      await database.transact((tx) => foundPaper(tx, { settings, demo: false }, Date.now()))
      io.out(`“${settings.name}” is founded. "broadsheet serve" serves it; "broadsheet settings" shows what can be set.`)
      await greetFirstOwner(database, originOf(config), io)
      return 0
    })
  },
}
