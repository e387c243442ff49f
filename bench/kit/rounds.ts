/** What is timed; it is given a number that grows with every run, so that not always the same thing is asked for. */
export type Work = (run: number) => Promise<unknown>

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}

/** The median time of some work, in milliseconds, once it is warm. */
export async function medianTime(work: Work, runs: number): Promise<number> {
  for (let run = 0; run < runs / 4; run++) await work(run)
  return median(await timed(work, 0, runs))
}

export interface Comparison {
  /** In milliseconds. */
  small: number
  large: number
  ratio: number
}

/**
 * Times two works in alternating rounds of the same process, so that what else the machine does falls on both alike.
 * Answers with the median times in milliseconds, and with the median of the rounds' ratios, which noise harms least.
 */
export async function compare(
  small: Work,
  large: Work,
  { rounds, runs }: { rounds: number; runs: number },
): Promise<Comparison> {
  const times: { small: number; large: number }[] = []
  for (let round = -2; round < rounds; round++) {
    const first = (round + 2) * runs
    const largeBefore = round % 2 ? median(await timed(large, first, runs)) : undefined
    const ofSmall = median(await timed(small, first, runs))
    const ofLarge = largeBefore ?? median(await timed(large, first, runs))
    // The first two rounds are for warming up.
    if (round >= 0) times.push({ small: ofSmall, large: ofLarge })
  }
  return {
    small: median(times.map((time) => time.small)),
    large: median(times.map((time) => time.large)),
    ratio: median(times.map((time) => time.large / time.small)),
  }
}

async function timed(work: Work, first: number, runs: number): Promise<number[]> {
  const times: number[] = []
  for (let run = first; run < first + runs; run++) {
    const begun = performance.now()
    await work(run)
    times.push(performance.now() - begun)
  }
  return times
}
