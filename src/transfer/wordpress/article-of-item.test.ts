import { expect, test } from 'vitest'
import { articleOfItem, type ArticleDraft, type Frame } from './article-of-item.ts'
import { surveyOf, type Survey } from './survey.ts'
import { HOME, wxrItem } from './wxr.test-kit.ts'
import type { WxrElement, WxrItem } from './wxr.ts'

const at = (time: string) => Date.parse(`${time}Z`)

const leaf = (name: string, text: string): WxrElement => ({ name, attributes: {}, text, children: [], line: 1 })
const survey: Survey = await surveyOf(
  (async function* () {
    yield leaf('wp:base_blog_url', HOME)
    yield leaf('language', 'en-US')
  })(),
)
const frame: Frame = { survey, language: 'en', timeZone: 'Europe/Lisbon', now: at('2024-06-01T12:00:00') }

const draftOf = (said: Partial<WxrItem>, more: Partial<Frame> = {}): ArticleDraft => {
  const draft = articleOfItem(wxrItem(said), { ...frame, ...more })
  if ('leftOut' in draft) throw new Error(draft.leftOut)
  return draft
}

test.each<[what: string, said: Partial<WxrItem>, status: string, change: RegExp | undefined]>([
  ['published', {}, 'published', undefined],
  ['draft', { status: 'draft' }, 'draft', undefined],
  ['pending', { status: 'pending' }, 'in review', undefined],
  ['private', { status: 'private' }, 'private', undefined],
  ['trash', { status: 'trash' }, 'trash', undefined],
  ['scheduled', { status: 'future', dateGmt: '2030-01-01 19:00:00' }, 'scheduled', undefined],
  ['scheduled for a time that has passed', { status: 'future', dateGmt: '2024-01-01 19:00:00' }, 'ready', /has passed/],
  ['published, and dated ahead', { dateGmt: '2030-01-01 19:00:00' }, 'scheduled', undefined],
  ['published with a password', { password: 'enter' }, 'private', /had a password/],
  ['scheduled with a password', { status: 'future', password: ' ', dateGmt: '2030-01-01 19:00:00' }, 'private', /password/],
  ['a draft with a password', { status: 'draft', password: 'enter' }, 'draft', undefined],
  ['in a plug-in’s state', { status: 'wc-completed' }, 'draft', /its state was “wc-completed”/],
  ['in no state', { status: '' }, 'draft', /its state was “”/],
  ['published without a date', { dateGmt: '' }, 'published', /has no date/],
])('what was %s', (_what, said, status, change) => {
  const draft = draftOf(said)
  expect(draft.status).toBe(status)
  expect(draft.changes.join()).toMatch(change ?? /^$/)
})

test('an empty draft, and a text that is too long, are left out', () => {
  expect(articleOfItem(wxrItem({ status: 'auto-draft' }), frame)).toEqual({ leftOut: 'WordPress’s empty draft' })
  expect(articleOfItem(wxrItem({ content: 'a'.repeat(10_000_001) }), frame)).toEqual({
    leftOut: 'its text has more than 10000000 characters',
  })
})

test.each<[what: string, said: Partial<WxrItem>, time: string | null]>([
  ['UTC', { dateGmt: '2019-07-14 09:30:00', date: '2019-07-14 10:30:00' }, '2019-07-14T09:30:00'],
  [
    'the paper’s zone where WordPress has zeros',
    { dateGmt: '0000-00-00 00:00:00', date: '2019-07-14 10:30:00' },
    '2019-07-14T09:30:00',
  ],
  ['the feed where there is nothing else', { dateGmt: '', pubDate: 'Sun, 14 Jul 2019 09:30:00 +0000' }, '2019-07-14T09:30:00'],
  ['nothing', { dateGmt: '', pubDate: 'Wed, 30 Nov -0001 00:00:00 +0000' }, null],
])('the date is taken from %s', (_what, said, time) => {
  expect(draftOf(said).at).toBe(time === null ? null : at(time))
})

test('a schedule keeps what the clocks will show', () => {
  expect(draftOf({ status: 'future', dateGmt: '2030-07-01 19:00:00' }).scheduled).toEqual({
    at: at('2030-07-01T19:00:00'),
    wall: '2030-07-01T20:00',
    zone: 'Europe/Lisbon',
  })
})

test('titles and excerpts are HTML there and words here', () => {
  const draft = draftOf({ title: 'A <em>new</em> pi&#241;a &amp; more', excerpt: '<p>One\nword.</p><p>Two.</p>' })
  expect([draft.headline, draft.standfirst]).toEqual(['A new piña & more', 'One word. Two.'])
})

test('a text without a title is called by its beginning', () => {
  const draft = draftOf({ title: '', content: `<b>The</b> council ${'has voted '.repeat(20)}` })
  expect(draft.headline).toBe('The council has voted has voted has voted has voted has…')
  expect(draft.changes).toEqual(['it had no title: its headline is its beginning'])
  expect(draftOf({ title: '', content: '' }).headline).toBe('Untitled')
})

test.each<[said: Partial<WxrItem>, permalink: string | undefined, slug: string]>([
  [{ link: `${HOME}/2019/02/a-title/`, slug: 'a-title' }, '/2019/02/a-title/', 'a-title'],
  [{ link: `${HOME}/?p=7`, slug: 'a-title' }, undefined, 'a-title'],
  [{ link: `${HOME}/?p=7`, slug: '%e8%bf%9c%e5%be%81' }, undefined, '远征'],
  [{ link: `${HOME}/?p=7`, slug: '' }, undefined, 'a-title'],
  [{ link: '', slug: 'hello-w\u202eorld-💫' }, undefined, 'hello-w-orld'],
])('the address of %j', (said, permalink, slug) => {
  expect(draftOf(said)).toMatchObject({ permalink, slug })
})

test('what is published also answers at its number and its earlier names, and nothing else does', () => {
  const said = { link: `${HOME}/2019/new-name/`, slug: 'new-name', meta: new Map([['_wp_old_slug', ['old-name', '', 'older']]]) }
  expect(draftOf(said).oldPaths).toEqual(['/?p=7', '/2019/old-name', '/2019/older'])
  expect(draftOf({ ...said, type: 'page' }).oldPaths).toEqual(['/?page_id=7', '/?p=7', '/2019/old-name', '/2019/older'])
  expect(draftOf({ ...said, status: 'private' }).oldPaths).toEqual([])
  expect(draftOf({ ...said, status: 'draft' }).oldPaths).toEqual([])
})

test('only what is published is sticky', () => {
  expect(draftOf({ sticky: true }).sticky).toBe(true)
  expect(draftOf({ sticky: true, password: 'x' }).sticky).toBe(false)
})

test.each([
  ['en-US', 'en', 'en'],
  ['en', 'en-GB', 'en-GB'],
  ['pt_BR', 'en', 'pt-BR'],
  ['', 'en', 'en'],
  ['English', 'en', 'en'],
])('in a file in %s, a paper in %s has articles in %s', (file, paper, expected) => {
  const site = { ...survey.site, language: file }
  expect(draftOf({}, { survey: { ...survey, site }, language: paper }).language).toBe(expected)
})

test('pages stand in no section and have no tags', () => {
  const terms = [
    { taxonomy: 'category', slug: 'town', name: 'Town' },
    { taxonomy: 'post_tag', slug: 'sea', name: 'Sea' },
  ]
  expect(draftOf({ terms })).toMatchObject({ kind: 'article', section: 'town', tags: ['sea'] })
  expect(draftOf({ terms, type: 'page' })).toMatchObject({ kind: 'page', section: null, tags: [] })
})

test('the text is taken from the editor it was written in', () => {
  expect(draftOf({ content: 'One.\n\nTwo.' }).html).toBe('<p>One.</p><p>Two.</p>')
  expect(draftOf({ content: '<!-- wp:paragraph --><p>One.\n\nTwo.</p><!-- /wp:paragraph -->' }).html).toBe('<p>One.\n\nTwo.</p>')
  expect(draftOf({ content: 'One.<!--nextpage-->Two.' }).blocks.map(({ why }) => why)).toEqual(['the pages of the text are one'])
})

test('fields and taxonomies that are not brought in are named, WordPress’s own machinery is not', () => {
  const meta = new Map(
    ['_edit_lock', '_thumbnail_id', '_oembed_d01e', 'footnotes', '_yoast_wpseo_title', 'Post by'].map((key) => [key, ['x']]),
  )
  const terms = [
    { taxonomy: 'author', slug: 'a', name: 'A' },
    { taxonomy: 'author', slug: 'b', name: 'B' },
    { taxonomy: 'post_tag', slug: 'c', name: 'C' },
  ]
  expect(draftOf({ meta, terms }).notYet).toEqual(['field _yoast_wpseo_title', 'field Post by', 'taxonomy author'])
})
