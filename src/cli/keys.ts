import { readConfig } from '../app/config.ts'
import { KEY_NAMES, openKeys, rotateKey, type KeyName } from '../app/keys.ts'
import { Refusal } from '../lib/refusal.ts'
import type { Command } from './command.ts'

export const keysCommand: Command = {
  summary:
    "Make a new key: for signed tokens (the last one stays good), or for the record's checkpoints. Restart the server afterwards.",
  usage: `rotate ${KEY_NAMES.join('|')}`,
  async run([action, name], io) {
    if (action !== 'rotate' || !KEY_NAMES.includes(name as KeyName)) {
      throw new Refusal('invalid', `Expected: broadsheet keys rotate ${KEY_NAMES.join('|')}`)
    }
    const { data } = readConfig()
    openKeys(data)
    rotateKey(data, name as KeyName)
    io.out(`A new ${name} key is in ${data}/keys.`)
    return 0
  },
}
