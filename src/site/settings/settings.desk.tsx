import { brotliCompressSync } from 'node:zlib'
import { Hono, type Context } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand } from '../../accounts/roles.ts'
import { attempt } from '../../articles/arranging/attempt.ts'
import { choosePicture } from '../../articles/arranging/picture-choice.commands.ts'
import type { Database } from '../../db/connect.ts'
import { found } from '../../lib/refusal.ts'
import { loadPictures } from '../../media/media.sql.ts'
import type { Files } from '../../outside/files/files.ts'
import type { Assets } from '../../web/assets.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { typedOf, typedText, type Errors, type Typed } from '../../web/form.ts'
import type { Settings } from '../../web/settings.ts'
import { loadSite } from '../../web/site.sql.ts'
import { answerPreview, dressed } from './preview.desk.tsx'
import { readSheet, renumbered, typedOfSettings } from './reading.ts'
import { changeSheet } from './settings.commands.ts'
import { SettingsScreen, SheetScreen, type CssBytes } from './settings.view.tsx'
import { SHEETS, type Sheet } from './sheets.ts'

export interface SettingsParts {
  database: Database
  files: Files
  /** What the build made, to show and weigh a style before it is saved. */
  assets: Assets
}

/** What a paper decides about itself, sheet by sheet. */
export const settingsDesk = (parts: SettingsParts) =>
  new Hono<DeskEnv>()
    .use('/desk/settings/*', async (c, next) => {
      demand(c.var.staff, 'change settings')
      await next()
    })
    .get('/desk/settings', (c) => answerDesk(c, <SettingsScreen frame={c.var.frame} />))
    .get('/desk/settings/preview', async (c) => answerPreview(c, parts.assets, (await siteOf(c)).settings))
    .post('/desk/settings/preview', async (c) => {
      const look = sheetOf('look')
      const reading = readSheet(look, typedOf(await c.req.formData()), (await siteOf(c)).settings)
      if ('errors' in reading) return c.text(Object.values(reading.errors).join('\n'), 422)
      return answerPreview(c, parts.assets, reading.settings)
    })
    .get('/desk/settings/:sheet', async (c) => {
      const { settings } = await siteOf(c)
      return showSheet(c, parts, sheetOf(c.req.param('sheet')), { typed: typedOfSettings(settings), errors: {}, settings })
    })
    .post('/desk/settings/:sheet', async (c) => {
      const sheet = sheetOf(c.req.param('sheet'))
      const { settings } = await siteOf(c)
      const { typed, errors } = await picturesTaken(c, parts, sheet, renumbered(sheet, typedOf(await c.req.formData())))
      if (Object.keys(errors).length > 0) return showSheet(c, parts, sheet, { typed, errors, settings })
      const { staff, now } = c.var
      const done = await parts.database.transact((tx) => changeSheet(tx, staff, { sheet, typed }, now))
      if ('errors' in done) return showSheet(c, parts, sheet, { typed, errors: done.errors, settings })
      return answerDone(c, `/desk/settings/${sheet.slug}`, 'Saved. Every page follows.')
    })

const sheetOf = (slug: string): Sheet => found(SHEETS.find((sheet) => sheet.slug === slug))
const siteOf = async (c: Context<DeskEnv>) => found(await loadSite(c.var.db))

async function showSheet(
  c: Context<DeskEnv>,
  { assets }: SettingsParts,
  sheet: Sheet,
  { typed, errors, settings }: { typed: Typed; errors: Errors; settings: Settings },
): Promise<Response> {
  const numbers = picturesOf(sheet).map((name) => Number(typedText(typed, name)))
  const pictures = await loadPictures(
    c.var.db,
    numbers.filter((id) => Number.isSafeInteger(id) && id > 0),
  )
  const bytes = sheet.slug === 'look' ? await weigh(c, assets, settings) : undefined
  const page = <SheetScreen frame={c.var.frame} {...{ sheet, typed, errors, pictures, bytes }} />
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}

/** The names of a sheet's fields that hold pictures. */
const picturesOf = ({ fields, groups }: Sheet): string[] => [
  ...fields.filter(({ kind }) => kind === 'picture').map(({ name }) => name),
  ...groups.flatMap((group) => group.fields.filter(({ kind }) => kind === 'picture').map(({ name }) => `${group.name}.${name}`)),
]

/** The form with the numbers of the pictures that came with it. */
async function picturesTaken(
  c: Context<DeskEnv>,
  { database, files }: SettingsParts,
  sheet: Sheet,
  typed: Typed,
): Promise<{ typed: Typed; errors: Errors }> {
  const { now, staff: who } = c.var
  const form = await c.req.formData()
  const taken: Typed = {}
  const errors: Errors = {}
  for (const name of picturesOf(sheet)) {
    const tried = await attempt(name, () => choosePicture({ database, files, now, who }, form, name, ''))
    if ('errors' in tried) Object.assign(errors, tried.errors)
    else taken[name] = String(tried.done ?? '')
  }
  return { typed: { ...typed, ...taken }, errors }
}

async function weigh(c: Context<DeskEnv>, assets: Assets, settings: Settings): Promise<CssBytes> {
  const weight = async (settings: Settings) => brotliCompressSync((await dressed(c, assets, settings)).assets.style).length
  const all = await weight(settings)
  return { all, own: all - (await weight({ ...settings, css: '' })) }
}
