import { CORRECTIONS_TAG } from '../articles/article.ts'
import { hasCorrections } from '../articles/history/history.sql.ts'
import { loadSections } from '../sections/sections.sql.ts'
import type { Db } from '../db/schema.ts'
import { loadPictures } from '../media/media.sql.ts'
import { ogPicture, pictureTag } from '../media/picture.ts'
import { rulesOf } from '../site/looks.ts'
import { pageAssets, type Assets } from '../web/assets.ts'
import { PAPER_TAG, type Paper } from '../web/paper.ts'
import { loadSite } from '../web/site.sql.ts'

/** The paper as every page shows it, held in memory and read anew when it has changed. */
export interface CurrentPaper {
  get(): Paper
  reload(): Promise<void>
  /** Whether what this page tag stands for is on every page. */
  shows(tag: string): boolean
}

/** Reads the paper of a database. Refuses a database that has none yet. */
export async function holdPaper(db: Db, { origin, assets }: { origin: string; assets: Assets }): Promise<CurrentPaper> {
  const read = async (): Promise<Paper> => {
    const site = await loadSite(db)
    if (!site) throw new Error('There is no paper here yet; run "broadsheet new" or "broadsheet demo"')
    const { accent, logo } = site.settings
    const picture = logo === null ? undefined : (await loadPictures(db, [logo])).get(logo)
    const sections = await loadSections(db)
    return {
      ...site,
      origin,
      sections,
      logo: picture && ogPicture(picture),
      assets: pageAssets(assets, accent, rulesOf(site.settings, sections)),
      hasCorrections: await hasCorrections(db),
    }
  }
  let paper = await read()
  return {
    get: () => paper,
    shows: (tag) =>
      tag === PAPER_TAG ||
      tag === pictureTag(paper.settings.logo ?? 0) ||
      // The first correction brings a link to every page.
      (tag === CORRECTIONS_TAG && !paper.hasCorrections),
    async reload() {
      paper = await read()
    },
  }
}
