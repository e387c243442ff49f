import { emit } from '../jobs/outbox.sql.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { PAPER_TAG } from '../web/paper.ts'
import { parseSettings } from '../web/settings.ts'
import { loadSite, saveSettings } from '../web/site.sql.ts'
import type { Command } from './command.ts'
import { withData } from './open.ts'

export const settingsCommand: Command = {
  summary: "Show the paper's settings, or change one: its name, then text or JSON. A serving site follows at once.",
  usage: '[NAME VALUE]',
  async run([name, ...words], io) {
    return withData(async ({ database }) => {
      const { settings } = found(await loadSite(database.read))
      if (name === undefined) return (io.out(JSON.stringify(settings, null, 2)), 0)
      if (!(name in settings))
        throw new Refusal('invalid', `There is no setting “${name}”. They are: ${Object.keys(settings).join(', ')}.`)
      const changed = parseSettings({ ...settings, [name]: readValue(words.join(' ')) })
      const now = Date.now()
      await database.transact(async (tx) => {
        await saveSettings(tx, changed)
        await emit(tx, [{ name: 'paper.changed', payload: { setting: name }, renews: [PAPER_TAG] }], now)
      })
      io.out(`${name} is now ${JSON.stringify(changed[name as keyof typeof changed])}`)
      return 0
    })
  },
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
