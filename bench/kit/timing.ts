/** What is timed; it is given a number that grows with every run, so that not always the same thing is asked for. */
export type Work = (run: number) => Promise<unknown>

/** Before anything counts, so many runs make the code warm. */
const WARM_UP = 100

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}

/** The median time of some work, in milliseconds. */
export async function medianTime(work: Work, runs: number): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < WARM_UP + runs; run++) {
    const time = await timed(work, run)
    if (run >= WARM_UP) times.push(time)
  }
  return median(times)
}

export interface Comparison {
  /** In milliseconds. */
  small: number
  large: number
  ratio: number
}

/**
 * Times two works by turns in the same process, so that what else the machine does falls on both alike. Answers with the median
 * times, and with the median of the ratios of each pair, which noise harms least.
 */
export async function compare(small: Work, large: Work, pairs: number): Promise<Comparison> {
  const times: { small: number; large: number }[] = []
  for (let run = 0; run < WARM_UP + pairs; run++) {
    // Each goes first every other time: the second finds the processor's caches full of the first.
    const largeFirst = run % 2 ? await timed(large, run) : undefined
    const ofSmall = await timed(small, run)
    const ofLarge = largeFirst ?? (await timed(large, run))
    if (run >= WARM_UP) times.push({ small: ofSmall, large: ofLarge })
  }
  return {
    small: median(times.map((time) => time.small)),
    large: median(times.map((time) => time.large)),
    ratio: median(times.map((time) => time.large / time.small)),
  }
}

async function timed(work: Work, run: number): Promise<number> {
  const begun = performance.now()
  await work(run)
  return performance.now() - begun
}
