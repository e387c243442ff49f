import type { Migration } from './types.ts'

/** What the record lays open no more, because it had to be erased, and why. */
export const record: Migration = ({ int, text }) => [
  `create table erasure (
    seq ${int} primary key references record (seq),
    reason ${text} not null,
    at ${int} not null
  )`,
]
