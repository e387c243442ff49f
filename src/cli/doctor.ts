import { healthOf, type Health } from '../app/health/checks.ts'
import { gatherFacts } from '../app/health/gather.ts'
import type { Command } from './command.ts'
import { withPaper } from './open.ts'

export const doctorCommand: Command = {
  summary: 'Look at everything that can go wrong with a site, and say what to do. Ends with 1 if anything is bad.',
  usage: '',
  async run(_args, io) {
    return withPaper(async ({ config, database, site }) => {
      io.progress('Reading the data through …')
      const health = healthOf(await gatherFacts({ config, database, demo: site.demo }, Date.now(), { thorough: true }))
      for (const line of health.flatMap(linesOf)) io.out(line)
      return health.some(({ state }) => state === 'bad') ? 1 : 0
    })
  },
}

const linesOf = ({ name, state, words, whatToDo }: Health): string[] => [
  `${state.padEnd(5)} ${name.padEnd(13)} ${words}`,
  ...(whatToDo ? [`${' '.repeat(20)}${whatToDo}`] : []),
]
