import type { Event } from '../../jobs/event.ts'

/** How a reader looks has changed; `removed` is the stem of the picture that is shown no more. */
export type ReaderChanged = Event<'reader.changed', { readerId: number; removed: string | null }>
