import type { Migration } from './types.ts'

/** The newsletter's list: who is on it and why, how many came and went, and lists that were brought from elsewhere. */
export const newsletter: Migration = ({ id, int, text, key, clustered }) => [
  // `key` ends it without a sign-in. `waits_until` is when an unconfirmed one is forgotten.
  `create table subscriber (
    id ${id},
    reader_id ${int} not null unique references reader (id),
    name ${text} not null,
    state ${key} not null check (state in ('unconfirmed', 'active', 'ended')),
    key ${key} not null unique,
    created_at ${int} not null,
    waits_until ${int},
    confirmed_at ${int},
    ended_at ${int},
    ended_by ${key} check (ended_by in ('reader', 'staff', 'mail'))
  )`,
  `create index subscriber_by_state on subscriber (state, id)`,
  `create index subscriber_to_forget on subscriber (waits_until)`,

  // The proof, append-only: by what words, on which page and when somebody asked, confirmed, was brought along, or ended it.
  // `network` is a keyed hash of where it came from, and goes after its time.
  `create table subscriber_step (
    id ${id},
    subscriber_id ${int} not null references subscriber (id),
    at ${int} not null,
    what ${key} not null check (what in ('asked', 'confirmed', 'imported', 'ended', 'kept')),
    detail ${text} not null,
    network ${key}
  )`,
  `create index subscriber_step_of on subscriber_step (subscriber_id, id)`,
  `create index subscriber_step_network on subscriber_step (at) where network is not null`,

  // By what a name is found: folded, from each of its words on.
  `create table subscriber_word (
    word ${key} not null,
    subscriber_id ${int} not null references subscriber (id),
    primary key (word, subscriber_id)
  ) ${clustered}`,
  `create index subscriber_word_of on subscriber_word (subscriber_id)`,

  // How many came into a state and went out of it, by the Monday of the week (`2026-11-23`): their sums are how many there are.
  `create table subscriber_count (
    week ${key} not null,
    state ${key} not null check (state in ('unconfirmed', 'active', 'ended')),
    came ${int} not null,
    went ${int} not null,
    primary key (week, state)
  ) ${clustered}`,

  // A list from elsewhere, and what became of it. `consent` is what the person said who brought it.
  `create table subscriber_import (
    id ${id},
    staff_id ${int} not null references staff (id),
    at ${int} not null,
    file_name ${text} not null,
    state ${key} not null check (state in ('reading', 'read', 'running', 'done', 'dropped')),
    consent ${text},
    report ${text} not null,
    begun_at ${int},
    done_at ${int}
  )`,
  `create index subscriber_import_by_state on subscriber_import (state, at)`,
  // Its lines, some hundred a row, each until it is done: [address, name, when they subscribed].
  `create table subscriber_import_part (
    import_id ${int} not null references subscriber_import (id),
    n ${int} not null,
    entries ${text} not null,
    primary key (import_id, n)
  ) ${clustered}`,
]
