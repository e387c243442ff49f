import type { Context } from 'hono'
import type { ReaderPart } from '../accounts/readers/reader-part.ts'
import { answerPage, MISSING_TAG } from '../web/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { PrivacyPage } from './privacy.view.tsx'

/** Where a paper writes about privacy: what is kept of readers stands below its words, or alone where it has none. */
export const PRIVACY_PATH = '/privacy'

/** Answers where the paper has no page of its own; once it has, that one stands here. */
export function answerPrivacy(c: Context<WebEnv>, readerParts: readonly ReaderPart[]): Response | Promise<Response> {
  const { paper, now } = c.var
  const page = <PrivacyPage paper={paper} now={now} path={PRIVACY_PATH} readerParts={readerParts} />
  return answerPage(c, page, { tags: [MISSING_TAG] })
}
