import type { Migration } from './types.ts'

/** The newsletter's list. */
export const newsletter: Migration = ({ id, int, text, key }) => [
  // `proof` says, as JSON, by what words, on which page, when and from where (a keyed hash) somebody asked and confirmed.
  // `key` ends it without a sign-in.
  `create table subscriber (
    id ${id},
    reader_id ${int} not null unique references reader (id),
    state ${key} not null check (state in ('unconfirmed', 'active', 'ended')),
    source ${key} not null,
    proof ${text} not null,
    key ${key} not null unique,
    created_at ${int} not null,
    confirmed_at ${int},
    ended_at ${int},
    ended_by ${key} check (ended_by in ('reader', 'staff', 'mail'))
  )`,
  `create index subscriber_by_state on subscriber (state, id)`,
]
