import { keptByAccounts } from '../accounts/readers/kept.ts'
import type { Kept, ReaderPart } from '../accounts/readers/reader-part.ts'
import { Layout } from '../web/layout.view.tsx'
import type { Paper } from '../web/paper.ts'
import { wordsOf, type Words } from '../web/words/words.ts'

/** What the site stores, why, and for how long: of who only reads, and of who tells us an address. Each feature says its own. */
export function PrivacyTables({ paper, readerParts }: { paper: Paper; readerParts: readonly ReaderPart[] }) {
  const t = wordsOf(paper.settings.language)
  return (
    <section class="text" aria-labelledby="what-is-kept">
      <h2 id="what-is-kept">{t('privacy.kept')}</h2>
      <KeptTable
        caption={t('privacy.readers')}
        rows={[...keptByAccounts(t), ...readerParts.flatMap((part) => part.kept(t))]}
        t={t}
      />
      <KeptTable caption={t('privacy.everyone')} rows={ofEveryone(t)} t={t} />
      <p>{t.parts('privacy.yours', { account: <a href="/account">{t('account.title')}</a> })}</p>
    </section>
  )
}

/** Of somebody who only reads. */
const ofEveryone = (t: Words): Kept[] => [
  { what: t('privacy.rate'), why: t('privacy.rateWhy'), howLong: t('privacy.rateFor') },
  { what: t('privacy.log'), why: t('privacy.logWhy'), howLong: t('privacy.logFor') },
]

const KeptTable = ({ caption, rows, t }: { caption: string; rows: Kept[]; t: Words }) => (
  <div class="table">
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('privacy.what')}</th>
          <th scope="col">{t('privacy.why')}</th>
          <th scope="col">{t('privacy.howLong')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, why, howLong }) => (
          <tr>
            <th scope="row">{what}</th>
            <td>{why}</td>
            <td>{howLong}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** The page about privacy of a paper that has written none: the tables alone. */
export function PrivacyPage({
  paper,
  now,
  path,
  readerParts,
}: {
  paper: Paper
  now: number
  path: string
  readerParts: readonly ReaderPart[]
}) {
  const title = wordsOf(paper.settings.language)('privacy.title')
  return (
    <Layout paper={paper} now={now} head={{ title, description: '', path }}>
      <div class="sheet plain">
        <article class="art">
          <header>
            <h1>{title}</h1>
          </header>
          <PrivacyTables paper={paper} readerParts={readerParts} />
        </article>
      </div>
    </Layout>
  )
}
