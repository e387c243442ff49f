import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scoreSpam, type Counts, type Lessons } from './classifier.ts'
import { featuresOf, MOST_FEATURES } from './features.ts'

const corpus = join(process.env.BROADSHEET_CORPORA ?? '../shared/corpora', 'comments')
const isHere = existsSync(corpus)
if (!isHere) console.log(`No corpora at ${corpus} (BROADSHEET_CORPORA): the tests over real spam are skipped.`)

interface Sample {
  text: string
  isSpam: boolean
}

const score = (lessons: Lessons, text: string) => scoreSpam(lessons, featuresOf(text))

/** The lessons of comments that somebody has judged. */
function lessonsOf(samples: Sample[]) {
  const comments: Counts = { spam: 0, talk: 0 }
  const found = new Map<number, Counts>()
  for (const { text, isSpam } of samples) {
    const kind = isSpam ? 'spam' : 'talk'
    comments[kind]++
    for (const { hash } of featuresOf(text)) {
      const counts = found.get(hash) ?? { spam: 0, talk: 0 }
      counts[kind]++
      found.set(hash, counts)
    }
  }
  return { comments, found }
}

/** How often a piece of spam gets more than a piece of talk; an equal number counts half. */
function rocAuc(samples: Sample[], others: Sample[]): number {
  const lessons = lessonsOf(samples)
  const scores = (isSpam: boolean) =>
    others.filter((other) => other.isSpam === isSpam).map(({ text }) => score(lessons, text).probability)
  const [spam, talk] = [scores(true), scores(false)]
  const wins = spam.flatMap((one) => talk.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)))
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length
}

describe.skipIf(!isHere)('comments under two videos', () => {
  const [one, other] = isHere ? [readSamples('Youtube02-KatyPerry.csv'), readSamples('Youtube03-LMFAO.csv')] : [[], []]

  test('are read whole', () => {
    const spam = [one, other].map((samples) => [samples.length, samples.filter(({ isSpam }) => isSpam).length])
    expect(spam).toEqual([
      [350, 175],
      [438, 236],
    ])
  })

  test('what was learnt under the one tells spam from talk under the other, both ways', () => {
    expect(rocAuc(one, other)).toBeGreaterThanOrEqual(0.95)
    expect(rocAuc(other, one)).toBeGreaterThanOrEqual(0.95)
  })

  test('before anything is learnt, it is better than chance', () => {
    expect(rocAuc([], one)).toBeGreaterThan(0.65)
    expect(rocAuc([], other)).toBeGreaterThan(0.65)
  })
})

const ADVERTISEMENT = '<p>Cheap watches, order now at <a href="https://www.watches.example/shop">the shop</a></p>'
const TALK = '<p>I think the council was right about the ferry, and people will remember why.</p>'

test('an advertisement is likelier spam than talk, from the first day, and says by which words', () => {
  const nothing = lessonsOf([])
  const { probability, words } = score(nothing, ADVERTISEMENT)
  expect(probability).toBeGreaterThan(0.9)
  expect(words).toEqual(expect.arrayContaining(['cheap', 'watches', 'order']))
  expect(score(nothing, TALK)).toMatchObject({ words: [], learnt: { spam: 0, talk: 0 } })
  expect(score(nothing, TALK).probability).toBeLessThan(0.1)
  expect(score(nothing, 'Quux').probability).toBe(0.5)
})

test('a newsroom that sees its own words as talk is believed', () => {
  const watchmakers = Array.from({ length: 60 }, (_, n) => ({
    text: n % 3 === 0 ? `Casino, number ${n}` : `The watches of the town hall are cheap, number ${n}`,
    isSpam: n % 3 === 0,
  }))
  const before = score(lessonsOf([]), 'Cheap watches').probability
  expect(score(lessonsOf(watchmakers), 'Cheap watches').probability).toBeLessThan(before)
})

test('three pieces of spam, and no talk, make no sign of spam of every “and”', () => {
  const spam = { text: 'Cheap watches and handbags for you and for all of us', isSpam: true }
  const { probability, words } = score(lessonsOf([spam, spam, spam]), 'A bridge for you and for all of us')
  expect({ probability, words }).toEqual({ probability: 0.5, words: [] })
})

test('a comment is what a reader reads, with the hosts that it leads to', () => {
  const said = (html: string) =>
    featuresOf(html)
      .map(({ words }) => words)
      .filter(Boolean)
  expect(said('<p>It&#39;s <em>half&nbsp;past</em></p><p>ＮＩＮＥ</p>')).toEqual(
    expect.arrayContaining(["it's", "it's half", 'half past', 'past nine']),
  )
  expect(said('See <a rel="ugc nofollow" href="https://www.Shop.example/a?b">this</a>')).toContain('shop.example')
  expect(said('see shop.example/a')).toContain('shop.example')
  expect(said('V\u200bisit')).toEqual(['visit'])
})

test('the longest comment has no more features than may be asked for, and its end counts', () => {
  const long = Array.from({ length: 4000 }, (_, n) => (n * 7919).toString(36)).join(' ')
  const features = featuresOf(`${long} sapphire`)
  expect(features.length).toBeLessThanOrEqual(MOST_FEATURES)
  expect(features.map(({ words }) => words)).toContain('sapphire')
})

function readSamples(name: string): Sample[] {
  const [, ...rows] = parseCsv(readFileSync(join(corpus, name), 'utf8'))
  return rows.map((row) => ({ text: row[3]!, isSpam: row[4] === '1' }))
}

function parseCsv(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\r?\n|$)/g)].filter(([whole]) => whole !== '')
  const rows: string[][] = [[]]
  for (const [, cell, end] of cells) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!)
    if (end !== ',') rows.push([])
  }
  return rows.filter(({ length }) => length > 1)
}
