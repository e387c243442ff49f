import type { NewLetter } from '../mail/letter.ts'
import { button, paragraph, small } from '../mail/parts.ts'
import { writeLetter, type Writing } from '../mail/write.ts'
import type { Paper } from '../web/paper.ts'
import { linkPath, type Purpose } from './link.ts'
import type { Role } from './roles.ts'
import { hashOfToken } from './secret.ts'
import type { Staff } from './staff.ts'

/** What a letter needs to know of the paper. */
export type Sender = Pick<Paper, 'settings' | 'origin'>

/** Asks somebody to join the newsroom. */
export function invitationLetter(
  paper: Sender,
  { name, email, role, by, token }: { name: string; email: string; role: Role; by: string; token: string },
): NewLetter {
  const { name: title } = paper.settings
  return letter(paper, 'invitation', email, token, {
    subject: `${by} invites you to the newsroom of ${title}`,
    parts: [
      paragraph(`Dear ${name},`),
      paragraph(`${by} would like you to work with ${title} as ${role}. Choose a password, and the desk is open to you.`),
      button('Join the newsroom', paper.origin + linkPath('invitation', token)),
      small('The link works once, within seven days.'),
    ],
    reason: `You get this because ${by} gave us your address. If you don’t know them, throw it away: nothing happens then.`,
  })
}

/** Lets somebody set a new password who forgot theirs. */
export const resetLetter = (paper: Sender, { name, email }: Staff, token: string): NewLetter =>
  letter(paper, 'reset', email, token, {
    subject: `A new password for ${paper.settings.name}`,
    parts: [
      paragraph(`Dear ${name},`),
      paragraph('With this link you set a new password. You are then signed out everywhere else.'),
      button('Set a new password', paper.origin + linkPath('reset', token)),
      small('The link works once, for ten minutes. If you have a second factor, it is asked for as always.'),
    ],
    reason:
      'You get this because somebody asked for it on the sign-in page. If that wasn’t you, throw it away: nothing has changed.',
  })

/** Makes sure that a new address is read by whom it is said to be. */
export const emailLetter = (paper: Sender, { name, email, token }: { name: string; email: string; token: string }): NewLetter =>
  letter(paper, 'email', email, token, {
    subject: `Your new address at ${paper.settings.name}`,
    parts: [
      paragraph(`Dear ${name},`),
      paragraph('Please confirm that this is the address you want to sign in with from now on.'),
      button('Confirm the address', paper.origin + linkPath('email', token)),
      small('The link works once, within a day.'),
    ],
    reason: 'You get this because this address was entered in the newsroom’s desk. If you don’t know of it, throw it away.',
  })

/** Tells somebody of a change to how they sign in, that they may have not made. `what` is a sentence. */
export function changeLetter(
  paper: Sender,
  { name, email }: Pick<Staff, 'name' | 'email'>,
  what: string,
  now: number,
): NewLetter {
  const written = writeLetter(paper, {
    subject: what.replace(/\.$/, ''),
    parts: [
      paragraph(`Dear ${name},`),
      paragraph(what),
      paragraph('If that was you, all is well. If not, set a new password now, and tell an owner of the paper.'),
      button('Set a new password', `${paper.origin}/desk/forgotten`),
    ],
    reason: `You get this because you work with ${paper.settings.name}. Letters of this kind can’t be turned off.`,
  })
  return {
    ...written,
    key: `account change:${email}:${now}`,
    kind: 'account change',
    to: email,
    confidential: false,
    unsubscribe: null,
  }
}

const letter = (paper: Sender, kind: Purpose, to: string, token: string, writing: Writing): NewLetter => ({
  ...writeLetter(paper, writing),
  key: `${kind}:${hashOfToken(token)}`,
  kind,
  to,
  confidential: true,
  unsubscribe: null,
})
