import type { Facts } from './facts.ts'

export interface Health {
  name: string
  /** `warn` wants somebody this week, `bad` today. */
  state: 'ok' | 'warn' | 'bad'
  words: string
  whatToDo?: string
}

type Check = (facts: Facts) => Health | undefined

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MB = 1_000_000
const GB = 1000 * MB

const ok = (name: string, words: string): Health => ({ name, state: 'ok', words })
const warn = (name: string, words: string, whatToDo: string): Health => ({ name, state: 'warn', words, whatToDo })
const bad = (name: string, words: string, whatToDo: string): Health => ({ name, state: 'bad', words, whatToDo })

const version: Check = ({ version, schema, engine }) =>
  ok('Version', `Broadsheet ${version} on ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, schema ${schema}.`)

const buriedJobs: Check = ({ jobs: { buried } }) => {
  if (buried.length === 0) return ok('Buried jobs', 'No job was given up.')
  const words =
    buried.length === 1
      ? 'One job was given up after eight tries.'
      : `${buried.length} jobs were given up after eight tries each.`
  return warn('Buried jobs', words, 'Read what they say, mend that, and retry them: here, or with "broadsheet jobs".')
}

const waitingJobs: Check = ({ now, jobs: { dueSince } }) => {
  const late = dueSince === undefined ? 0 : now - dueSince
  if (late < 5 * MINUTE) return ok('Waiting jobs', 'Nothing waits.')
  const words = `A job has been due for ${duration(late)}.`
  const whatToDo = 'Jobs are done while the site is served. If it is, something takes very long: look at the log.'
  return late < HOUR ? warn('Waiting jobs', words, whatToDo) : bad('Waiting jobs', words, whatToDo)
}

const backup: Check = ({ now, demo, lastBackup }) => {
  if (demo) return ok('Backup', 'A demo needs none.')
  const whatToDo = 'Run "broadsheet backup DIR" every night, and send what it writes to another machine.'
  if (lastBackup === undefined) return warn('Backup', 'There is no backup yet.', whatToDo)
  const words = `The last backup is ${duration(now - lastBackup)} old.`
  if (now - lastBackup < 2 * DAY) return ok('Backup', words)
  return now - lastBackup < 7 * DAY ? warn('Backup', words, whatToDo) : bad('Backup', words, whatToDo)
}

const disk: Check = ({ disk: { free, total } }) => {
  const words = `${size(free)} of ${size(total)} are free where the data lies.`
  const whatToDo = 'Make room: old backups, old logs. Never remove anything from the data folder by hand.'
  if (free < 200 * MB) return bad('Disk', words, whatToDo)
  return free < 2 * GB || free < total / 20 ? warn('Disk', words, whatToDo) : ok('Disk', words)
}

const database: Check = ({ size: { database, log } }) => {
  const words = `The database has ${size(database)}`
  if (log < GB) return ok('Database', `${words}.`)
  return warn(
    'Database',
    `${words} and ${size(log)} that are not folded into it.`,
    'Somebody keeps a transaction open; close that shell, or restart the site.',
  )
}

const integrity: Check = ({ integrity: found }) => {
  if (found === undefined) return undefined
  if (found.join() === 'ok') return ok('Data file', 'It is whole.')
  return bad('Data file', `It is damaged: ${found[0]}`, 'Stop the site, keep the file, and restore the newest backup.')
}

const mail: Check = ({ now, demo, sendsMail, letters: { lastSent, lastFailed } }) => {
  if (!sendsMail && demo) return ok('Mail', 'A demo keeps its letters at /desk/mail.')
  if (!sendsMail) return warn('Mail', 'Letters are sent to nobody: they are kept at /desk/mail.', 'Set BROADSHEET_SMTP_URL.')
  if (lastFailed && lastFailed.at > (lastSent ?? 0)) {
    const words = `The newest letter could not be sent (${lastFailed.answer}).`
    return warn('Mail', words, 'Letters and answers of the mail server are listed at /desk/mail; try one again there.')
  }
  return ok(
    'Mail',
    lastSent === undefined ? 'No letter was sent yet.' : `The last letter was sent ${duration(now - lastSent)} ago.`,
  )
}

const record: Check = ({ now, record: { leaves, newestLeaf, signed, lastSigned } }) => {
  const words = `${leaves} leaves; the last checkpoint is ${lastSigned === undefined ? 'still to come' : `${duration(now - lastSigned)} old`}.`
  if (signed === leaves || now - newestLeaf! < 2 * HOUR) return ok('Record', words)
  return warn('Record', words, 'A checkpoint is signed every hour while the site is served; look at its log.')
}

const clock: Check = ({ now, clock: { newestEvent, database } }) => {
  const whatToDo = 'Have the machine set its clock by the network (timedatectl set-ntp true).'
  if (database !== undefined && Math.abs(now - database) > MINUTE) {
    return bad('Clock', `This machine and the database differ by ${duration(Math.abs(now - database))}.`, whatToDo)
  }
  if (newestEvent !== undefined && newestEvent - now > MINUTE) {
    return bad('Clock', `Something happened ${duration(newestEvent - now)} from now: the clock was or is wrong.`, whatToDo)
  }
  return ok('Clock', `It is ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC.`)
}

const keys: Check = ({ openKeys }) =>
  openKeys.length === 0
    ? ok('Keys', 'Nobody else can read them.')
    : bad('Keys', `Others can read ${openKeys.join(', ')}.`, `Run "chmod 600 ${openKeys.join(' ')}", and rotate them.`)

const address: Check = ({ demo, origin }) => {
  if (origin) return ok('Address', `Links begin with ${origin}.`)
  if (demo) return ok('Address', 'A demo is read on this machine.')
  return warn(
    'Address',
    'The site does not know its own address.',
    'Set BROADSHEET_URL: links in letters and feeds begin with it.',
  )
}

const proxies: Check = ({ origin, trustsProxies }) => {
  if (trustsProxies) return ok('Proxy', 'It is believed who is reading.')
  if (!origin) return ok('Proxy', 'None is set.')
  return warn(
    'Proxy',
    'No proxy is trusted.',
    'Name the one in front in BROADSHEET_TRUSTED_PROXIES; until then every reader counts as that one.',
  )
}

const CHECKS: Check[] = [
  buriedJobs,
  waitingJobs,
  backup,
  disk,
  database,
  integrity,
  mail,
  record,
  clock,
  keys,
  address,
  proxies,
  version,
]

/** How the site is, what wants somebody first. */
export function healthOf(facts: Facts): Health[] {
  const found = CHECKS.map((check) => check(facts)).filter((health) => health !== undefined)
  return (['bad', 'warn', 'ok'] as const).flatMap((state) => found.filter((health) => health.state === state))
}

/** `12 minutes`, `3 hours`, `9 days`: rounded down to the largest unit that there is one of. */
function duration(milliseconds: number): string {
  const [length, unit] = (
    [
      [DAY, 'day'],
      [HOUR, 'hour'],
      [MINUTE, 'minute'],
    ] as const
  ).find(([length]) => milliseconds >= length) ?? [1000, 'second']
  const count = Math.floor(milliseconds / length)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

const size = (bytes: number) => (bytes >= GB ? `${(bytes / GB).toFixed(1)} GB` : `${Math.ceil(bytes / MB)} MB`)
