import { Layout } from '../../web/layout.view.tsx'
import type { Paper } from '../../web/paper.ts'
import { wordsOf, type Words } from '../../web/words/words.ts'
import { barsOf, MODERATION_PATH, REASON_KINDS, TOLD, type Month } from './transparency.ts'

/** So many months stand in the plot. */
const PLOTTED = 12

const RULES = ['checks', 'people', 'told', 'reports', 'redacted', 'here'] as const

/** What becomes of what readers write: by which rules, and how often. `months` are newest first. */
export function ModerationPage({ paper, now, months }: { paper: Paper; now: number; months: Month[] }) {
  const t = wordsOf(paper.settings.language)
  const title = t('moderation.title')
  return (
    <Layout paper={paper} now={now} head={{ title, description: t('moderation.about'), path: MODERATION_PATH }} sheet="readers">
      <div class="column">
        <h1>{title}</h1>
        <p>{t('moderation.about')}</p>
        <ul class="moderation-rules">
          {RULES.map((rule) => (
            <li>{t(`moderation.rule.${rule}`)}</li>
          ))}
        </ul>
        {months.length === 0 ? <p>{t('moderation.none')}</p> : <Numbers {...{ paper, months, t }} />}
        <p class="small">{t('moderation.counted')}</p>
      </div>
    </Layout>
  )
}

function Numbers({ paper, months, t }: { paper: Paper; months: Month[]; t: Words }) {
  const { language } = paper.settings
  const name = monthNames(language)
  const number = new Intl.NumberFormat(language)
  const hasReasons = months.some(({ reasons }) => Object.keys(reasons).length > 0)
  return (
    <>
      <Plot months={months.slice(0, PLOTTED)} {...{ name, t }} />
      <div class="table" tabindex={0} role="region" aria-labelledby="by-month">
        <table>
          <caption id="by-month">{t('moderation.byMonth')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('moderation.month')}</th>
              {TOLD.map((what) => (
                <th scope="col">{t(`moderation.${what}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, told }) => (
              <tr>
                <th scope="row">{name(month)}</th>
                {TOLD.map((what) => (
                  <td>{number.format(told[what])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasReasons && <Reasons {...{ months, name, number, t }} />}
    </>
  )
}

function Reasons({ months, name, number, t }: { months: Month[]; name: Name; number: Intl.NumberFormat; t: Words }) {
  return (
    <div class="table" tabindex={0} role="region" aria-labelledby="by-reason">
      <table>
        <caption id="by-reason">{t('moderation.byReason')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('moderation.month')}</th>
            {REASON_KINDS.map((kind) => (
              <th scope="col">{t(`moderation.kind.${kind}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, reasons }) => (
            <tr>
              <th scope="row">{name(month)}</th>
              {REASON_KINDS.map((kind) => (
                <td>{number.format(reasons[kind] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Of one bar, with the space beside it. */
const STEP = 30

/** Bars of what was published, the part that was taken out in full colour at their top. */
function Plot({ months, name, t }: { months: Month[]; name: Name; t: Words }) {
  const bars = barsOf(months)
  return (
    <figure class="plot">
      <svg viewBox={`0 0 ${STEP * PLOTTED} 110`} role="img" aria-label={t('moderation.plot')} fill="currentColor">
        {bars.map(({ month, height, out }, n) => (
          <g>
            <title>{name(month)}</title>
            <rect
              x={n * STEP}
              y={105 - height}
              width={STEP - 8}
              height={height - out}
              transform={`translate(0 ${out})`}
              opacity="0.25"
            />
            <rect x={n * STEP} y={105 - height} width={STEP - 8} height={out} />
          </g>
        ))}
        <rect x="0" y="105" width={STEP * PLOTTED} height="0.6" />
      </svg>
      <figcaption>{t('moderation.plotted')}</figcaption>
    </figure>
  )
}

type Name = (month: string) => string

/** The names of months as a language writes them. */
function monthNames(language: string): Name {
  const format = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  return (month) => format.format(Date.parse(`${month}-01`))
}
