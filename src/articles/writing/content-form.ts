import { z } from 'zod'
import { addressKey, isReserved } from '../../lib/address.ts'
import { webAddress } from '../../lib/url.ts'
import type { Typed } from '../../web/form.ts'
import { LABELS, type Content } from '../article.ts'

const text = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `${what} may have at most ${max.toLocaleString('en')} characters.`)
    .default('')
const none = (value: string): string | null => (value === '' ? null : value)
const id = (error: string) =>
  z
    .string()
    .regex(/^\d{0,15}$/, error)
    .default('')
    .transform((digits) => (digits === '' ? null : Number(digits)))
const PICTURE = 'Expected the number of a picture in the media library.'
const ids = z.preprocess(
  (value) => [value ?? []].flat().filter((id) => id !== ''),
  z
    .array(z.string())
    .max(20, 'At most 20 authors can stand in a byline.')
    .refine((ids) => ids.every((id) => /^\d{1,15}$/.test(id)), 'Choose authors from the list.')
    .transform((ids) => ids.map(Number)),
)

/** Whether an article can stand at a path: one that is well formed and that the program doesn't keep for itself. */
export function mayStandAt(path: string): boolean {
  const key = addressKey(path)
  return key !== undefined && !isReserved(key)
}
export const NO_ADDRESS = 'This can’t be the address of an article; expected a path such as /news/harbour/the-new-pier.'

/** What the writing screen sends. Nothing is required: a draft may lack everything, but nothing in it may be nonsense. */
export const contentForm = z.object({
  version: z.coerce.number({ error: 'This screen is broken; load it anew.' }).int(),
  label: z.enum(LABELS, { error: 'Choose one of the labels.' }).default('news'),
  headline: text(200, 'A headline').transform((line) => line.replaceAll('\n', ' ')),
  standfirst: text(600, 'A standfirst'),
  body: z
    .string({ error: 'The text did not arrive; nothing was saved.' })
    .max(1_500_000, 'The text is longer than an article can be.'),
  sectionId: id('Choose one of the sections.'),
  authorIds: ids,
  tags: text(1_000, 'The list of tags'),
  leadId: id(PICTURE),
  leadCaption: text(500, 'A caption').transform(none),
  disclosure: text(1_000, 'A disclosure').transform(none),
  source: text(200, 'The source'),
  sourceUrl: text(2_000, 'The source’s address').refine(
    (url) => url === '' || webAddress(url) !== undefined,
    'This is not an address on the web; expected https://example.org/story.',
  ),
  reporter: text(200, 'The reporter'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Expected the code of a language, such as en or pt-BR.')
    .default('en'),
  socialTitle: text(200, 'A title').transform(none),
  socialDescription: text(400, 'A description').transform(none),
  socialPictureId: id(PICTURE),
  searchTitle: text(200, 'A title').transform(none),
  searchDescription: text(400, 'A description').transform(none),
  path: text(1_000, 'An address').refine((path) => path === '' || mayStandAt(path), NO_ADDRESS),
})
export type ContentForm = z.infer<typeof contentForm>

/** The article that a form makes of another. The screen of a page doesn't show what only articles have: there it stays as it was. */
export function contentOfForm(form: ContentForm, before: Content, tagIds: number[]): Content {
  const { headline, body, leadId, leadCaption, language } = form
  const social = { title: form.socialTitle, description: form.socialDescription, pictureId: form.socialPictureId }
  const search = { title: form.searchTitle, description: form.searchDescription }
  const shown = { ...before, headline, body, leadId, leadCaption, language, social, search }
  if (before.kind === 'page') return shown
  const { label, standfirst, disclosure, sectionId, authorIds, source, sourceUrl, reporter } = form
  const attribution = source === '' ? null : { source, url: none(sourceUrl), reporter: none(reporter) }
  return { ...shown, label, standfirst, disclosure, attribution, sectionId, authorIds, tagIds }
}

/** The same the other way: what the fields of the screen show of an article. */
export function typedOfContent(
  content: Content,
  { tags, path, version }: { tags: string[]; path: string; version: number },
): Typed {
  const { attribution, social, search } = content
  return {
    version: String(version),
    label: content.label,
    headline: content.headline,
    standfirst: content.standfirst,
    body: content.body,
    sectionId: String(content.sectionId ?? ''),
    authorIds: content.authorIds.map(String),
    tags: tags.join(', '),
    leadId: String(content.leadId ?? ''),
    leadCaption: content.leadCaption ?? '',
    disclosure: content.disclosure ?? '',
    source: attribution?.source ?? '',
    sourceUrl: attribution?.url ?? '',
    reporter: attribution?.reporter ?? '',
    language: content.language,
    socialTitle: social.title ?? '',
    socialDescription: social.description ?? '',
    socialPictureId: String(social.pictureId ?? ''),
    searchTitle: search.title ?? '',
    searchDescription: search.description ?? '',
    path,
  }
}

/** The names in a list of tags, each once. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]

/** What the fields are called on the screen: for the two versions side by side. */
export const FIELD_WORDS: Record<string, string> = {
  label: 'Label',
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Text',
  sectionId: 'Section',
  authorIds: 'Authors',
  tags: 'Tags',
  leadId: 'Lead picture',
  leadCaption: 'Caption of the lead picture',
  disclosure: 'Disclosure',
  source: 'Source',
  sourceUrl: 'The source’s address',
  reporter: 'Reported by',
  language: 'Language',
  socialTitle: 'Title when shared',
  socialDescription: 'Description when shared',
  socialPictureId: 'Picture when shared',
  searchTitle: 'Title in search results',
  searchDescription: 'Description in search results',
  path: 'Address',
}

/** The fields in which two versions differ. */
export const differing = (mine: Typed, theirs: Typed): string[] =>
  Object.keys(FIELD_WORDS).filter((name) => [mine[name] ?? ''].flat().join('\n') !== [theirs[name] ?? ''].flat().join('\n'))

/** Two versions made one: of each field that differs whichever was chosen, and for the text perhaps both. */
export function merged(mine: Typed, theirs: Typed, chosen: (name: string) => string): Typed {
  const result: Typed = { ...mine, version: theirs['version']! }
  for (const name of differing(mine, theirs)) {
    if (chosen(name) === 'theirs') result[name] = theirs[name]!
    if (chosen(name) === 'both') result[name] = `${[mine[name]].flat()[0]}\n${[theirs[name]].flat()[0]}`
  }
  return result
}
