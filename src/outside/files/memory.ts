import { checkFileName, type Files } from './files.ts'

/** Keeps files in memory, for tests. */
export function filesInMemory(): Files {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    async put(name, bytes) {
      checkFileName(name)
      kept.set(name, Uint8Array.from(bytes))
    },
    async putPieces(pieces, name) {
      const all: Uint8Array[] = []
      for await (const piece of pieces) all.push(Uint8Array.from(piece))
      await this.put(name(), Buffer.concat(all))
    },
    async get(name) {
      checkFileName(name)
      return kept.get(name)
    },
    async open(name) {
      const bytes = await this.get(name)
      return bytes && { size: bytes.length, read: (from, to) => new Blob([bytes.subarray(from, to)]).stream() }
    },
    async remove(name) {
      checkFileName(name)
      kept.delete(name)
    },
    async has(name) {
      checkFileName(name)
      return kept.has(name)
    },
    async *names() {
      yield* kept.keys()
    },
    async sweepUnfinished() {
      // Nothing half is ever here.
    },
  }
}
