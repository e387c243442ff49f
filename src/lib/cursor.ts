/** A place in a stream, newest first: just before this item. */
export interface Cursor {
  at: number
  id: number
}

/** `2019-02-14T09:30:00.123Z.812`: a lasting address for a page of a stream. */
export const formatCursor = ({ at, id }: Cursor) => `${new Date(at).toISOString()}.${id}`

/** Reads a cursor; undefined unless it is written exactly as `formatCursor` writes it, so that a page has one address. */
export function parseCursor(text: string): Cursor | undefined {
  const [, time, id] = /^(.{24})\.(\d{1,15})$/.exec(text) ?? []
  if (time === undefined || id === undefined) return undefined
  const cursor = { at: Date.parse(time), id: Number(id) }
  return Number.isFinite(cursor.at) && formatCursor(cursor) === text ? cursor : undefined
}
