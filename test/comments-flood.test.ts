import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveCrowd } from '../bench/kit/crowd.ts'
import { floodComments, lostIn } from '../bench/kit/flood.ts'
import { runProgram } from '../bench/kit/program.ts'

// A tenth of bench/comments-flood.ts.
test(
  'a flood from few addresses is taken or told to wait, loses nothing, and keeps nobody else out',
  { timeout: 120_000 },
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'broadsheet-flood-'))
    runProgram(data, 'demo')
    const crowd = await serveCrowd(data, 'usual')
    const flooded = await floodComments(crowd, { posts: 1_000, addresses: 50, honest: 20, over: 6_000 })
    await crowd.stop()
    expect(new Set(flooded.flood)).toEqual(new Set([303, 429]))
    expect(new Set(flooded.honest)).toEqual(new Set([303]))
    expect(await lostIn(data, flooded)).toEqual([])
    rmSync(data, { recursive: true })
  },
)
