import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('a call during a run is followed by one more run, and everybody waits for it', async () => {
  const runs: PromiseWithResolvers<void>[] = []
  const call = oneAtATime(() => {
    runs.push(Promise.withResolvers())
    return runs.at(-1)!.promise
  })
  const first = call()
  const second = call()
  const third = call()
  expect(runs).toHaveLength(1)
  runs[0]!.resolve()
  await expect.poll(() => runs.length).toBe(2)
  runs[1]!.resolve()
  await Promise.all([first, second, third])
  expect(runs).toHaveLength(2)
})

test('a failed run is told to those who called, and the next call runs again', async () => {
  let runs = 0
  const call = oneAtATime(async () => {
    if (++runs === 1) throw new Error('no')
  })
  await expect(call()).rejects.toThrow('no')
  await call()
  expect(runs).toBe(2)
})
