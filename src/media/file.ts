/** A sound, a document or any other file as the paper keeps it. */
export interface MediaFile extends FileDetails {
  id: number
  /** The first 20 hex digits of the SHA-256 of its bytes. */
  hash: string
  mime: string
  bytes: number
}

export interface FileDetails {
  fileName: string
  caption: string
}

/** Files beyond this are refused, in bytes: they are read whole. */
export const MAX_FILE_BYTES = 200_000_000

export const SAVED = 'application/octet-stream'

/** What browsers play or show by themselves, by the end of the name. Everything else is only ever saved. */
const SHOWN = new Map([
  ['m4a', 'audio/mp4'],
  ['mp3', 'audio/mpeg'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['m4v', 'video/mp4'],
  ['mp4', 'video/mp4'],
  ['ogv', 'video/ogg'],
  ['webm', 'video/webm'],
  ['pdf', 'application/pdf'],
])

/** The type a file is served with. It goes by the name alone: what is no sound, film or PDF is bytes to be saved, whatever it claims to be. */
export const mimeOf = (fileName: string) => SHOWN.get(fileName.split('.').at(-1)!.toLowerCase()) ?? SAVED

/** Where a file is served, as a path. */
export const fileUrl = (file: Pick<MediaFile, 'hash' | 'fileName'>) => `/media/${file.hash}/${encodeURIComponent(file.fileName)}`
