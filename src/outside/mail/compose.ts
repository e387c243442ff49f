import MailComposer from 'nodemailer/lib/mail-composer'
import type { Message } from './mail.ts'

/** Writes a message as the bytes that travel (RFC 5322). Refuses, as a bug, an address that isn't one bare address, and an id or a web address that doesn't fit on a header's line. */
export function compose(message: Message): Promise<Buffer> {
  const { id, from, to, replyTo, unsubscribe } = message
  for (const address of [from.address, to, replyTo ?? to, id]) check('an address', BARE_ADDRESS, address)
  if (unsubscribe !== null) check('a web address', WEB_ADDRESS, unsubscribe)
  const composer = new MailComposer({
    messageId: `<${id}>`,
    date: new Date(message.date),
    from: { name: oneLine(from.name), address: from.address },
    to: unparsed(to),
    replyTo: replyTo === null ? undefined : unparsed(replyTo),
    subject: oneLine(message.subject),
    text: encoded(message.text),
    html: encoded(message.html),
    newline: 'windows',
    headers: {
      // A program wrote it: no absence notice is wanted in return (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe !== null && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        // Mail programs press only over https (RFC 8058, 3.1).
        ...(unsubscribe.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** As an object, an address is taken as it is; as text it would be parsed by a grammar wider than ours. */
export const unparsed = (address: string) => ({ name: '', address })

const BARE_ADDRESS = /^[!#-'*+\-./0-9=?A-Z^-~]+@[A-Za-z0-9.-]+$/
const WEB_ADDRESS = /^https?:\/\/[!-;=?-~]{1,900}$/

/** The text itself stays out of the error: errors are logged. */
function check(what: string, pattern: RegExp, text: string): void {
  if (!pattern.test(text)) throw new Error(`A message can't be written: ${what} in its head is none`)
}

/** ASCII in short lines, which no server on the way has a reason to change (RFC 2045, 6.7). */
const encoded = (content: string) => ({ content, contentTransferEncoding: 'quoted-printable' })

/** A header is one line: whatever could end it becomes a space. */
const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
