import sharp from 'sharp'
import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { eventsAfter } from '../jobs/outbox.sql.ts'
import { startWorker } from '../jobs/worker.ts'
import type { Files } from '../outside/files/files.ts'
import { filesInMemory } from '../outside/files/memory.ts'
import { originalName, takePicture, variantName } from './media.commands.ts'
import { MAKE_VARIANTS, makeVariants, variantsJob } from './media.jobs.ts'
import { loadPictures } from './media.sql.ts'
import { plannedVariants, variantFile } from './picture.ts'

const details = { fileName: 'boat.jpg', alt: 'A boat', caption: '', credit: '', creditUrl: null }

onBothEngines('a picture that was added', (open) => {
  test('gets its variants, and pages that wait for it are renewed', async () => {
    await using desk = await openDesk(open)
    const id = await takePicture(desk, await noise(900, 600).jpeg().toBuffer(), details)
    await desk.work()
    const picture = (await loadPictures(desk.database.read, [id])).get(id)!
    expect(picture.variants.map(({ bytes: _, ...plan }) => plan)).toEqual(plannedVariants({ width: 900, height: 600 }))
    for (const variant of picture.variants) {
      const bytes = (await desk.files.get(variantName(variantFile(picture.hash, variant))))!
      const made = await sharp(bytes).metadata()
      expect(made).toMatchObject({ width: variant.width, height: variant.height, size: variant.bytes })
      expect(made.mediaType).toBe(variant.format === 'jpg' ? 'image/jpeg' : `image/${variant.format}`)
    }
    expect((await eventsAfter(desk.database.read, 0, 10)).at(-1)).toMatchObject({
      name: 'picture.ready',
      payload: { pictureId: id },
      renews: [`picture:${id}`],
    })
    expect(desk.errors).toEqual([])
  })

  test('is not made again when the job runs twice', async () => {
    await using desk = await openDesk(open)
    const id = await takePicture(desk, await noise(20, 20).png().toBuffer(), details)
    await desk.work()
    const make = makeVariants(desk)
    await make({ pictureId: id }, { now: 0, signal: new AbortController().signal })
    const events = await eventsAfter(desk.database.read, 0, 10)
    expect(events.map((event) => event.name)).toEqual(['picture.added', 'picture.ready'])
  })

  test('is refused, and not tried again, when its pixels can’t be read', async () => {
    await using desk = await openDesk(open)
    const whole = await noise(400, 300).png().toBuffer()
    const id = await takePicture(desk, whole.subarray(0, whole.length / 2), details)
    await desk.work()
    const row = await desk.database.read.selectFrom('media').select('state').where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.state).toBe('refused')
    expect(await loadPictures(desk.database.read, [id])).toEqual(new Map())
    expect((await eventsAfter(desk.database.read, 0, 10)).at(-1)).toMatchObject({
      name: 'picture.refused',
      renews: [`picture:${id}`],
    })
    expect(desk.errors).toEqual([])
  })

  test('is tried again later when its original can’t be fetched now', async () => {
    await using desk = await openDesk(open)
    const bytes = await noise(20, 20).png().toBuffer()
    const id = await takePicture({ ...desk, files: filesInMemory() }, bytes, details)
    await desk.work()
    expect(desk.errors).toEqual([`Error: The original of picture ${id} is not there`])
    const { hash } = (await loadPictures(desk.database.read, [id])).get(id)!
    await desk.files.put(originalName(hash), bytes)
    desk.now += 60_000
    await desk.work()
    expect((await loadPictures(desk.database.read, [id])).get(id)?.variants).toHaveLength(3)
  })
})

const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })

async function openDesk(open: () => Promise<TestDatabase>) {
  const database = await open()
  const files: Files = filesInMemory()
  const desk = {
    database,
    files,
    now: 0,
    errors: [] as string[],
    async work() {
      const worker = startWorker({
        database,
        reactions: { 'picture.added': (event) => [variantsJob(event)] },
        handlers: { [MAKE_VARIANTS]: makeVariants({ database, files }) },
        timetable: [],
        clock: () => desk.now,
        onError: (error) => void desk.errors.push(String(error)),
      })
      await worker.idle()
      await worker.stop()
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
  return desk
}
