import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Database } from '../../db/connect.ts'
import type { Files } from '../../outside/files/files.ts'
import { addRedirect } from '../../web/addresses.sql.ts'
import { ShortTransactions } from '../short-transactions.commands.ts'
import { parseSettings } from '../../web/settings.ts'
import { insertSite, loadSite } from '../../web/site.sql.ts'
import { dateRedirects, pathOf, permalinkOf } from './addresses.ts'
import type { Frame } from './article-of-item.ts'
import { bringLibrary } from './attachments.commands.ts'
import { plainLine } from './html.ts'
import { bringItems } from './items.commands.ts'
import { readWxr } from './read-wxr.ts'
import { Notebook, type Report } from './report.ts'
import type { Run } from './run.commands.ts'
import { surveyOf } from './survey.ts'
import { bringTerms } from './terms.commands.ts'

export interface ImportOptions {
  /** The WXR file. */
  file: string
  /** WordPress's folder `wp-content/uploads`. */
  uploads?: string
  /** Reads, decides and reports, and writes nothing. */
  isRehearsal?: boolean
}

export interface Progress {
  phase: 'reading' | 'media' | 'items'
  done: number
  total: number
}

/**
 * Brings a site from WordPress into this paper. The whole file is read first: one that is not sound is refused by line and
 * column, and nothing is written. Then everything goes in by short transactions, so that a site that is served meanwhile does
 * not wait, and a run that was broken off is finished by the same run again: what is here already is found, not doubled.
 */
export async function importWordPress(
  { database, files, now }: { database: Database; files: Files; now: number },
  { file, uploads, isRehearsal = false }: ImportOptions,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Report> {
  const survey = await surveyOf(readWxr(watched(file, onProgress), basename(file)))
  const transactions = new ShortTransactions(database)
  const run: Run = { database, transactions, files, now, survey, uploads, isRehearsal, notebook: new Notebook() }
  const frame = await frameOf(run)
  const terms = await bringTerms(run)
  const library = await bringLibrary(run, (done, total) => onProgress({ phase: 'media', done, total }))
  const paths = await bringItems(run, readWxr(createReadStream(file), basename(file)), {
    frame,
    terms,
    library,
    onProgress: (done) => onProgress({ phase: 'items', done, total: survey.items }),
  })
  if (!isRehearsal) await leadOldAddresses(run, frame.timeZone, paths)
  countOthers(run)
  return run.notebook.close({ source: survey.source, title: plainLine(survey.site.title) || survey.source, isRehearsal })
}

async function* watched(file: string, onProgress: (progress: Progress) => void): AsyncGenerator<Uint8Array> {
  const { size: total } = await stat(file)
  let done = 0
  for await (const chunk of createReadStream(file)) {
    yield chunk
    onProgress({ phase: 'reading', done: (done += chunk.length), total })
  }
}

/** The paper's language and time zone. A database that has no paper yet gets one by the old site's name. */
async function frameOf({ database, survey, now, isRehearsal }: Run): Promise<Frame> {
  const { title, description, language } = survey.site
  const site = await loadSite(database.read)
  if (site) return { survey, language: site.settings.language, timeZone: site.settings.timeZone, now }
  const settings = parseSettings({
    name: plainLine(title).slice(0, 80) || survey.source.slice(0, 80),
    motto: plainLine(description).slice(0, 160),
    ...(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) && { language }),
  })
  if (!isRehearsal) await database.transact((tx) => insertSite(tx, { settings, demo: false }, now))
  return { survey, language: settings.language, timeZone: settings.timeZone, now }
}

/** Leads the archives of dates into the stream, and the pages of attachments to the articles they were made for. */
async function leadOldAddresses(run: Run, timeZone: string, paths: Map<string, string>): Promise<void> {
  const { survey, notebook } = run
  const redirects = [...dateRedirects(survey.days, timeZone)]
  const folder = pathOf(survey.home)
  if (folder) redirects.push([folder, '/'])
  for (const { link, parent } of survey.attachments.all) {
    const from = permalinkOf(link, survey.home)
    const to = paths.get(parent)
    if (from !== undefined && to !== undefined) redirects.push([from, to])
  }
  await run.transactions.each(redirects, async (tx, [from, to]) => {
    if (await addRedirect(tx, from, to)) notebook.redirects++
  })
}

function countOthers({ survey, notebook }: Run): void {
  for (const [taxonomy, count] of survey.otherTerms) {
    const outcome = taxonomy === 'nav_menu' ? 'left out' : 'not yet'
    notebook.count('others', { name: `terms of ${taxonomy || 'no taxonomy'}`, outcome }, count)
  }
  if (survey.unknownElements > 0) {
    const met = { name: 'elements of unknown namespaces', outcome: 'left out', why: 'they are not WordPress’s' } as const
    notebook.count('others', met, survey.unknownElements)
  }
}
