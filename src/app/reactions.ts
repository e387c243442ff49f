import { avatarJobs } from '../accounts/readers/readers.jobs.ts'
import { followSection, followTerm } from '../articles/arranging/follow.jobs.ts'
import { noticesJob } from '../articles/writing/notices.jobs.ts'
import { followersJob } from '../comments/follows/notices.jobs.ts'
import type { Reactions } from '../jobs/reader.ts'
import { sendingJob } from '../mail/letters.jobs.ts'
import { variantsJob } from '../media/media.jobs.ts'
import { importJob } from '../newsletter/import.jobs.ts'

/** What follows what. An event that nothing follows still renews the pages it names. */
export const reactions: Reactions = {
  'article.noted': (event: Parameters<typeof noticesJob>[0]) => [noticesJob(event)],
  'comment.published': (event: Parameters<typeof followersJob>[0]) => [followersJob(event)],
  'letter.posted': (event: Parameters<typeof sendingJob>[0]) => [sendingJob(event)],
  'picture.added': (event: Parameters<typeof variantsJob>[0]) => [variantsJob(event)],
  'reader.changed': (event: Parameters<typeof avatarJobs>[0]) => avatarJobs(event),
  'section.moved': (event: Parameters<typeof followSection>[0]) => [followSection(event)],
  'subscribers.import-begun': (event: Parameters<typeof importJob>[0]) => [importJob(event)],
  'term.replaced': (event: Parameters<typeof followTerm>[0]) => [followTerm(event)],
}
