import { datesOf } from '../dates.ts'
import type { Paper } from '../paper.ts'

/** A moment: the day in words, the whole of it for machines. `ago` lets script say how long that is. */
export function When({ paper, at, ago }: { paper: Paper; at: number; ago?: boolean }) {
  return (
    <time datetime={new Date(at).toISOString().replace('.000', '')} data-ago={ago}>
      {datesOf(paper.settings).day(at)}
    </time>
  )
}
