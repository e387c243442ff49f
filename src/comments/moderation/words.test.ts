import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultInWords, wordMatcher } from './words.ts'

const hits = (words: string, text: string) => wordMatcher([{ words }])(text).map(({ from, to }) => text.slice(from, to))

describe('the words of a rule', () => {
  test.each([
    ['crypto', 'Crypto! And CRYPTO.', ['Crypto', 'CRYPTO']],
    ['crypto', 'cryptography', []],
    ['crypto*', 'A cryptographer', ['cryptographer']],
    ['*casino', 'megacasino casinos', ['megacasino']],
    ['ca*s*o', 'cassio caso cao', ['cassio', 'caso']],
    ['a*a', 'a aa aba', ['aa', 'aba']],
    ['creme brulee', 'A crème – “brûlée”, please', ['crème – “brûlée']],
    ['Straße', 'die straße', ['straße']],
    ['casino.example', 'see casino.example/now', ['casino.example']],
    ['buy * now', 'buy it now, buy now', ['buy it now']],
    ['viagra', 'vi\u200bagra and \uff56\uff49agra', ['vi\u200bagra', '\uff56\uff49agra']],
    ['buy buy', 'buy buy buy', ['buy buy', 'buy buy']],
    ['.*', 'anything', ['anything']],
    ['(a+)+$', 'aaaa', []],
  ])('%s in “%s”', (words, text, found) => {
    expect(hits(words, text)).toEqual(found)
  })

  test('says which of many rules stand where', () => {
    const rules = ['casino', 'c*', 'mega casino'].map((words) => ({ words }))
    const found = wordMatcher(rules)('Mega casino')
    expect(found.map(({ rule, from, to }) => [rule.words, from, to])).toEqual([
      ['mega casino', 0, 11],
      ['casino', 5, 11],
      ['c*', 5, 11],
    ])
  })

  test('any word of a text is found by itself, and by its beginning', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aábcßÉxyz1'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ')
        for (const one of words) {
          expect(hits(one, text)).toContain(one)
          expect(hits(`${one.slice(0, 1)}*`, text)).toContain(one)
        }
      }),
      { seed: 4 },
    )
  })

  test('refuses words without a letter, and too many', () => {
    expect(['', ' ', '*', '* *', '!?'].map((words) => faultInWords(words) !== undefined)).toEqual([true, true, true, true, true])
    expect(faultInWords('a'.repeat(101))).toBe('At most 100 characters, please.')
    expect(faultInWords('a*')).toBeUndefined()
  })
})
