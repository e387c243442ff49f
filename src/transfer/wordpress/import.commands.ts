import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { foundPaper } from '../../articles/paper.commands.ts'
import type { Database } from '../../db/connect.ts'
import type { Files } from '../../outside/files/files.ts'
import { ShortTransactions } from '../short-transactions.commands.ts'
import { parseSettings } from '../../web/settings.ts'
import { loadSite } from '../../web/site.sql.ts'
import { dateRedirects, pathOf, permalinkOf } from './addresses.ts'
import type { Frame } from './article-of-item.ts'
import { bringLibrary } from './attachments.commands.ts'
import { plainLine } from './html.ts'
import { bringItems } from './items.commands.ts'
import { readWxr } from './read-wxr.ts'
import { leadOldAddresses } from './redirects.commands.ts'
import { Notebook, type Report } from './report.ts'
import type { Run } from './run.commands.ts'
import { surveyOf, type Survey } from './survey.ts'
import { bringTerms } from './terms.commands.ts'

/** A WXR file that was read through and found whole. */
export interface SoundExport {
  file: string
  survey: Survey
}

export interface ImportOptions {
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

/** Reads a file through before anything is written: refuses one that is not sound, by line and column. */
export async function soundExport(file: string, onProgress: (progress: Progress) => void = () => {}): Promise<SoundExport> {
  return { file, survey: await surveyOf(readWxr(watched(file, onProgress), basename(file))) }
}

/**
 * Brings a site from WordPress into this paper, or founds one where there is none. Everything goes in by short transactions, so
 * that a site that is served meanwhile does not wait, and a run that was broken off is finished by the same run again: what is
 * here already is found, not doubled.
 */
export async function importWordPress(
  { database, files, addresses, now }: { database: Database; files: Files; addresses: Buffer; now: number },
  { file, survey }: SoundExport,
  { uploads, isRehearsal = false }: ImportOptions,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Report> {
  const transactions = new ShortTransactions(database)
  const run: Run = {
    database,
    transactions,
    files,
    now,
    survey,
    uploads,
    isRehearsal,
    addresses,
    notebook: new Notebook(),
    promised: new Set(),
  }
  const frame = await frameOf(run)
  const terms = await bringTerms(run)
  const library = await bringLibrary(run, (done, total) => onProgress({ phase: 'media', done, total }))
  const paths = await bringItems(run, readWxr(createReadStream(file), basename(file)), {
    frame,
    terms,
    library,
    onProgress: (done) => onProgress({ phase: 'items', done, total: survey.items }),
  })
  const redirects = isRehearsal ? [] : chunksOf(oldAddresses(run, frame.timeZone, paths), REDIRECTS_AT_ONCE)
  await transactions.each(redirects, (tx, some) => leadOldAddresses(tx, run, some))
  countOthers(run)
  return run.notebook.close({ source: survey.source, title: plainLine(survey.site.title) || survey.source, isRehearsal })
}

const REDIRECTS_AT_ONCE = 50

const chunksOf = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))

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
  if (!isRehearsal) await database.transact((tx) => foundPaper(tx, { settings, demo: false }, now))
  return { survey, language: settings.language, timeZone: settings.timeZone, now }
}

/** The archives of dates, the pages of attachments, and the folder in which the old site stood. */
function oldAddresses({ survey }: Run, timeZone: string, paths: Map<string, string>): [from: string, to: string][] {
  const redirects = [...dateRedirects(survey.days, timeZone)]
  const folder = pathOf(survey.home)
  if (folder) redirects.push([folder, '/'])
  for (const { link, parent } of survey.attachments.all) {
    const from = permalinkOf(link, survey.home)
    const to = paths.get(parent)
    if (from !== undefined && to !== undefined) redirects.push([from, to])
  }
  return redirects
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
