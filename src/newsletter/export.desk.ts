import type { Db } from '../db/schema.ts'
import { HEADER, lineOf } from './list-file.ts'
import type { State } from './subscriber.ts'
import { listSubscribers } from './subscribers.sql.ts'

/** As many are read at once. */
const PAGE = 1000

/** The list as CSV, newest first, read as it is sent: however long it is, no more than a page of it is held. */
export function listFile(db: Db, state: State | undefined): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let before: number | undefined
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(HEADER)),
    async pull(controller) {
      const page = await listSubscribers(db, { state, before, limit: PAGE })
      if (page.length > 0) controller.enqueue(encoder.encode(page.map(lineOf).join('')))
      before = page.at(-1)?.id
      if (page.length < PAGE) controller.close()
    },
  })
}
