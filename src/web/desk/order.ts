/** The ids in their new order: as they were sent, and then one of them moved by a place (“7 up”) if a button said so. */
export function reordered(ids: number[], move: string): number[] {
  const [, id, way] = /^(\d+) (up|down)$/.exec(move) ?? []
  const from = ids.indexOf(Number(id))
  const to = from + (way === 'up' ? -1 : 1)
  if (from < 0 || to < 0 || to >= ids.length) return ids
  return ids.with(from, ids[to]!).with(to, ids[from]!)
}
