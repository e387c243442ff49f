/**
 * The times by which picks stand in a new order: the times stay, the picks change hands, so that no date is made up and what is
 * picked next still comes first. Times that are the same are told apart by a millisecond.
 */
export function placesFor(
  ids: number[],
  placed: { articleId: number; placedAt: number }[],
): { articleId: number; placedAt: number }[] {
  const times = placed.map((pick) => pick.placedAt).sort((a, b) => b - a)
  for (let n = 1; n < times.length; n++) times[n] = Math.min(times[n]!, times[n - 1]! - 1)
  const was = new Map(placed.map((pick) => [pick.articleId, pick.placedAt]))
  return ids
    .map((articleId, n) => ({ articleId, placedAt: times[n]! }))
    .filter(({ articleId, placedAt }) => was.get(articleId) !== placedAt)
}
