import type { Words } from '../../web/words/words.ts'
import type { Kept } from './reader-part.ts'

/** What accounts and the letters to readers hold of them: rows of the tables on the page about privacy. */
export const keptByAccounts = (t: Words): Kept[] => [
  { what: t('account.kept.email'), why: t('account.kept.emailWhy'), howLong: t('account.kept.emailFor') },
  { what: t('account.kept.hash'), why: t('account.kept.hashWhy'), howLong: t('account.kept.hashFor') },
  { what: t('account.kept.looks'), why: t('account.kept.looksWhy'), howLong: t('account.kept.looksFor') },
  { what: t('account.kept.session'), why: t('account.kept.sessionWhy'), howLong: t('account.kept.sessionFor') },
  { what: t('account.kept.passkey'), why: t('account.kept.passkeyWhy'), howLong: t('account.kept.passkeyFor') },
  { what: t('account.kept.link'), why: t('account.kept.linkWhy'), howLong: t('account.kept.linkFor') },
  { what: t('account.kept.letter'), why: t('account.kept.letterWhy'), howLong: t('account.kept.letterFor') },
  { what: t('account.kept.count'), why: t('account.kept.countWhy'), howLong: t('account.kept.countFor') },
  { what: t('account.kept.suppressed'), why: t('account.kept.suppressedWhy'), howLong: t('account.kept.suppressedFor') },
]
