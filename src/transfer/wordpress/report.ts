/** What became of something in the file. */
export type Outcome = 'imported' | 'changed' | 'already there' | 'revised' | 'kept' | 'not yet' | 'left out'

/** One thing that was met in a text, by its name, and what became of it. */
export interface Met {
  name: string
  outcome: Outcome
  /** In words, where the outcome needs them. */
  why?: string
}

export interface ItemReport {
  type: string
  /** WordPress's number. */
  id: string
  /** Where the item begins in the file. */
  line: number
  title: string
  outcome: Outcome
  /** Where it stands now. */
  path?: string
  /** What is otherwise than in WordPress, or why it is not here. */
  notes: string[]
  comments: number
}

export interface TermReport {
  slug: string
  name: string
  outcome: Outcome
  path?: string
  why?: string
}

/** What an import did with everything in a file. */
export interface Report {
  /** The site it comes from, as later imports know it. */
  source: string
  title: string
  isRehearsal: boolean
  items: ItemReport[]
  authors: TermReport[]
  sections: TermReport[]
  tags: TermReport[]
  /** By type. */
  comments: Tally[]
  shortcodes: Tally[]
  blocks: Tally[]
  /** Terms of other taxonomies, fields of plug-ins, elements of unknown namespaces. */
  others: Tally[]
  /** How many old addresses lead to new ones, beside those at which an item still answers. */
  redirects: number
}

export interface Tally extends Met {
  count: number
}

type Tallied = 'comments' | 'shortcodes' | 'blocks' | 'others'

/** Gathers what an import meets into its report. */
export class Notebook {
  readonly items: ItemReport[] = []
  readonly authors: TermReport[] = []
  readonly sections: TermReport[] = []
  readonly tags: TermReport[] = []
  redirects = 0
  readonly #tallies: Record<Tallied, Map<string, Tally>> = {
    comments: new Map(),
    shortcodes: new Map(),
    blocks: new Map(),
    others: new Map(),
  }

  count(of: Tallied, met: Met, count = 1): void {
    const tallies = this.#tallies[of]
    const key = JSON.stringify(met)
    const tally = tallies.get(key)
    if (tally) tally.count += count
    else tallies.set(key, { ...met, count })
  }

  close(about: Pick<Report, 'source' | 'title' | 'isRehearsal'>): Report {
    const { items, authors, sections, tags, redirects } = this
    const tallies = (of: Tallied) =>
      [...this.#tallies[of].values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    return {
      ...about,
      items,
      authors,
      sections,
      tags,
      comments: tallies('comments'),
      shortcodes: tallies('shortcodes'),
      blocks: tallies('blocks'),
      others: tallies('others'),
      redirects,
    }
  }
}

/** The report in lines for a terminal: sums, and every item that is not here as it was there. */
export function reportInWords(report: Report): string[] {
  const lines = [report.isRehearsal ? `Of “${report.title}” would be brought in:` : `Of “${report.title}”:`]
  for (const [type, items] of Map.groupBy(report.items, (item) => item.type || 'without a type')) {
    lines.push(`  ${type}: ${sums(items)}`)
  }
  const terms = { authors: report.authors, sections: report.sections, tags: report.tags }
  for (const [name, all] of Object.entries(terms)) if (all.length > 0) lines.push(`  ${name}: ${sums(all)}`)
  for (const [name, all] of Map.groupBy(report.comments, ({ name }) => name)) lines.push(`  ${name}: ${sumsOfTallies(all)}`)
  if (report.redirects > 0) lines.push(`  ${report.redirects} old addresses lead to new ones`)
  const tallies = { comments: report.comments, shortcodes: report.shortcodes, blocks: report.blocks, others: report.others }
  for (const [name, all] of Object.entries(tallies)) {
    for (const { name: what, outcome, why, count } of all.filter(name === 'comments' ? hasReason : isElsewise)) {
      lines.push(`  ${name === 'others' ? '' : `${name} `}${what}: ${count} ${outcome}${why ? ` (${why})` : ''}`)
    }
  }
  const told = report.items.filter((item) => item.notes.length > 0)
  for (const { type, id, title, outcome, notes } of told.slice(0, TOLD)) {
    const why = notes.join('; ')
    lines.push(`  ${type} ${id} “${title}” ${outcome}: ${why.length > 300 ? `${why.slice(0, 300)}…` : why}`)
  }
  if (told.length > TOLD) lines.push(`  … and ${told.length - TOLD} more with notes: “--report FILE.json” has them all`)
  return lines
}

/** How many items a terminal is told of one by one. */
const TOLD = 40

function sums(all: { outcome: Outcome }[]): string {
  const byOutcome = Map.groupBy(all, ({ outcome }) => outcome)
  return Array.from(byOutcome, ([outcome, those]) => `${those.length} ${outcome}`).join(', ')
}

/** Comments are summed up already. */
const hasReason = ({ why }: Tally) => why !== undefined
const isElsewise = ({ outcome }: Tally) => outcome !== 'imported'

function sumsOfTallies(all: Tally[]): string {
  const byOutcome = Map.groupBy(all, ({ outcome }) => outcome)
  return Array.from(byOutcome, ([outcome, those]) => `${those.reduce((sum, { count }) => sum + count, 0)} ${outcome}`).join(', ')
}
