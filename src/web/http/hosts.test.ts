import { expect, test } from 'vitest'
import { createHostCheck } from './hosts.ts'

const isOurs = createHostCheck(['paper.example', 'www.Paper.example', 'localhost:3000', '[::1]'])

test.each([
  ['paper.example', true],
  ['PAPER.example', true],
  ['paper.example:8080', true],
  ['www.paper.example', true],
  ['localhost', true],
  ['[::1]:3000', true],
  ['evil.example', false],
  ['paper.example.evil.example', false],
  ['evil-paper.example', false],
  ['paper.example:80@evil.example', false],
  ['paper.example.', false],
  ['', false],
  [undefined, false],
])('%s is ours: %s', (field, ours) => {
  expect(isOurs(field)).toBe(ours)
  expect(isOurs('paper.example')).toBe(true)
  expect(isOurs(field)).toBe(ours)
})

test('behind a proxy that checks, any is', () => expect(createHostCheck('any')(undefined)).toBe(true))
