import { webAddress } from '../../lib/url.ts'
import { embedOf } from '../body/embeds.ts'
import { attributeOf, findElement, oneLine, parseSource, textOf, type SourceRoot } from '../body/source.ts'

/** What the editor makes an embed or a link card of. */
export interface LinkCard {
  url: string
  /** Empty where the page did not say. */
  title: string
  provider: string
}

/** Where players' makers tell about their pages (https://oembed.com). */
const OEMBED: Record<string, string> = {
  Dailymotion: 'https://www.dailymotion.com/services/oembed',
  Datawrapper: 'https://api.datawrapper.de/v3/oembed/',
  DocumentCloud: 'https://api.www.documentcloud.org/api/oembed/',
  Flourish: 'https://app.flourish.studio/api/v1/oembed',
  SoundCloud: 'https://soundcloud.com/oembed',
  Spotify: 'https://open.spotify.com/oembed',
  TED: 'https://www.ted.com/services/v1/oembed.json',
  Vimeo: 'https://vimeo.com/api/oembed.json',
  YouTube: 'https://www.youtube.com/oembed',
}

/** A page on the web, the card it has if nobody tells more, and where to ask for more. */
export interface Question {
  card: LinkCard
  /** Whether its player is known, so that it is an embed in any case. */
  isEmbed: boolean
  ask: string
}

/** Undefined if the text is no address on the web. */
export function questionOf(text: string): Question | undefined {
  const embed = embedOf(text)
  const url = embed?.url ?? webAddress(text)
  if (url === undefined) return undefined
  const endpoint = embed && OEMBED[embed.provider]
  const card = { url, title: '', provider: embed?.provider ?? new URL(url).host.replace(/^www\./, '') }
  const ask = endpoint ? `${endpoint}?${new URLSearchParams({ url, format: 'json' })}` : url
  return { card, isEmbed: embed !== undefined, ask }
}

/** The card with what the answer says: an oEmbed in JSON, or a page with its title. */
export function cardFrom(card: LinkCard, { type, text }: { type: string; text: string }): LinkCard {
  const { title, provider } = /\bjson$/.test(type) ? saidByOembed(text) : saidByPage(text)
  return { ...card, title: short(title), provider: short(provider) || card.provider }
}

interface Said {
  title: string
  provider: string
}

const NOTHING: Said = { title: '', provider: '' }

function saidByOembed(json: string): Said {
  const said: unknown = parsed(json)
  if (typeof said !== 'object' || said === null) return NOTHING
  const { title, provider_name: provider } = said as Record<string, unknown>
  return { title: typeof title === 'string' ? title : '', provider: typeof provider === 'string' ? provider : '' }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Titles stand at the beginning of a page; what comes later is not read. In characters. */
const READ = 200_000

function saidByPage(html: string): Said {
  const root = parseSource(html.slice(0, READ))
  const title = findElement(root, ({ tagName }) => tagName === 'title')
  return {
    title: metaOf(root, 'og:title') || (title ? title.childNodes.map(textOf).join('') : ''),
    provider: metaOf(root, 'og:site_name'),
  }
}

function metaOf(root: SourceRoot, property: string): string {
  const meta = findElement(root, (element) => element.tagName === 'meta' && attributeOf(element, 'property') === property)
  return (meta && attributeOf(meta, 'content')) ?? ''
}

const short = (text: string): string => oneLine(text).slice(0, 300)
