import type { NewLetter } from '../../mail/letter.ts'
import { button, paragraph, small } from '../../mail/parts.ts'
import { writeLetter } from '../../mail/write.ts'
import type { Sender } from '../letters.ts'
import { hashOfToken } from '../secret.ts'

/** Asks whether it was they who left something at the paper that waits for their yes. */
export function confirmLetter(paper: Sender, { email, token }: { email: string; token: string }): NewLetter {
  const { name } = paper.settings
  const letter = writeLetter(paper, {
    subject: `Was this you? ${name} waits for your yes`,
    parts: [
      paragraph(`Somebody used your address at ${name}, to leave something there or to sign in.`),
      paragraph('Nothing happens before you say that it was you.'),
      button('See what it is', `${paper.origin}/account/confirm/${token}`),
      small('The link is good for seven days.'),
    ],
    reason:
      'You get this because your address was typed there. If it wasn’t you, throw it away: you won’t be asked again this week.',
  })
  return {
    ...letter,
    key: `confirm:${hashOfToken(token)}`,
    kind: 'confirmation',
    to: email,
    confidential: true,
    unsubscribe: null,
  }
}
