import type { Paper } from './paper.ts'
import { wordsOf } from './words/words.ts'

/** The article of the demo newsroom in which every part of a page is to be seen. */
export const DEMO_ARTICLE = '/news/harbour/everything-the-tide-table-knows'

/** One thin line above every page of a demo site, the same for everyone. */
export function DemoLine({ paper }: { paper: Paper }) {
  const t = wordsOf(paper.settings.language)
  return (
    <p class="demo">
      {t.parts('demo.line', {
        article: <a href={DEMO_ARTICLE}>{t('demo.article')}</a>,
        desk: <a href="/desk">{t('demo.desk')}</a>,
        latest: <a href="/latest">{t('nav.latest')}</a>,
        picks: <a href="/staff-picks">{t('nav.picks')}</a>,
        feed: <a href="/feed.xml">{t('nav.feed')}</a>,
      })}
    </p>
  )
}
