import { changeSettings } from '../articles/paper.commands.ts'
import { Refusal } from '../lib/refusal.ts'
import { parseSettings } from '../web/settings.ts'
import type { Command } from './command.ts'
import { withPaper } from './open.ts'

export const settingsCommand: Command = {
  summary: "Show the paper's settings, or change one: its name, then text or JSON. A serving site follows at once.",
  usage: '[NAME VALUE]',
  async run([name, ...words], io) {
    return withPaper(async ({ database, site: { settings } }) => {
      if (name === undefined) return (io.out(JSON.stringify(settings, null, 2)), 0)
      if (!(name in settings))
        throw new Refusal('invalid', `There is no setting “${name}”. They are: ${Object.keys(settings).join(', ')}.`)
      const changed = parseSettings({ ...settings, [name]: readValue(words.join(' ')) })
      await database.transact((tx) => changeSettings(tx, changed, Date.now()))
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
