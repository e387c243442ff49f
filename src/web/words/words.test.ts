import { expect, test } from 'vitest'
import { en } from './en.ts'
import { directionOf, wordsOf } from './words.ts'

test('says numbers as the language does', () => {
  const t = wordsOf('en')
  expect(t('article.readingTime', { minutes: 1 })).toBe('1 minute’s read')
  expect(t('article.readingTime', { minutes: 6 })).toBe('6 minutes’ read')
})

test('lets markup stand in for a value', () => {
  const source = { tag: 'a' }
  expect(wordsOf('en').parts('article.via', { source })).toEqual(['Via ', source])
})

test('a language without a catalogue speaks English', () => expect(wordsOf('tlh')('nav.latest')).toBe('Latest'))

test('the pseudo-locale is longer, bracketed, and keeps every placeholder', () => {
  const t = wordsOf('en-XA')
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    const simple = [...en[key].matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, `<${name}>`])
    const counted = [...en[key].matchAll(/\{(\w+), (?:plural|number)/g)].map(([, name]) => [name!, 3])
    const values = Object.fromEntries([...simple, ...counted])
    const said = t(key, values)
    expect(said).toMatch(/^\[.*\]$/)
    for (const value of Object.values(values)) if (value !== 3) expect(said).toContain(String(value))
  }
})

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['en-XB', 'rtl'],
  ['en-GB', 'ltr'],
  ['arn', 'ltr'],
] as const)('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction))
