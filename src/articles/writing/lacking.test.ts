import { expect, test } from 'vitest'
import { BLANK, type Content } from '../article.ts'
import { lacking, type PictureWords } from './lacking.ts'

const whole: Content = { ...BLANK, headline: 'H', standfirst: 'S', body: '<p>B</p>', sectionId: 1, authorIds: [1] }

const PICTURES: PictureWords = new Map([
  [1, { alt: 'A pier', credit: 'Kit' }],
  [2, { alt: ' ', credit: 'Kit' }],
  [3, { alt: 'A ferry', credit: '' }],
  [4, { alt: '', credit: '' }],
])

const missing = (content: Partial<Content>, pictureIds: number[] = []) =>
  lacking({ ...whole, ...content }, pictureIds, PICTURES).map(({ field, needed }) => (needed ? `${field}!` : field))

test('a whole article lacks nothing', () => expect(missing({}, [1])).toEqual([]))

test('an empty one lacks everything, in the order of the screen', () =>
  expect(missing(BLANK)).toEqual(['headline!', 'standfirst', 'body!', 'sectionId!', 'authorIds']))

test('blanks are no words', () =>
  expect(missing({ headline: ' ', standfirst: '\n', body: ' ' })).toEqual(['headline!', 'standfirst', 'body!']))

test('a page needs neither standfirst, section nor author', () =>
  expect(missing({ ...BLANK, kind: 'page' })).toEqual(['headline!', 'body!']))

test.each([
  [[2], ['One picture is without a description for those who can’t see it.']],
  [[1, 3], ['One picture is without a credit.']],
  [
    [2, 3, 4],
    ['2 pictures are without a description for those who can’t see it.', '2 pictures are without a credit.'],
  ],
  [[9], []],
])('of the pictures %j is said what they lack', (ids, words) => {
  const found = lacking(whole, ids, PICTURES)
  expect(found.map((entry) => entry.words)).toEqual(words)
  expect(found.every(({ needed }) => !needed)).toBe(true)
})
