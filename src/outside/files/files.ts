/** Where bytes are kept by name: a folder here, an object store elsewhere. Names look like `originals/3f2a….jpg`. */
export interface Files {
  /** Keeps the bytes on disk before it answers. Writing a name again replaces it whole or not at all. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or undefined if there are none by that name. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  has(name: string): Promise<boolean>
}

/** Names are made by us, never by a visitor: anything else is a bug. */
export function checkFileName(name: string): void {
  if (!/^[a-z0-9][a-z0-9_-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/.test(name) || name.includes('..')) {
    throw new Error(`“${name}” is no name for a file of ours`)
  }
}
