/** Where bytes are kept by name: a folder here, an object store elsewhere. Names look like `originals/3f2a….jpg`. */
export interface Files {
  /** Keeps the bytes on disk before it answers. Writing a name again replaces it whole or not at all. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** The same for what comes in pieces, without ever holding more than one of them; its name is asked for when all have come. Rejects, and keeps nothing, when the pieces do. */
  putPieces(pieces: Pieces, name: () => string): Promise<void>
  /** The bytes, or undefined if there are none by that name. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** To read a part of it, or undefined if there are none by that name. */
  open(name: string): Promise<OpenFile | undefined>
  has(name: string): Promise<boolean>
  /** Does nothing where there is none by that name. */
  remove(name: string): Promise<void>
  /** The names of all there is, in no order. */
  names(): AsyncIterable<string>
  /** Removes what was begun before this moment (epoch milliseconds) and never came to its end: who is killed leaves it behind. */
  sweepUnfinished(before: number): Promise<void>
}

export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface OpenFile {
  /** In bytes. */
  size: number
  /** The bytes from one place up to another, read as they are asked for. */
  read(from: number, to: number): ReadableStream<Uint8Array<ArrayBuffer>>
}

/** Names are made by us, never by a visitor: anything else is a bug. */
export function checkFileName(name: string): void {
  if (!isFileName(name)) throw new Error(`“${name}” is no name for a file of ours`)
}

export const isFileName = (name: string) =>
  /^[a-z0-9][a-z0-9_-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/.test(name) && !name.includes('..')
