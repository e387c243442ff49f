import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './paced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first call is answered at once, those within the pause by one at its end', () => {
  let acts = 0
  const { call } = paced(() => acts++, 20)
  call()
  expect(acts).toBe(1)
  for (let n = 0; n < 5; n++) call()
  expect(acts).toBe(1)
  vi.advanceTimersByTime(20)
  expect(acts).toBe(2)
  call()
  expect(acts).toBe(2)
  vi.advanceTimersByTime(20)
  expect(acts).toBe(3)
  vi.advanceTimersByTime(100)
  expect(acts).toBe(3)
  call()
  expect(acts).toBe(4)
})

test('nothing follows once it is stopped', () => {
  let acts = 0
  const { call, stop } = paced(() => acts++, 20)
  call()
  call()
  stop()
  vi.advanceTimersByTime(100)
  expect(acts).toBe(1)
})
