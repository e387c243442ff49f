import { expect, test } from 'vitest'
import { slug } from './slug.ts'

test.each([
  ['Council votes to mend the Swing Bridge', 'council-votes-to-mend-the-swing-bridge'],
  ['What’s the mayor’s plan?', 'whats-the-mayors-plan'],
  ['Łódź, Köln & Besançon — Ærø', 'lodz-koln-besancon-aero'],
  ['Straße 12½', 'strasse-121-2'],
  ['Привет, мир', 'привет-мир'],
  ['  -- ', 'untitled'],
  ['', 'untitled'],
])('%j becomes %j', (text, expected) => expect(slug(text)).toBe(expected))

test('a long headline ends at a word', () => {
  const cut = slug('word '.repeat(40))
  expect(cut.length).toBeLessThanOrEqual(80)
  expect(cut.endsWith('word')).toBe(true)
})
