import { account } from './en/account.ts'
import { comments } from './en/comments.ts'
import { forms } from './en/forms.ts'
import { newsletter } from './en/newsletter.ts'
import { site } from './en/site.ts'

/** Every word that a reader sees, as ICU messages. Other languages translate this catalogue key by key. */
export const en = { ...site, ...forms, ...account, ...comments, ...newsletter } as const

export type WordKey = keyof typeof en
