import { webAddress } from '../lib/url.ts'
import type { Content } from './article.ts'
import type { CanonicalOptions } from './body/writer.ts'
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

/** Brings the body into its canonical form and works out what lists and pages need of it. What is prepared already passes as it is. */
export function prepare(content: Content | Prepared, options?: CanonicalOptions): Prepared {
  if ('bodyRules' in content) return content
  const body = canonicalBody(content.body, options)
  return {
    ...content,
    headline: content.headline.trim(),
    standfirst: content.standfirst.trim(),
    attribution: content.attribution && {
      ...content.attribution,
      url: content.attribution.url && (webAddress(content.attribution.url) ?? null),
    },
    body,
    bodyRules: BODY_RULES,
    opening: openingOf(body),
    bodyMedia: mediaIds(body),
    words: countWords(body),
  }
}
