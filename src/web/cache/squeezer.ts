import type { EventLoopUtilization } from 'node:perf_hooks'
import { performance } from 'node:perf_hooks'
import type { Page } from './page.ts'

/** In milliseconds: how often we look whether there is time. */
const LOOK_EVERY = 200

/** The part of the time since the last look that the process may have been busy and still counts as idle. */
const IDLE_BELOW = 0.3

/** What does not fit waits for its next renewal. */
const MAX_WAITING = 200

/** Does a low and slow work on pages, one at a time, while the process has nothing better to do. */
export function createSqueezer(work: (page: Page) => Promise<void>) {
  const waiting = new Set<Page>()
  let timer: NodeJS.Timeout | null = null
  let before: EventLoopUtilization = performance.eventLoopUtilization()

  async function look(): Promise<void> {
    const now = performance.eventLoopUtilization()
    const isIdle = performance.eventLoopUtilization(now, before).utilization < IDLE_BELOW
    before = now
    const [page] = waiting
    if (isIdle && page) {
      waiting.delete(page)
      await work(page)
    }
    timer = waiting.size > 0 ? lookLater() : null
  }

  function lookLater(): NodeJS.Timeout {
    return setTimeout(look, LOOK_EVERY).unref()
  }

  return {
    add(page: Page): void {
      if (waiting.size < MAX_WAITING) waiting.add(page)
      timer ??= lookLater()
    },
  }
}
