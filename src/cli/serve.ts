import { readConfig } from '../app/config.ts'
import { openLog } from '../app/log.ts'
import { serve } from '../app/serve.ts'
import { connect } from '../db/connect.ts'
import type { Command } from './command.ts'
import { untilTold } from './until-told.ts'
import { greetFirstOwner } from './user.ts'

export const serveCommand: Command = {
  summary: 'Serve the paper. Changes nothing by itself: the schema must be up to date ("migrate").',
  usage: '',
  async run(_args, io) {
    const config = readConfig()
    const database = await connect(config.database)
    try {
      const serving = await serve(config, database, openLog())
      io.out(`Serving ${serving.origin}, listening on ${config.host}:${serving.port}`)
      await greetFirstOwner(database, serving.origin, io)
      await untilTold()
      await serving.stop()
    } finally {
      await database.close()
    }
    return 0
  },
}
