import type { ServerResponse } from 'node:http'
import { answerPlainly } from './plain.ts'

/** In milliseconds: a flood of probes asks the database once. */
const KEPT_FOR = 1000

/** Answers `/-/live` (the process runs) and `/-/ready` (it can serve: `ready` says so, and it is not stopping). */
export function createHealth(ready: () => Promise<boolean>) {
  let asked = -Infinity
  let answer = Promise.resolve(false)

  function isReady(): Promise<boolean> {
    const now = performance.now()
    if (now - asked >= KEPT_FOR) {
      asked = now
      // A site that cannot tell is not ready.
      answer = ready().catch(() => false)
    }
    return answer
  }

  return {
    isProbe: (path: string): boolean => path === '/-/live' || path === '/-/ready',

    async answer(res: ServerResponse, probe: { path: string; stopping: boolean }): Promise<void> {
      if (probe.path === '/-/live') answerPlainly(res, 200, 'live\n')
      else if (probe.stopping) answerPlainly(res, 503, 'stopping\n')
      else if (await isReady()) answerPlainly(res, 200, 'ready\n')
      else answerPlainly(res, 503, 'not ready\n')
    },
  }
}
