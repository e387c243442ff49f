import { raw } from 'hono/html'

/** The one place where text becomes HTML as it is: only for canonical bodies and for what our own views have made. */
export const trustedHtml = (html: string) => raw(html)
