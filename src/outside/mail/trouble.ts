/** What is in the way of letters: between us and the mail server, or in what it says. */
export interface Trouble {
  kind: 'no such name' | 'closed' | 'silent' | 'certificate' | 'no encryption' | 'login' | 'answer'
  /** What was said, without any address. */
  words: string
}

/** What of an error of nodemailer tells where it went wrong. */
export interface SmtpError extends Error {
  /** `EDNS`, `ESOCKET`, … */
  code?: string
  /** The command to which the server said no, or `CONN`. */
  command?: string
  /** Its whole answer. */
  response?: string
  responseCode?: number
}

/** Says what an error of the connection is about. */
export function troubleOf(error: SmtpError): Trouble {
  return { kind: kindOf(error), words: withoutAddresses(error.message) }
}

function kindOf({ code = '', message }: SmtpError): Trouble['kind'] {
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message)) return 'no such name'
  if (/certificate|altnames/i.test(message)) return 'certificate'
  if (code === 'ETLS' || /STARTTLS|SSL|TLS/.test(message)) return 'no encryption'
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(message)) return 'closed'
  if (code === 'ETIMEDOUT') return 'silent'
  return code === 'EAUTH' ? 'login' : 'answer'
}

/** The words of a server as they may lie in a log. */
export const withoutAddresses = (words: string): string => words.replaceAll(/[^\s<>"]+@[^\s<>",;]+/g, '…')
