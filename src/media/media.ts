import type { MediaFile } from './file.ts'
import type { Picture } from './picture.ts'

/** What a page shows beside its words, by id. */
export interface LoadedMedia {
  pictures: Map<number, Picture>
  files: Map<number, MediaFile>
}
