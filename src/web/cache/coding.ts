import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib'

/** The content codings a page is sent in, the best first. */
export const CODINGS = ['br', 'gzip', 'identity'] as const
export type Coding = (typeof CODINGS)[number]

/**
 * The best of the `offered` codings that an Accept-Encoding field allows (RFC 9110 section 12.5.3): the highest q first, then
 * the order of the offer; identity only when nothing else is wanted more. Null if all are refused.
 */
export function negotiate(accept: string | undefined, offered: readonly Coding[] = CODINGS): Coding | null {
  const weights = readWeights(accept ?? '')
  let best: Coding | null = null
  let bestWeight = 0
  for (const coding of offered) {
    const weight = weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? Number.MIN_VALUE : 0)
    if (weight > bestWeight) [best, bestWeight] = [coding, weight]
  }
  return best
}

function readWeights(accept: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const part of accept.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    if (name === '') continue
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight >= 0 && weight <= 1 ? weight : 0)
  }
  return weights
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const decompressBrotli = promisify(brotliDecompress)

/** Brotli 5 costs a few milliseconds on another thread, 11 a tenth of a second for a tenth less. */
export async function toBrotli(bytes: Uint8Array, quality: 5 | 11): Promise<Buffer> {
  const size = constants.BROTLI_PARAM_SIZE_HINT
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [size]: bytes.length }
  return compact(await compressBrotli(bytes, { params }))
}

export async function toGzip(bytes: Uint8Array): Promise<Buffer> {
  return compact(await compressGzip(bytes))
}

export async function fromBrotli(bytes: Uint8Array): Promise<Buffer> {
  return compact(await decompressBrotli(bytes))
}

/** zlib answers with a part of a larger buffer; what is kept must not hold the rest in memory uncounted. */
function compact(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}
