import { Hono } from 'hono'
import type { DeskEnv } from '../accounts/desk-env.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { resizePicture, UnreadablePicture } from '../outside/pictures.ts'
import { findItem, listItems } from './library.sql.ts'
import { originalName } from './media.commands.ts'
import type { MediaDeskParts } from './sent.desk.ts'
import { loadPictures } from './media.sql.ts'
import { pictureData } from './picture-data.ts'
import { MAX_PICTURE_PIXELS, ogPicture } from './picture.ts'

/** So many are told of at once. */
const AT_ONCE = 200

/** In pixels. */
const PREVIEW_WIDTH = 800
const PICK_WIDTH = 480

/** What the editor's script asks for: pictures by their numbers, pictures to pick from, and one whose sizes are not made yet. */
export const pictureRoutes = ({ files }: MediaDeskParts) =>
  new Hono<DeskEnv>()
    .get('/desk/media/pictures', async (c) => {
      const ids = (c.req.query('ids') ?? '').split(',').filter((id) => /^[1-9]\d{0,14}$/.test(id))
      const pictures = await loadPictures(c.var.db, ids.slice(0, AT_ONCE).map(Number))
      return c.json(Object.fromEntries([...pictures].map(([id, picture]) => [id, pictureData(picture)])))
    })

    .get('/desk/media/pick', async (c) => {
      const search = (c.req.query('q') ?? '').slice(0, 100)
      const { items } = await listItems(c.var.db, { show: 'pictures', search, before: undefined }, c.var.now)
      const readable = items.filter(({ state }) => state !== 'refused')
      return c.json(readable.map((item) => ({ id: item.id, ...pictureData(item, PICK_WIDTH) })))
    })

    .get('/desk/media/:id{[1-9]\\d{0,14}}/picture', async (c) => {
      const item = found(await findItem(c.var.db, Number(c.req.param('id')), c.var.now))
      const made = ogPicture(item)
      if (made) return c.redirect(made.url, 302)
      const original = item.kind === 'picture' && (await files.get(originalName(item.hash)))
      if (!original) throw new Refusal('not-found', 'There is no such picture.')
      const width = Math.min(PREVIEW_WIDTH, item.width)
      const height = Math.max(1, Math.round((item.height * width) / item.width))
      const preview = await resizePicture(original, { width, height, format: 'jpg' }, MAX_PICTURE_PIXELS).catch(unlessUnreadable)
      return c.body(Uint8Array.from(found(preview)), 200, {
        'Content-Type': 'image/jpeg',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, max-age=60',
      })
    })

function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof UnreadablePicture)) throw error
}
