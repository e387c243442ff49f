import type { Db } from '../db/schema.ts'
import { commitment, firstBreak, GENESIS, isSigned } from './record.ts'
import { contentsOf, leavesAfter, loadCheckpoints } from './record.sql.ts'

const BATCH = 500

/** Walks the whole record: the chain, every commitment that can still be opened, and every signature. `fault` says in words what is wrong first. */
export async function verifyRecord(db: Db): Promise<{ leaves: number; checkpoints: number; fault: string | undefined }> {
  const checkpoints = await loadCheckpoints(db)
  const unsigned = checkpoints.find((checkpoint) => !isSigned(checkpoint))
  if (unsigned)
    return {
      leaves: 0,
      checkpoints: checkpoints.length,
      fault: `the checkpoint at leaf ${unsigned.seq} is not signed by its key`,
    }
  const signed = new Map(checkpoints.map(({ seq, hash }) => [seq, hash]))
  let head = { seq: 0, hash: GENESIS }
  for (;;) {
    const leaves = await leavesAfter(db, head.seq, BATCH)
    const last = leaves.at(-1)
    if (!last) break
    const broken = firstBreak(leaves, head)
    if (broken) return { leaves: head.seq, checkpoints: checkpoints.length, fault: broken }
    const forked = leaves.find((leaf) => (signed.get(leaf.seq) ?? leaf.hash) !== leaf.hash)
    if (forked)
      return { leaves: head.seq, checkpoints: checkpoints.length, fault: `leaf ${forked.seq} is not the one that was signed` }
    for (const opened of await contentsOf(db, head.seq, last.seq)) {
      if (commitment(opened.salt, opened.content) === opened.commitment) continue
      return { leaves: head.seq, checkpoints: checkpoints.length, fault: `what leaf ${opened.seq} published was changed` }
    }
    head = { seq: last.seq, hash: last.hash }
  }
  const missing = checkpoints.find(({ seq }) => seq > head.seq)
  const fault = missing && `leaf ${missing.seq} was signed and is no longer there`
  return { leaves: head.seq, checkpoints: checkpoints.length, fault }
}
