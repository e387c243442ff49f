import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a link to a preview may be good, in days. */
export const DAYS = [1, 3, 7, 30] as const

/** A token that shows one article's newest version to whoever holds it, until a time: what it says, and our signature under it. */
export function previewToken(key: Buffer, articleId: number, until: number): string {
  const said = `${articleId.toString(36)}-${until.toString(36)}`
  return `${said}-${sign(key, said)}`
}

/** What a token says; undefined unless one of our keys signed it. Whether its time is over is for whoever asks to see. */
export function readPreviewToken(keys: Buffer[], token: string): { articleId: number; until: number } | undefined {
  const [, said, id, until, signature] = /^(([0-9a-z]{1,10})-([0-9a-z]{1,10}))-([\w-]{43})$/.exec(token) ?? []
  if (said === undefined || id === undefined || until === undefined || signature === undefined) return undefined
  const isOurs = keys.some((key) => timingSafeEqual(Buffer.from(sign(key, said)), Buffer.from(signature)))
  return isOurs ? { articleId: parseInt(id, 36), until: parseInt(until, 36) } : undefined
}

const sign = (key: Buffer, said: string) => createHmac('sha256', key).update(`broadsheet preview\n${said}`).digest('base64url')
