import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLANK, LABELS, type Content } from '../article.ts'
import { contentForm, contentOfForm, differing, merged, tagsOf, typedOfContent } from './content-form.ts'

const id = fc.integer({ min: 1, max: 1e9 })
const line = (maxLength: number) =>
  fc.string({ maxLength, unit: 'grapheme' }).map((text) => text.replaceAll(/\s+/g, ' ').trim().slice(0, maxLength).trim())
const words = (maxLength: number) => line(maxLength).filter((text) => text !== '')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value)

const contents: fc.Arbitrary<Content> = fc.record({
  kind: fc.constantFrom('article', 'page'),
  label: fc.constantFrom(...LABELS),
  headline: line(200),
  standfirst: line(600),
  body: fc.string(),
  leadId: maybe(id),
  leadCaption: maybe(words(500)),
  disclosure: maybe(words(1_000)),
  attribution: maybe(
    fc.record({ source: words(200), url: maybe(fc.constant('https://agency.example/story')), reporter: maybe(words(200)) }),
  ),
  sectionId: maybe(id),
  authorIds: fc.uniqueArray(id, { maxLength: 20 }),
  tagIds: fc.uniqueArray(id),
  language: fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW'),
  social: fc.record({ title: maybe(words(200)), description: maybe(words(400)), pictureId: maybe(id) }),
  search: fc.record({ title: maybe(words(200)), description: maybe(words(400)) }),
})

const about = { tags: ['Ferries', 'Tides'], path: '/news/pier', version: 4 }

test('what the screen shows of an article, sent back unchanged, is the same article', () =>
  fc.assert(
    fc.property(contents, (content) => {
      const form = contentForm.parse(typedOfContent(content, about))
      expect(contentOfForm(form, content, content.tagIds)).toEqual(content)
      expect([form.version, form.path, tagsOf(form.tags)]).toEqual([4, '/news/pier', ['Ferries', 'Tides']])
    }),
  ))

test('a page keeps what its screen doesn’t show', () => {
  const page: Content = { ...BLANK, kind: 'page', standfirst: 'Who we are', label: 'opinion', disclosure: 'None', authorIds: [3] }
  const form = contentForm.parse({ version: '1', headline: 'About us', body: '<p>We</p>' })
  expect(contentOfForm(form, page, [])).toEqual({ ...page, headline: 'About us', body: '<p>We</p>' })
})

const wrong = (typed: Record<string, string | string[]>) => {
  const { error } = contentForm.safeParse({ version: '1', body: '', ...typed })
  return error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
}

test.each([
  [{ headline: 'x'.repeat(201) }, 'headline: A headline may have at most 200 characters.'],
  [{ standfirst: 'x'.repeat(601) }, 'standfirst: A standfirst may have at most 600 characters.'],
  [{ leadId: 'harbour.jpg' }, 'leadId: Expected the number of a picture in the media library.'],
  [{ leadId: '-1' }, 'leadId: Expected the number of a picture in the media library.'],
  [{ socialPictureId: '1.5' }, 'socialPictureId: Expected the number of a picture in the media library.'],
  [{ sectionId: 'news' }, 'sectionId: Choose one of the sections.'],
  [{ authorIds: ['1', 'Ines'] }, 'authorIds: Choose authors from the list.'],
  [{ authorIds: Array.from({ length: 21 }, (_, n) => String(n + 1)) }, 'authorIds: At most 20 authors can stand in a byline.'],
  [{ label: 'gossip' }, 'label: Choose one of the labels.'],
  [{ sourceUrl: 'agency' }, 'sourceUrl: This is not an address on the web; expected https://example.org/story.'],
  [{ language: 'English' }, 'language: Expected the code of a language, such as en or pt-BR.'],
  [{ path: 'the-pier' }, 'path: This can’t be the address of an article; expected a path such as /news/harbour/the-new-pier.'],
  [{ path: '/desk/pier' }, 'path: This can’t be the address of an article; expected a path such as /news/harbour/the-new-pier.'],
  [{ path: '/a/../b' }, 'path: This can’t be the address of an article; expected a path such as /news/harbour/the-new-pier.'],
  [{ version: 'latest' }, 'version: This screen is broken; load it anew.'],
])('%j is answered with words beside the field', (typed, words) => expect(wrong(typed)).toEqual([words]))

test('an empty choice is none', () => {
  const form = contentForm.parse({ version: '1', body: '', sectionId: '', leadId: '', authorIds: ['', '3', ''] })
  expect([form.sectionId, form.leadId, form.authorIds]).toEqual([null, null, [3]])
})

test('tags stand between commas or lines, each once', () =>
  expect(tagsOf(' Tides, Ferries,,\nTides , Piers')).toEqual(['Tides', 'Ferries', 'Piers']))

describe('two versions', () => {
  const mine = typedOfContent({ ...BLANK, headline: 'Pier opens', body: '<p>Mine</p>', authorIds: [1] }, { ...about, version: 4 })
  const theirs = typedOfContent(
    { ...BLANK, headline: 'Pier opens', body: '<p>Theirs</p>', authorIds: [1, 2] },
    { ...about, version: 5, path: '/news/new-pier' },
  )

  test('differ in fields, whatever their version', () => {
    expect(differing(mine, theirs)).toEqual(['body', 'authorIds', 'path'])
    expect(differing(mine, { ...mine, version: '9' })).toEqual([])
  })

  test('become one of what is chosen, over the version that stands', () => {
    const all = (choice: string) => merged(mine, theirs, () => choice)
    expect(all('mine')).toEqual({ ...mine, version: '5' })
    expect(all('theirs')).toEqual(theirs)
    const both = merged(mine, theirs, (name) => (name === 'body' ? 'both' : name === 'path' ? 'theirs' : 'mine'))
    expect(both).toEqual({ ...mine, version: '5', path: '/news/new-pier', body: '<p>Mine</p>\n<p>Theirs</p>' })
  })

  test('lose nothing where nobody chose', () => expect(merged(mine, theirs, () => '')).toEqual({ ...mine, version: '5' }))
})
