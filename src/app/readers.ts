import { Hono } from 'hono'
import type { ReaderPart } from '../accounts/readers/reader-part.ts'
import { readerAccounts } from '../accounts/readers/readers.pages.ts'
import type { ReaderParts } from '../accounts/readers/viewer.pages.ts'
import { commentPart } from '../comments/comment-part.commands.ts'
import { followPart } from '../comments/follows/follow-part.commands.ts'
import { followRoutes } from '../comments/follows/follow.pages.tsx'
import { moderationPages } from '../comments/moderation/transparency.pages.tsx'
import { otherCommentRoutes } from '../comments/posting/others.pages.tsx'
import { ownCommentRoutes } from '../comments/posting/own.pages.tsx'
import type { PostLimits } from '../comments/posting/post-limits.ts'
import { postingRoutes } from '../comments/posting/posting.pages.tsx'
import { newsletterPages } from '../newsletter/newsletter.pages.tsx'
import { newsletterPart } from '../newsletter/reader-part.commands.ts'
import type { WebEnv } from '../web/env.ts'

/** What each feature holds of readers: the pages of an account, and the page about privacy, are made of these. */
export const readerParts: ReaderPart[] = [commentPart, followPart, newsletterPart]

/** Every page on which a reader writes or is known: the table of contents. */
export function createReaders({ postLimits, ...parts }: ReaderParts & { postLimits?: PostLimits }): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .route('/', readerAccounts({ ...parts, readerParts }))
    .route('/', followRoutes(parts))
    .route('/', postingRoutes({ ...parts, limits: postLimits }))
    .route('/', ownCommentRoutes(parts))
    .route('/', otherCommentRoutes(parts))
    .route('/', moderationPages())
    .route('/', newsletterPages(parts))
}
