import { Refusal } from '../lib/refusal.ts'

/** What was sent is not taken, and the sender is told why. 413: too large; 415: of a kind we don't take; 422: not whole. */
export class UploadRefusal extends Refusal {
  override name = 'UploadRefusal'
  readonly status: 413 | 415 | 422

  constructor(status: UploadRefusal['status'], message: string) {
    super('invalid', message)
    this.status = status
  }
}

/** So many bytes of a file tell what it is. */
export const HEAD_BYTES = 4096

/** Longer names are shortened before their end. In characters. */
const MAX_NAME = 120

/**
 * The name a file is kept under: the last part of whatever path was sent, without what can't be seen, turns the direction of reading
 * (U+202E makes `gpj.exe` look like `exe.jpg`), or means something to a file system.
 */
export function cleanFileName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1)!
  const name = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}<>:"|?*]+/gu, '').replace(/^[\s.]+|[\s.]+$/g, '')
  const end = endOf(name)
  const dotted = end && `.${end}`
  return name.length <= MAX_NAME ? name || 'file' : name.slice(0, MAX_NAME - dotted.length) + dotted
}

/** Whether a file is a picture by its first bytes, whatever its name says, or one of the other kinds that its name may promise. Refuses everything else. */
export function kindOf(name: string, head: Uint8Array): 'picture' | 'file' {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const at = (place: number, sign: string) => bytes.toString('latin1', place, place + sign.length) === sign
  if (bytes.length === 0) throw new UploadRefusal(422, 'The file is empty.')
  if (PICTURES.some((signs) => signs.every(([place, sign]) => at(place, sign)))) return 'picture'
  const end = endOf(name)
  if (HEIC.some((sign) => at(4, sign)))
    throw new UploadRefusal(415, 'Browsers can’t show HEIC photographs. Please save it as JPEG first.')
  if (end === 'svg' || /<svg\b/i.test(bytes.toString('latin1')))
    throw new UploadRefusal(415, 'An SVG drawing is a program of its own, so it is not taken. Please save it as PNG first.')
  const isGenuine = FILES.get(end)
  if (!isGenuine)
    throw new UploadRefusal(415, `Files of this kind are not taken. Taken are pictures and ${[...FILES.keys()].join(', ')}.`)
  if (!isGenuine(at, bytes)) throw new UploadRefusal(415, `Its name ends in .${end}, but this is something else.`)
  return 'file'
}

const endOf = (name: string) => /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''

type At = (place: number, sign: string) => boolean

const PICTURES: [place: number, sign: string][][] = [
  [[0, '\xff\xd8\xff']],
  [[0, '\x89PNG\r\n\x1a\n']],
  [[0, 'GIF8']],
  [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  [[4, 'ftypavif']],
  [[4, 'ftypavis']],
  [[4, 'ftypmif1']],
  [[0, 'II*\0']],
  [[0, 'MM\0*']],
]
const HEIC = ['ftypheic', 'ftypheix', 'ftyphevc']

const isMp4 = (at: At) => at(4, 'ftyp')
const isOgg = (at: At) => at(0, 'OggS')
const isZip = (at: At) => at(0, 'PK\x03\x04')

/** Text, and not a page, a drawing or a program in disguise. */
function isPlain(_: At, bytes: Buffer): boolean {
  if (bytes.includes(0) || /^\s*</.test(bytes.toString()) || /<[?!]|<(html|script|body|iframe)\b/i.test(bytes.toString()))
    return false
  try {
    // A letter may be cut in two where the first bytes end.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** What else is taken, by the end of the name, and how its bytes begin. */
const FILES = new Map<string, (at: At, bytes: Buffer) => boolean>(
  Object.entries({
    mp3: (at, bytes) => at(0, 'ID3') || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2),
    m4a: isMp4,
    ogg: isOgg,
    oga: isOgg,
    opus: isOgg,
    wav: (at) => at(0, 'RIFF') && at(8, 'WAVE'),
    flac: (at) => at(0, 'fLaC'),
    mp4: isMp4,
    m4v: isMp4,
    ogv: isOgg,
    webm: (at) => at(0, '\x1aE\xdf\xa3'),
    pdf: (at) => at(0, '%PDF-'),
    docx: isZip,
    xlsx: isZip,
    pptx: isZip,
    odt: isZip,
    ods: isZip,
    odp: isZip,
    epub: isZip,
    zip: isZip,
    csv: isPlain,
    txt: isPlain,
    json: isPlain,
    geojson: isPlain,
    md: isPlain,
    ics: isPlain,
  }),
)
