import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../app/config.ts'
import { serve } from '../../app/serve.ts'
import { connect, type Where } from '../../db/connect.ts'
import { filesInFolder } from '../../outside/files/folder.ts'
import { publishOne } from './backup.test-kit.ts'

/** A site that serves and publishes without end, in a process of its own: it writes the number of each article when it is published. */
const { where, data, assets }: { where: Where; data: string; assets: string } = JSON.parse(process.argv[2]!)
const database = await connect(where)
const config = { ...readConfig({ BROADSHEET_DATA: data, PORT: '0' }), database: where }
await serve(config, database, { error: console.error, info: console.error }, { assetFolder: assets, clock: Date.now })
for (let n = 1000; ; n++) writeSync(1, `${await publishOne(database, filesInFolder(join(data, 'files')), n)}\n`)
