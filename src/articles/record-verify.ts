import { commitment, firstBreak, GENESIS, isSigned, type Checkpoint, type Leaf, type Opening, type SealedLeaf } from './record.ts'

/** A record wherever it lies: in the database, on a site, in a folder. */
export interface ReadableRecord {
  /** The last leaf, by the record's own word. */
  head(): Promise<{ seq: number; hash: string }>
  checkpoints(): Promise<Checkpoint[]>
  /** The next leaves after number `after`, in order; none at the end. */
  leavesAfter(after: number): Promise<SealedLeaf[]>
  /** What these leaves published; undefined where nothing is known of it. */
  openings(leaves: Leaf[]): Promise<(Opening | undefined)[]>
}

/** What was found. `fault` says in words what is wrong first. */
export interface Verdict {
  leaves: number
  checkpoints: number
  erased: number
  withheld: number
  fault: string | undefined
}

/**
 * Walks a whole record: the chain, everything that is laid open, and every signature. `since` are checkpoints that somebody kept
 * of it earlier: a record that doesn't hold them is not the one it was.
 */
export async function walkRecord(record: ReadableRecord, since: Checkpoint[] = []): Promise<Verdict> {
  const [head, checkpoints] = [await record.head(), await record.checkpoints()]
  const verdict: Verdict = { leaves: 0, checkpoints: checkpoints.length, erased: 0, withheld: 0, fault: undefined }
  const unsigned = [...since, ...checkpoints].find((checkpoint) => !isSigned(checkpoint))
  if (unsigned) return { ...verdict, fault: `the checkpoint at leaf ${unsigned.seq} is not signed by its key` }
  const marks: Mark[] = [
    ...since.map((mark) => ({ ...mark, how: 'signed in the checkpoints that were kept, so this record is a fork' })),
    ...checkpoints.map((mark) => ({ ...mark, how: 'signed' })),
    { ...head, how: 'named as the last' },
  ]
  let last = { seq: 0, hash: GENESIS }
  for (let leaves; (leaves = await record.leavesAfter(last.seq)).length > 0;) {
    const fault = firstBreak(leaves, last) ?? firstOther(leaves, marks) ?? (await firstChanged(record, leaves, verdict))
    if (fault) return { ...verdict, fault }
    last = leaves.at(-1)!
    verdict.leaves = last.seq
  }
  const missing = marks.find(({ seq }) => seq > last.seq)
  return { ...verdict, fault: missing && `leaf ${missing.seq} is no longer there, but was ${missing.how}` }
}

/** A leaf that somebody vouches for. */
interface Mark {
  seq: number
  hash: string
  how: string
}

function firstOther(leaves: SealedLeaf[], marks: Mark[]): string | undefined {
  const hashes = new Map(leaves.map(({ seq, hash }) => [seq, hash]))
  const other = marks.find(({ seq, hash }) => hashes.has(seq) && hashes.get(seq) !== hash)
  return other && `leaf ${other.seq} is not the one that was ${other.how}`
}

/** Counts in the verdict what can't be opened, too. */
async function firstChanged(record: ReadableRecord, leaves: SealedLeaf[], verdict: Verdict): Promise<string | undefined> {
  for (const [n, opening] of (await record.openings(leaves)).entries()) {
    const { seq, commitment: promised } = leaves[n]!
    if (!opening) return `what leaf ${seq} published is missing, and nothing says that it was erased`
    if ('erased' in opening) verdict.erased++
    else if ('withheld' in opening) verdict.withheld++
    else if (commitment(opening.salt, opening.content) !== promised) return `what leaf ${seq} published was changed`
  }
  return undefined
}
