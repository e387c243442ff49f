/** What is timed; it is given a number that grows with every run, so that not always the same thing is asked for. */
export type Work = (run: number) => Promise<unknown>

/** Before anything counts, so many runs make the code warm. */
const WARM_UP = 100

/** The value that this share of all values does not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1]!

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}

/** The median time of some work, in milliseconds. */
export const medianTime = async (work: Work, runs: number): Promise<number> => median(await times(work, runs))

/** How long some work took each time, in milliseconds. */
export async function times(work: Work, runs: number, warmUp = WARM_UP): Promise<number[]> {
  const taken: number[] = []
  for (let run = 0; run < warmUp + runs; run++) {
    const time = await timed(work, run)
    if (run >= warmUp) taken.push(time)
  }
  return taken
}

export interface Comparison {
  /** In milliseconds. */
  small: number
  large: number
  ratio: number
}

/**
 * Times two works by turns in the same process, so that what else the machine does falls on both alike: in each round small,
 * large, large, small, since whoever comes second finds the caches full of the first. Answers with the median times, and with
 * the median of the rounds' ratios, which noise harms least.
 */
export async function compare(small: Work, large: Work, rounds: number): Promise<Comparison> {
  const ofSmall: number[] = []
  const ofLarge: number[] = []
  const ratios: number[] = []
  const warmUp = WARM_UP / 2
  for (let round = 0; round < warmUp + rounds; round++) {
    const [run, next] = [2 * round, 2 * round + 1]
    const [s1, l1, l2, s2] = [
      await timed(small, run),
      await timed(large, run),
      await timed(large, next),
      await timed(small, next),
    ]
    if (round < warmUp) continue
    ofSmall.push(s1, s2)
    ofLarge.push(l1, l2)
    ratios.push((l1 + l2) / (s1 + s2))
  }
  return { small: median(ofSmall), large: median(ofLarge), ratio: median(ratios) }
}

async function timed(work: Work, run: number): Promise<number> {
  const begun = performance.now()
  await work(run)
  return performance.now() - begun
}
