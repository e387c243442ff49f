import type { NewJob } from '../jobs/job.ts'

export const REMOVE_DEMO_FILES = 'demo.remove-files'

/** What is left to do when a demo was emptied: these are the stems of its files' names. */
export const removingJob = (hashes: string[], now: number): NewJob => ({
  name: REMOVE_DEMO_FILES,
  key: `${REMOVE_DEMO_FILES}:${now}`,
  payload: { hashes },
  lane: 'default',
})
