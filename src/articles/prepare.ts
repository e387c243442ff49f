import type { Content } from './article.ts'
import { BODY_RULES, canonicalBody } from './body/canonical.ts'
import { openingOf } from './body/opening.ts'
import { countWords, mediaIds } from './body/text.ts'

/** Content with what is worked out once, when it is written, so that no reader waits for it. */
export interface Prepared extends Content {
  bodyRules: number
  /** The first paragraphs, up to 90 words, as canonical HTML. */
  opening: string
  bodyMedia: number[]
  words: number
}

/** Brings the body into its canonical form and works out what lists and pages need of it. */
export function prepare(content: Content): Prepared {
  const body = canonicalBody(content.body)
  return {
    ...content,
    headline: content.headline.trim(),
    standfirst: content.standfirst.trim(),
    body,
    bodyRules: BODY_RULES,
    opening: openingOf(body),
    bodyMedia: mediaIds(body),
    words: countWords(body),
  }
}
