import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5'
import type { AtDesk } from '../../../test/desk.ts'
import type { Town } from '../../../test/town.ts'

export type Fields = Record<string, string[]>

/** Presses “New article”, and answers with its number. */
export async function begin(desk: AtDesk, kind: 'article' | 'page' = 'article'): Promise<number> {
  const answer = await desk.post('/desk/articles', { kind })
  const [, id] = /^\/desk\/articles\/(\d+)$/.exec(answer.headers.get('Location') ?? '') ?? []
  if (id === undefined) throw new Error(`New ${kind} was answered ${answer.status}`)
  return Number(id)
}

/** The writing screen of an article, and what a browser without script would send of it. */
export async function openScreen(desk: AtDesk, id: number): Promise<{ html: string; fields: Fields }> {
  const answer = await desk.get(`/desk/articles/${id}`)
  const html = await answer.text()
  if (answer.status !== 200) throw new Error(`The screen of ${id} was answered ${answer.status}: ${html}`)
  return { html, fields: fieldsIn(html) }
}

/** Opens the screen, types some fields and saves as the script does every few seconds; `version` may name an older one. */
export async function save(desk: AtDesk, id: number, typed: Record<string, string | string[]>): Promise<Response> {
  const { fields } = await openScreen(desk, id)
  return desk.post(`/desk/articles/${id}`, { ...fields, ...typed }, { Accept: 'application/json' })
}

/** An article that lacks nothing, at the desk of who may write. */
export async function beginWhole(desk: AtDesk, town: Town, typed: Record<string, string | string[]> = {}): Promise<number> {
  const id = await begin(desk)
  const whole = {
    standfirst: 'What there is to say',
    body: '<p>Words about it.</p>',
    sectionId: await sectionId(town, 'harbour'),
  }
  const answer = await save(desk, id, { headline: `Story ${id}`, ...whole, ...typed })
  if (answer.status !== 200) throw new Error(`The save was answered ${answer.status}: ${await answer.text()}`)
  return id
}

export async function sectionId({ database }: Pick<Town, 'database'>, slug: string): Promise<string> {
  const { id } = await database.read.selectFrom('section').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return String(id)
}

export const rowOf = ({ database }: Pick<Town, 'database'>, id: number) =>
  database.read.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** The texts of an article's revisions, oldest first. */
export async function bodiesOf({ database }: Pick<Town, 'database'>, id: number): Promise<string[]> {
  const query = database.read.selectFrom('revision').select('content').where('article_id', '=', id).orderBy('number')
  return (await query.execute()).map(({ content }) => (JSON.parse(content) as { body: string }).body)
}

export const notesOf = ({ database }: Pick<Town, 'database'>, id: number) =>
  database.read.selectFrom('note').select(['kind', 'words']).where('article_id', '=', id).orderBy('id').execute()

/** Every field of a page's forms that a browser would send: none that is disabled, no button, no choice that isn't made. */
export function fieldsIn(html: string): Fields {
  const fields: Fields = {}
  for (const element of elementsOf(parse(html))) {
    const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value
    const name = attribute('name')
    if (name === undefined || isDisabled(element) || element.tagName === 'button') continue
    if (['radio', 'checkbox'].includes(attribute('type') ?? '') && attribute('checked') === undefined) continue
    ;(fields[name] ??= []).push(valueOf(element) ?? attribute('value') ?? '')
  }
  return fields
}

function valueOf(element: Html.Element): string | undefined {
  if (element.tagName === 'textarea') return textOf(element)
  if (element.tagName !== 'select') return undefined
  const options = elementsOf(element).filter(({ tagName }) => tagName === 'option')
  const chosen = options.find(({ attrs }) => attrs.some(({ name }) => name === 'selected')) ?? options[0]
  return chosen?.attrs.find(({ name }) => name === 'value')?.value ?? ''
}

const isDisabled = (element: Html.Element): boolean =>
  element.attrs.some(({ name }) => name === 'disabled') ||
  (element.parentNode !== null && 'attrs' in element.parentNode && isDisabled(element.parentNode))

const elementsOf = (node: Html.ParentNode): Html.Element[] =>
  node.childNodes.flatMap((child) => ('attrs' in child ? [child, ...elementsOf(child)] : []))

const textOf = (element: Html.Element) => element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
