import { expect, test } from 'vitest'
import { createRates } from './rates.ts'

test('fifty in ten seconds pass, the next waits for the span to end, another block does not', () => {
  let now = 1_000_000
  const rates = createRates(() => now)
  for (let n = 0; n < 50; n++) expect(rates.take('a')).toBeUndefined()
  now += 4000
  expect(rates.take('a')).toBe(6)
  expect(rates.take('b')).toBeUndefined()
  now += 6000
  expect(rates.take('a')).toBeUndefined()
})

test('two hundred a minute pass however they are spread', () => {
  let now = 0
  const rates = createRates(() => now)
  let passed = 0
  for (let n = 0; n < 300; n++, now += 200) if (rates.take('a') === undefined) passed++
  expect(passed).toBe(200)
})

test('a flood of addresses does not grow the memory without bound', () => {
  const rates = createRates(() => 0)
  for (let n = 0; n < 50; n++) rates.take('victim')
  for (let n = 0; n < 30_000; n++) rates.take(`flood ${n}`)
  expect(rates.take('victim')).toBeUndefined()
})
