import type { ReaderPart } from '../accounts/readers/reader-part.ts'
import { confirm } from './subscribe.commands.ts'
import { dropUnconfirmed, forgetSubscriber } from './end.commands.ts'
import { findByReader, loadSteps, readersOnList } from './subscribers.sql.ts'

/** The key of what waits: a reader has one subscription. */
const KEY = 'newsletter'

/** What the newsletter holds of readers. */
export const newsletterPart: ReaderPart = {
  kept: (t) => [
    { what: t('newsletter.kept'), why: t('newsletter.keptWhy'), howLong: t('newsletter.keptFor') },
    { what: t('newsletter.keptNetwork'), why: t('newsletter.keptNetworkWhy'), howLong: t('newsletter.keptNetworkFor') },
  ],
  async waiting(db, readerId, t) {
    const subscriber = await findByReader(db, readerId)
    if (subscriber?.state !== 'unconfirmed') return []
    return [{ key: KEY, title: t('newsletter.waiting'), quote: null, path: '/newsletter/mine' }]
  },
  async confirm(tx, reader, key, now) {
    const subscriber = key === KEY ? await findByReader(tx, reader.id) : undefined
    if (subscriber) await confirm(tx, subscriber, 'letter', now)
  },
  async drop(tx, readerId, key) {
    const subscriber = key === KEY ? await findByReader(tx, readerId) : undefined
    if (subscriber) await dropUnconfirmed(tx, subscriber, subscriber.createdAt)
  },
  links: (t) => [{ words: t('newsletter.mine'), path: '/newsletter/mine' }],
  needsAddress: readersOnList,
  tags: async () => [],
  async exported(db, readerId) {
    const subscriber = await findByReader(db, readerId)
    return subscriber ? { newsletter: { ...subscriber, history: await loadSteps(db, subscriber.id) } } : {}
  },
  async erase(tx, readerId, now) {
    const subscriber = await findByReader(tx, readerId)
    if (subscriber) await forgetSubscriber(tx, subscriber, now)
  },
}
