import { Refusal } from '../lib/refusal.ts'

/** One part of a posted form: a field, or a file if it has a file name. */
export interface Part {
  name: string
  /** As it was sent: anything may stand in it. */
  fileName: string | undefined
  /** To be read before the next part is asked for; what is left of it is passed over. */
  content: AsyncIterable<Uint8Array>
}

/** In bytes: what stands before the content of a part. */
const MAX_HEAD = 8192
const MAX_PARTS = 500

/**
 * Reads a form with files as it arrives (multipart/form-data, RFC 7578), holding no more of it than a piece. Refuses what is no such
 * form, what ends too early, and more than 500 parts.
 */
export async function* partsOf(body: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<Part> {
  const [, quoted, plain] = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw broken()
  const reader = readerOf(body)
  const mark = Buffer.from(`\r\n--${boundary}`)
  await reader.skip(mark)
  for (let count = 0; (await reader.take(2)) === '\r\n'; count++) {
    if (count === MAX_PARTS) throw new Refusal('invalid', `A form may have at most ${MAX_PARTS} parts.`)
    const { name, fileName } = dispositionOf(await reader.text(Buffer.from('\r\n\r\n')))
    let isRead = false
    async function* content() {
      yield* reader.upTo(mark)
      isRead = true
    }
    yield { name, fileName, content: content() }
    if (!isRead) await reader.skip(mark)
  }
}

function dispositionOf(head: string): Pick<Part, 'name' | 'fileName'> {
  const line = head.split('\r\n').find((line) => /^content-disposition:\s*form-data\b/i.test(line)) ?? ''
  const valueOf = (name: string) => new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(line)?.[1]?.replaceAll('%22', '"')
  const name = valueOf('name')
  if (name === undefined) throw broken()
  return { name, fileName: valueOf('filename') }
}

/** Reads up to one mark after another. */
function readerOf(body: AsyncIterable<Uint8Array>) {
  const pieces = body[Symbol.asyncIterator]()
  // The first mark may stand at the very beginning, without the line break before it.
  let held = Buffer.from('\r\n')

  async function more(): Promise<void> {
    const { done, value } = await pieces.next()
    if (done) throw broken()
    held = Buffer.concat([held, value])
  }

  /** Gives out what lies before the mark, and then goes past it: who stops reading leaves the rest to be skipped. */
  async function* upTo(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (let at; (at = held.indexOf(mark)) !== 0;) {
      // The end of what is held may be the beginning of the mark.
      const sure = at > 0 ? at : Math.max(0, held.length - mark.length + 1)
      const piece = held.subarray(0, sure)
      held = held.subarray(sure)
      if (sure > 0) yield piece
      else await more()
    }
    held = held.subarray(mark.length)
  }

  return {
    upTo,
    async skip(mark: Buffer): Promise<void> {
      for await (const _ of upTo(mark));
    },
    async take(length: number): Promise<string> {
      while (held.length < length) await more()
      const taken = held.subarray(0, length)
      held = held.subarray(length)
      return taken.toString('latin1')
    },
    async text(mark: Buffer): Promise<string> {
      const pieces: Uint8Array[] = []
      let length = 0
      for await (const piece of upTo(mark)) {
        length += piece.length
        if (length > MAX_HEAD) throw broken()
        pieces.push(piece)
      }
      return Buffer.concat(pieces).toString()
    },
  }
}

const broken = () => new Refusal('invalid', 'What was sent is not a whole form. Please try again.')
