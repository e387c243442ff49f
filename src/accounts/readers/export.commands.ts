import type { Db } from '../../db/schema.ts'
import { lettersTo } from '../../mail/letters.sql.ts'
import type { Files } from '../../outside/files/files.ts'
import { avatarFile } from './avatar.ts'
import type { ReaderPart } from './reader-part.ts'
import { loadReaderPasskeys } from './reader-passkeys.sql.ts'
import { loadReaderSessions } from './reader-sessions.sql.ts'
import type { Reader } from './reader.ts'

/** All there is of a reader here, for themselves. Times are those of ISO 8601, or milliseconds since 1970 where a feature says so. */
export async function exportReader(
  { db, files, parts }: { db: Db; files: Files; parts: readonly ReaderPart[] },
  reader: Reader & { email: string },
  now: number,
): Promise<Record<string, unknown>> {
  const { id, email, name, avatar, confirmedAt, accountSince } = reader
  const picture = avatar === null ? undefined : await files.get(avatarFile(avatar))
  const file: Record<string, unknown> = {
    writtenAt: iso(now),
    account: {
      email,
      name,
      confirmedAt: iso(confirmedAt),
      accountSince: iso(accountSince),
      picture: picture ? `data:image/webp;base64,${Buffer.from(picture).toString('base64')}` : null,
    },
    sessions: (await loadReaderSessions(db, id, now)).map(({ device, createdAt, seenAt }) => {
      return { device, since: iso(createdAt), lastUsed: iso(seenAt) }
    }),
    passkeys: (await loadReaderPasskeys(db, id)).map(({ name, createdAt, usedAt }) => {
      return { name, since: iso(createdAt), lastUsed: iso(usedAt) }
    }),
    letters: (await lettersTo(db, email)).map(({ kind, subject, createdAt, sentAt }) => {
      return { kind, subject, writtenAt: iso(createdAt), sentAt: iso(sentAt) }
    }),
  }
  for (const part of parts) Object.assign(file, await part.exported(db, id))
  return file
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())
