import type { Migration } from './types.ts'

/** What the paper writes to people, from the moment it is posted. */
export const mail: Migration = ({ id, int, text, key }) => [
  // `answer` is what the mail server said last. Text and HTML are erased when `erase_at` has come, which is empty from then on.
  `create table letter (
    id ${id},
    key ${key} not null unique,
    kind ${key} not null,
    to_address ${key} not null,
    subject ${text} not null,
    text ${text},
    html ${text},
    confidential ${int} not null check (confidential in (0, 1)),
    unsubscribe_url ${text},
    state ${key} not null check (state in ('waiting', 'sent', 'failed', 'refused')),
    answer ${text},
    created_at ${int} not null,
    sent_at ${int},
    erase_at ${int}
  )`,
  `create index letter_by_state on letter (state, id)`,
  `create index letter_to_erase on letter (erase_at)`,
]
