import type { Content } from '../article.ts'
import { canonicalJson } from '../record.ts'
import { diffBlocks, diffText } from './diff.ts'

/** What changed between two versions of an article. Marked text is HTML with `<ins>` and `<del>`; undefined where nothing changed. */
export interface Difference {
  headline: string | undefined
  standfirst: string | undefined
  /** The blocks that changed, as canonical HTML but for the marks; `undefined` stands for any number of others between them. */
  body: (string | undefined)[]
  /** What else was changed. */
  others: OtherField[]
}

export const OTHER_FIELDS = [
  'label',
  'authorIds',
  'leadId',
  'leadCaption',
  'disclosure',
  'attribution',
  'sectionId',
  'tagIds',
  'language',
] as const satisfies (keyof Content)[]
export type OtherField = (typeof OTHER_FIELDS)[number]

export function differenceOf(before: Content, after: Content): Difference {
  const changed = (field: keyof Content) => canonicalJson(before[field]) !== canonicalJson(after[field])
  return {
    headline: changed('headline') ? diffText(before.headline, after.headline) : undefined,
    standfirst: changed('standfirst') ? diffText(before.standfirst, after.standfirst) : undefined,
    body: changed('body') ? changedBlocks(before.body, after.body) : [],
    others: OTHER_FIELDS.filter(changed),
  }
}

/** Whether readers would see no difference. */
export const isNothing = ({ headline, standfirst, body, others }: Difference): boolean =>
  headline === undefined && standfirst === undefined && body.length === 0 && others.length === 0

function changedBlocks(before: string, after: string): (string | undefined)[] {
  const blocks = diffBlocks(before, after)
  if (!blocks.some((block) => block.isChanged)) return []
  return blocks.flatMap(({ html, isChanged }, n) => (isChanged ? [html] : n === 0 || blocks[n - 1]!.isChanged ? [undefined] : []))
}
