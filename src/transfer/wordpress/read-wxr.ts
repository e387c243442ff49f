import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Refusal } from '../../lib/refusal.ts'
import type { WxrElement } from './wxr.ts'

/** Beyond these a file is an attack or an accident: characters between two elements of the channel, and elements inside each other. */
const MAX_STRETCH = 50_000_000
const MAX_DEPTH = 40

/** How far into the file the root element must have begun. */
const MAX_PROLOGUE = 1_000_000

/**
 * Reads a WXR file (1.0 to 1.2) as a stream and gives each child of `<channel>`, whole, in the order of the file.
 * Elements of namespaces we don't know are given with the name `?`. Rejects with a Refusal that names line and column as soon
 * as the file is not well-formed (XML 1.0, Namespaces in XML), has a DOCTYPE (and so could have entities), is not UTF-8, or is
 * no WordPress export.
 */
export async function* readWxr(bytes: AsyncIterable<Uint8Array>, fileName: string): AsyncGenerator<WxrElement> {
  const reading = new Reading(fileName)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of bytes) {
    let text: string
    try {
      text = decoder.decode(chunk, { stream: true })
    } catch {
      // What can be read is read, so that the line is known.
      reading.write(new TextDecoder('utf-8').decode(chunk).split('\uFFFD')[0]!)
      return reading.refuse('here the file is not UTF-8; export it again, or convert it')
    }
    reading.write(text)
    yield* reading.take()
  }
  try {
    decoder.decode()
  } catch {
    reading.refuse('the file ends in the middle of a character')
  }
  reading.end()
  yield* reading.take()
}

/** One pass over a file: the parser, and what of it is open. */
class Reading {
  readonly #parser = new SaxesParser({ xmlns: true })
  readonly #open: WxrElement[] = []
  #done: WxrElement[] = []
  #prologue: string | undefined = ''
  #seenChannel = false
  #version: string | undefined
  /** Where in the text the last child of the channel ended. */
  #stretchFrom = 0

  readonly #fileName: string

  constructor(fileName: string) {
    this.#fileName = fileName
    const parser = this.#parser
    parser.on('error', (error) => {
      const [, line, column, words] = /^(\d+):(\d+): (.*)$/s.exec(error.message)!
      throw this.#refusal(Number(line), Number(column), `the file is not well-formed: ${words}`)
    })
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding && !/^utf-?8$/i.test(encoding)) this.refuse(`the file says it is ${encoding}; only UTF-8 can be read`)
    })
    parser.on('opentag', (tag) => this.#begin(tag))
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => this.#addText(text))
    parser.on('closetag', () => this.#finish())
  }

  write(text: string): void {
    if (this.#prologue !== undefined) this.#watchPrologue(text)
    this.#parser.write(text)
    if (this.#parser.position - this.#stretchFrom > MAX_STRETCH) {
      this.refuse(`more than ${MAX_STRETCH} characters without an end`)
    }
  }

  end(): void {
    this.#parser.close()
  }

  take(): WxrElement[] {
    const done = this.#done
    this.#done = []
    return done
  }

  refuse(words: string): never {
    throw this.#refusal(this.#parser.line, this.#parser.column, words)
  }

  #refusal(line: number, column: number, words: string): Refusal {
    return new Refusal('invalid', `${this.#fileName}, line ${line}, column ${column}: ${words.replace(/\.$/, '')}`)
  }

  /** The parser tells of a DOCTYPE at its end, and one without an end would fill the memory: so it is looked for beforehand. */
  #watchPrologue(text: string): void {
    this.#prologue += text
    const before = /^\uFEFF?(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)*/.exec(this.#prologue!)![0]
    if (/^<!D/i.test(this.#prologue!.slice(before.length))) {
      const lines = before.split('\n')
      throw this.#refusal(
        lines.length,
        lines.at(-1)!.length + 1,
        'a WordPress export has no DOCTYPE, and this file may not have one',
      )
    }
    if (/^<[^!?]/.test(this.#prologue!.slice(before.length))) this.#prologue = undefined
    else if (this.#prologue!.length > MAX_PROLOGUE) this.refuse('the file does not begin like a WordPress export')
  }

  #begin(tag: SaxesTagNS): void {
    const depth = this.#open.length
    const name = nameOf(tag)
    if (depth === 0 && name !== 'rss') this.refuse(`the file begins with <${tag.name}>: a WordPress export begins with <rss>`)
    if (depth === 1 && (name !== 'channel' || this.#seenChannel)) {
      this.refuse(`<${tag.name}> stands where a WordPress export has its one <channel>`)
    }
    if (depth === 1) this.#seenChannel = true
    if (depth > MAX_DEPTH) this.refuse(`more than ${MAX_DEPTH} elements inside each other`)
    if (depth === 2 && NEEDS_VERSION.includes(name)) this.#checkVersion(this.#version)
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([key, { value }]) => [key, owned(value)]))
    this.#open.push({ name, attributes, text: '', children: [], line: this.#parser.line })
  }

  #addText(text: string): void {
    // The text of <rss> and <channel> themselves is the white space between their children.
    if (this.#open.length > 2) this.#open.at(-1)!.text += text
  }

  #finish(): void {
    const element = this.#open.pop()!
    element.text = owned(element.text)
    const depth = this.#open.length
    if (depth === 2) {
      this.#stretchFrom = this.#parser.position
      if (element.name === 'wp:wxr_version') this.#checkVersion((this.#version = element.text.trim()))
      this.#done.push(element)
    } else if (depth > 2) this.#open.at(-1)!.children.push(element)
    else if (depth === 1) this.#checkVersion(this.#version)
    else if (!this.#seenChannel) this.refuse('the file has no <channel>: it is no WordPress export')
  }

  #checkVersion(version: string | undefined): void {
    if (version === undefined) this.refuse('the file does not say its WXR version: it is no WordPress export')
    if (!/^1\.[0-2]$/.test(version)) this.refuse(`WXR version “${version}” is not one of 1.0, 1.1, 1.2`)
  }
}

/** The text in memory of its own. As it comes it is a slice of the piece of the file it stood in, and would keep all of that. */
const owned = (text: string): string => Buffer.from(text).toString()

/** What cannot stand before the file has said its version. */
const NEEDS_VERSION = ['wp:author', 'wp:category', 'wp:tag', 'wp:term', 'item']

const NAMESPACES: [RegExp, string][] = [
  [/^$/, ''],
  [/^https?:\/\/wordpress\.org\/export\/1\.[0-2]\/$/, 'wp:'],
  [/^https?:\/\/wordpress\.org\/export\/1\.[0-2]\/excerpt\/$/, 'excerpt:'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content:'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc:'],
]

/** The prefix a file chooses means nothing; what it stands for does. */
function nameOf(tag: SaxesTagNS): string {
  const known = NAMESPACES.find(([pattern]) => pattern.test(tag.uri))
  return known ? known[1] + tag.local : '?'
}
