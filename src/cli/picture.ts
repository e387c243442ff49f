import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../lib/refusal.ts'
import { takePicture } from '../media/media.commands.ts'
import type { Command } from './command.ts'
import { withPaper } from './open.ts'

export const pictureCommand: Command = {
  summary:
    'Take a picture in, and say its number: for the settings that show one (logo, ads, video). A serving site makes its sizes.',
  usage: 'FILE --alt WORDS [--credit WORDS]',
  async run(args, io) {
    const options = { alt: { type: 'string' }, credit: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const [file] = positionals
    if (file === undefined || !values.alt) throw new Refusal('invalid', 'Expected: broadsheet picture FILE --alt "what it shows"')
    const bytes = await readFile(file).catch(() => {
      throw new Refusal('not-found', `${file} can’t be read.`)
    })
    return withPaper(async ({ database, files }) => {
      const details = { fileName: basename(file), alt: values.alt!, caption: '', credit: values.credit ?? '', creditUrl: null }
      const id = await takePicture({ database, files, now: Date.now() }, bytes, details)
      io.out(`Picture ${id}`)
      return 0
    })
  },
}
