import { z } from 'zod'
import { webAddress } from '../../lib/url.ts'
import type { Typed } from '../../web/desk/form.ts'
import { LABELS, type Content } from '../article.ts'

const text = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `${what} may have at most ${max.toLocaleString('en')} characters.`)
    .default('')
const none = (value: string): string | null => (value === '' ? null : value)
const id = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.coerce.number().int().positive().nullable(),
)
const ids = z.preprocess(
  (value) => [value ?? []].flat().filter((id) => id !== ''),
  z.array(z.coerce.number().int().positive()).max(20, 'At most 20 authors can stand in a byline.'),
)

/** What the writing screen sends. Nothing is required: a draft may lack everything, but nothing in it may be nonsense. */
export const contentForm = z.object({
  version: z.coerce.number({ error: 'This screen is broken; load it anew.' }).int(),
  label: z.enum(LABELS, { error: 'Choose one of the labels.' }).default('news'),
  headline: text(200, 'A headline').transform((line) => line.replaceAll('\n', ' ')),
  standfirst: text(600, 'A standfirst'),
  body: z
    .string({ error: 'The text did not arrive; nothing was saved.' })
    .max(1_500_000, 'The text is longer than an article can be.'),
  sectionId: id,
  authorIds: ids,
  tags: text(1_000, 'The list of tags'),
  leadId: id,
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
  socialPictureId: id,
  searchTitle: text(200, 'A title').transform(none),
  searchDescription: text(400, 'A description').transform(none),
  path: text(300, 'An address'),
})
export type ContentForm = z.infer<typeof contentForm>

/** The article that a form describes. */
export const contentOfForm = (form: ContentForm, kind: Content['kind'], tagIds: number[]): Content => ({
  kind,
  label: form.label,
  headline: form.headline,
  standfirst: form.standfirst,
  body: form.body,
  leadId: form.leadId,
  leadCaption: form.leadCaption,
  disclosure: form.disclosure,
  attribution: form.source === '' ? null : { source: form.source, url: none(form.sourceUrl), reporter: none(form.reporter) },
  sectionId: form.sectionId,
  authorIds: form.authorIds,
  tagIds,
  language: form.language,
  social: { title: form.socialTitle, description: form.socialDescription, pictureId: form.socialPictureId },
  search: { title: form.searchTitle, description: form.searchDescription },
})

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
