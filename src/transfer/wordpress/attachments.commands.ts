import { MAX_FILE_BYTES, fileUrl } from '../../media/file.ts'
import { pictureHash, takeFile, takePicture } from '../../media/media.commands.ts'
import { loadPictures } from '../../media/media.sql.ts'
import { MAX_PICTURE_BYTES, plannedVariants, variantFile } from '../../media/picture.ts'
import { Refusal } from '../../lib/refusal.ts'
import { decoded, permalinkOf } from './addresses.ts'
import { fullPlaces, isPictureName, type Attachment } from './attachments.ts'
import { plainLine } from './html.ts'
import { findImported, saveImported } from './import.sql.ts'
import { leadOldAddresses } from './redirects.commands.ts'
import type { Outcome } from './report.ts'
import { NOT_MADE, type Run } from './run.commands.ts'
import { readUpload } from './uploads.commands.ts'

/** What became of a file of the media library. */
export interface MediaOutcome {
  id?: number
  outcome: Outcome
  why?: string
}

/** The pictures and files that are here, found by what the export calls them. */
export interface Library {
  /** What became of an attachment, by its number there. */
  ofAttachment(id: string): MediaOutcome
  /** The number here of what stands at an address in a text. */
  atAddress(src: string): number | undefined
  /** Brings in the pictures of a text that lie among the uploads without being listed in the file. */
  takeUnlisted(html: string): Promise<void>
}

/** Brings in the media library from the folder of uploads, in the order of the file. */
export async function bringLibrary(run: Run, onProgress: (done: number, total: number) => void): Promise<Library> {
  const { database, survey } = run
  const known = await findImported(database.read, { source: survey.source, kind: 'media' })
  const outcomes = new Map<string, MediaOutcome>()
  const unlisted = new Map<string, MediaOutcome>()
  const { attachments } = survey
  for (const attachment of attachments.all) {
    const key = attachment.id || attachment.url
    const imported = known.get(key)
    const outcome = imported ? { id: imported.localId, outcome: 'already there' as const } : await bringFile(run, attachment, key)
    outcomes.set(attachment.id, outcome)
    onProgress(outcomes.size, attachments.all.length)
  }
  const unlistedAt = (src: string) => {
    const place = attachments.bySource(src) ? undefined : attachments.placeOf(src)
    return place !== undefined && isPictureName(place) ? fullPlaces(place) : undefined
  }
  return {
    ofAttachment: (id) => outcomes.get(id) ?? { outcome: 'left out', why: 'it is not in the file' },
    atAddress(src) {
      const attachment = attachments.bySource(src)
      return attachment ? outcomes.get(attachment.id)?.id : unlisted.get(unlistedAt(src)?.[0] ?? '')?.id
    },
    async takeUnlisted(html) {
      for (const src of run.uploads === undefined ? [] : sourcesIn(html)) {
        const [full, place = full] = unlistedAt(src) ?? []
        if (full === undefined || unlisted.has(full)) continue
        const key = `uploads/${full}`
        const imported = known.get(key)
        const attachment = { ...NOTHING_SAID, url: src, place }
        unlisted.set(full, imported ? { id: imported.localId, outcome: 'already there' } : await bringFile(run, attachment, key))
      }
    },
  }
}

const NOTHING_SAID: Attachment = {
  id: '',
  url: '',
  link: '',
  place: undefined,
  title: '',
  alt: '',
  caption: '',
  parent: '',
  order: 0,
}

/** The addresses of the pictures in a text, those that are loaded late too. */
const sourcesIn = (html: string): string[] =>
  Array.from(html.matchAll(/\b(?:data-(?:lazy-)?)?src\s*=\s*(?:"([^"]*)"|'([^']*)')/gi), ([, double, single]) =>
    (double ?? single ?? '').replace(/&(?:amp|#0?38);/g, '&'),
  )

async function bringFile(run: Run, attachment: Attachment, foreignId: string): Promise<MediaOutcome> {
  const { database, survey, now, isRehearsal } = run
  if (run.uploads === undefined) return { outcome: 'not yet', why: 'bring it in with “--uploads”' }
  if (!attachment.place) return { outcome: 'left out', why: 'its address does not tell where it lies among the uploads' }
  const isPicture = isPictureName(attachment.place)
  if (!isPicture && !isFileName(attachment.place)) return { outcome: 'left out', why: 'files of its kind are not taken' }
  try {
    const found = await readFirst(run.uploads, fullPlaces(attachment.place), isPicture ? MAX_PICTURE_BYTES : MAX_FILE_BYTES)
    if (!found) return { outcome: 'left out', why: `the uploads have no ${attachment.place}` }
    if (isRehearsal) return { id: NOT_MADE, outcome: 'imported' }
    const { id, url } = isPicture ? await bringPicture(run, found, attachment) : await bringOther(run, found, attachment)
    await database.transact(async (tx) => {
      const old = permalinkOf(attachment.url, survey.home)
      if (old && url) await leadOldAddresses(tx, run, [[old, url]])
      await saveImported(
        tx,
        { source: survey.source, kind: 'media', foreignId },
        { localId: id, fingerprint: '', revision: null, at: now },
      )
    })
    return { id, outcome: 'imported' }
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'left out', why: error.message }
    throw error
  }
}

interface Found {
  place: string
  bytes: Uint8Array
}

async function readFirst(folder: string, places: string[], maxBytes: number): Promise<Found | undefined> {
  for (const place of places) {
    const bytes = await readUpload(folder, place, maxBytes)
    if (bytes) return { place, bytes }
  }
  return undefined
}

/** Answers with the picture's number, and where its JPEG will stand once it is made: a picture's old address leads there. */
async function bringPicture(
  run: Run,
  { place, bytes }: Found,
  { alt, caption }: Attachment,
): Promise<{ id: number; url?: string }> {
  const details = { fileName: nameOf(place), alt, caption: plainLine(caption), credit: '', creditUrl: null }
  const id = await takePicture(run, bytes, details)
  const picture = (await loadPictures(run.database.read, [id])).get(id)
  const jpeg = picture && plannedVariants(picture).find(({ format }) => format === 'jpg')
  return { id, url: jpeg && `/media/${variantFile(picture.hash, jpeg)}` }
}

async function bringOther(run: Run, { place, bytes }: Found, { caption }: Attachment): Promise<{ id: number; url: string }> {
  const fileName = nameOf(place)
  const id = await takeFile(run, [bytes], { fileName, caption: plainLine(caption) })
  return { id, url: fileUrl({ hash: pictureHash(bytes), fileName }) }
}

const nameOf = (place: string) => decoded(place.split('/').at(-1)!)

/** Sounds, films and documents; nothing that acts in a browser or on a server. */
const isFileName = (name: string) =>
  /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|mp4|m4v|mov|webm|ogv|pdf|epub|txt|csv|rtf|docx?|xlsx?|pptx?|od[tsp]|zip|ics|gpx|geojson)$/i.test(
    name,
  )
