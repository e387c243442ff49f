import './kit/jsx.ts'
import { readConfig } from '../src/app/config.ts'
import { connect } from '../src/db/connect.ts'

// Serves a data folder behind a proxy on this machine. Its second argument says whether the limits of posting hold.
const { serve } = await import('../src/app/serve.ts')
const { DIST } = await import('./kit/site.ts')
const [data = '', limits] = process.argv.slice(2)
const config = readConfig({ BROADSHEET_DATA: data, HOST: '127.0.0.1', PORT: '0', BROADSHEET_TRUSTED_PROXIES: '127.0.0.1' })
const database = await connect(config.database)
const log = { error: (error: unknown) => console.error(error), info: () => {} }
const raised = limits === 'raised' ? { postLimits: { home: [], block: [] } } : {}
const serving = await serve(config, database, log, { assetFolder: `${DIST}/assets`, clock: Date.now, ...raised })
process.send!(serving.port)
process.once('SIGTERM', () => void serving.stop().then(() => process.exit(0)))
