import { checkFileName, type Files } from './files.ts'

/** Keeps files in memory, for tests. */
export function filesInMemory(): Files {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    async put(name, bytes) {
      checkFileName(name)
      kept.set(name, Uint8Array.from(bytes))
    },
    async get(name) {
      checkFileName(name)
      return kept.get(name)
    },
    async has(name) {
      checkFileName(name)
      return kept.has(name)
    },
  }
}
