import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, relative } from 'node:path'
import { readConfig, type Config } from '../app/config.ts'
import { openKeys } from '../app/keys.ts'
import { openLog } from '../app/log.ts'
import { serve } from '../app/serve.ts'
import { connect, type Database } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import { fillDemo } from '../demo/demo.commands.ts'
import { filesInFolder } from '../outside/files/folder.ts'
import { DEMO_ARTICLE } from '../web/demo-line.view.tsx'
import { loadSite } from '../web/site.sql.ts'
import type { Command, Io } from './command.ts'
import { demoPictures } from './demo.ts'
import { untilTold } from './until-told.ts'
import { greetFirstOwner } from './user.ts'

export const startCommand: Command = {
  summary: 'What "npm start" does: migrate, fill a new site with the demo newsroom, serve.',
  usage: '',
  async run(_args, io) {
    const asked = readConfig()
    mkdirSync(asked.data, { recursive: true, mode: 0o700 })
    const database = await connect(asked.database)
    try {
      const steps = await migrate(database, Date.now())
      if (steps.length > 0) io.out(`Schema        ${steps.join(', ')}`)
      await fillIfNew(asked, database, io)
      const config = { ...asked, port: await choosePort(asked, io) }
      const serving = await serve(config, database, openLog())
      await greet(config, serving.port, database, io)
      await greetFirstOwner(database, serving.origin, io)
      await untilTold()
      io.out('Stopping …')
      await serving.stop()
    } finally {
      await database.close()
    }
    return 0
  },
}

/** Only a new site, and only one that nobody has said is real, becomes a demo. */
async function fillIfNew(config: Config, database: Database, io: Io): Promise<void> {
  if (await loadSite(database.read)) return
  if (config.origin || config.database.engine === 'postgres') {
    throw new Error('This site is new and BROADSHEET_URL or DATABASE_URL is set: found your paper with "broadsheet new NAME".')
  }
  io.progress('Filling the new site with a demo newsroom …')
  const files = filesInFolder(join(config.data, 'files'))
  const articles = await fillDemo(
    { database, files, addressKey: openKeys(config.data).addresses, now: Date.now() },
    demoPictures(),
  )
  io.out(`Demo          ${articles} articles of a fictional town’s paper`)
}

/** The port asked for, or the next free one after the usual. */
async function choosePort({ port, portIsFixed, host }: Config, io: Io): Promise<number> {
  if (portIsFixed) return port
  for (let next = port; next < port + 100; next++) {
    if (!(await isFree(next, host))) continue
    if (next !== port) io.out(`Port          ${port} is taken; using ${next}`)
    return next
  }
  throw new Error(`No port from ${port} to ${port + 99} is free; set PORT.`)
}

const isFree = (port: number, host: string) =>
  new Promise<boolean>((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, host, () => probe.close(() => answer(true)))
  })

async function greet(config: Config, port: number, database: Database, io: Io): Promise<void> {
  const site = config.origin ?? `http://localhost:${port}`
  const isDemo = (await loadSite(database.read))?.demo
  const data = config.database.engine === 'sqlite' ? relative(process.cwd(), config.database.file) : 'PostgreSQL, by DATABASE_URL'
  io.out('')
  io.out(`Read          ${site}/`)
  if (isDemo) io.out(`Everything    ${site}${DEMO_ARTICLE}   (the article that shows all there is)`)
  io.out(`Desk          ${site}/desk${isDemo ? '   (enter as anybody of the newsroom, one press)' : ''}`)
  if (isDemo) io.out(`Mail          ${site}/desk/mail   (every letter the demo would have sent)`)
  io.out(`Data          ${data}`)
  io.out('Stop          Ctrl-C')
  if (isDemo) io.out(`Your own      ${site}/desk/own-paper, or:`)
  if (isDemo) io.out('              BROADSHEET_DATA=my-paper npm run -s broadsheet -- new "My Paper"')
  if (isDemo) io.out('              BROADSHEET_DATA=my-paper npm start')
  io.out('')
}
