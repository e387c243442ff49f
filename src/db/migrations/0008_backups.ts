import type { Migration } from './types.ts'

/** When the paper was last backed up, so that the desk and every node know how old that is, wherever the command ran. */
export const backups: Migration = ({ int, text }) => [
  `create table backup (
    at ${int} primary key,
    folder ${text} not null
  )`,
]
