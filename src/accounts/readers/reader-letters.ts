import type { NewLetter } from '../../mail/letter.ts'
import { button, paragraph, small } from '../../mail/parts.ts'
import { writeLetter, type Writing } from '../../mail/write.ts'
import type { Sender } from '../letters.ts'
import { hashOfToken } from '../secret.ts'

interface To {
  email: string
  token: string
}

/** Asks whether it was they who left something at the paper that waits for their yes. */
export const confirmLetter = (paper: Sender, to: To): NewLetter =>
  letter(paper, 'confirmation', to, {
    subject: `Was this you? ${paper.settings.name} waits for your yes`,
    parts: [
      paragraph(`Somebody used your address at ${paper.settings.name}, to leave something there or to sign in.`),
      paragraph('Nothing happens before you say that it was you.'),
      button('See what it is', `${paper.origin}/account/confirm/${to.token}`),
      small('The link is good for seven days.'),
    ],
    reason:
      'You get this because your address was typed there. If it wasn’t you, throw it away: you won’t be asked again this week.',
  })

/** Lets a reader in. */
export const signInLetter = (paper: Sender, to: To): NewLetter =>
  letter(paper, 'sign-in', to, {
    subject: `Your link to sign in at ${paper.settings.name}`,
    parts: [
      paragraph('With this link you sign in. There is no password to remember.'),
      button('Sign in', `${paper.origin}/account/link/${to.token}`),
      small('The link works once, for ten minutes.'),
    ],
    reason: 'You get this because a link was asked for with your address. If it wasn’t you, throw it away: nothing happens then.',
  })

/** Asks at a new address whether it is read by who gave it. */
export const newAddressLetter = (paper: Sender, to: To): NewLetter =>
  letter(paper, 'new address', to, {
    subject: `Your new address at ${paper.settings.name}`,
    parts: [
      paragraph(`A reader of ${paper.settings.name} wants to be reached at this address from now on. If it is you, say so.`),
      button('This is my address', `${paper.origin}/account/email/${to.token}`),
      small('The link works once, within 24 hours.'),
    ],
    reason: 'You get this because your address was typed there. If it wasn’t you, throw it away: nothing happens then.',
  })

/** Tells at the address that somebody had before what changed about their account. */
export const accountChangeLetter = (paper: Sender, { email, what, at }: { email: string; what: string; at: number }): NewLetter =>
  letter(
    paper,
    'account',
    { email, token: `${email} ${what} ${at}` },
    {
      subject: `Your account at ${paper.settings.name}`,
      parts: [
        paragraph(what),
        button('Look at your account', `${paper.origin}/account`),
        small('If it wasn’t you, sign in and end every session that you don’t know.'),
      ],
      reason: 'You get this because something about your account changed.',
    },
  )

function letter(paper: Sender, kind: string, { email, token }: To, writing: Writing): NewLetter {
  const key = `${kind}:${hashOfToken(token)}`
  return { ...writeLetter(paper, writing), key, kind, to: email, confidential: true, unsubscribe: null }
}
