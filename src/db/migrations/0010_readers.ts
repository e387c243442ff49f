import type { Migration } from './types.ts'

/** Readers who have told us a mail address, and how many letters may go to whom. No token lies here as it was handed out, only its hash. */
export const readers: Migration = ({ id, int, text, key, clustered }) => [
  // `address_hash` is a keyed hash of the address: it outlives `email`, so that who was banned stays known after the address is gone.
  // `account_since` is empty for a guest, who never asked for an account.
  `create table reader (
    id ${id},
    email ${key} unique,
    address_hash ${key} not null unique,
    name ${text} not null,
    avatar ${text},
    confirmed_at ${int},
    account_since ${int},
    created_at ${int} not null,
    seen_at ${int} not null
  )`,
  `create index reader_by_seen on reader (seen_at)`,
  `create table reader_session (
    id ${id},
    token_hash ${key} not null unique,
    reader_id ${int} not null references reader (id),
    device ${text} not null,
    created_at ${int} not null,
    seen_at ${int} not null
  )`,
  `create index reader_session_by_reader on reader_session (reader_id)`,

  // Whoever has the link has the mailbox: it signs in, or confirms what waits for that.
  `create table reader_link (
    token_hash ${key} primary key,
    purpose ${key} not null check (purpose in ('sign in', 'confirm', 'email')),
    reader_id ${int} not null references reader (id),
    email ${key} not null,
    return_to ${text} not null,
    created_at ${int} not null,
    expires_at ${int} not null
  ) ${clustered}`,
  `create index reader_link_by_reader on reader_link (reader_id)`,
  `create index reader_link_by_end on reader_link (expires_at)`,

  // Letters to confirm that have to wait until the site may send more of them; who has shown some work goes first.
  `create table confirmation_due (
    reader_id ${int} primary key references reader (id),
    unproved ${int} not null check (unproved in (0, 1)),
    at ${int} not null
  )`,
  `create index confirmation_due_in_order on confirmation_due (unproved, at)`,

  `create table reader_passkey (
    id ${id},
    reader_id ${int} not null references reader (id),
    credential_id ${key} not null unique,
    public_key ${text} not null,
    counter ${int} not null,
    transports ${text} not null,
    name ${text} not null,
    created_at ${int} not null,
    used_at ${int}
  )`,
  `create index reader_passkey_by_reader on reader_passkey (reader_id)`,
  `create table reader_challenge (
    token_hash ${key} primary key,
    reader_id ${int} references reader (id),
    challenge ${text} not null,
    expires_at ${int} not null
  ) ${clustered}`,

  // Addresses that get no letter any more, by a keyed hash; and counts of letters by whose, from where, and of all.
  `create table suppression (
    address_hash ${key} primary key,
    reason ${key} not null check (reason in ('bounced', 'complained', 'asked')),
    detail ${text} not null,
    at ${int} not null
  )`,
  `create index suppression_by_time on suppression (at)`,
  `create table mail_allowance (
    key ${key} primary key,
    count ${int} not null,
    since ${int} not null,
    until ${int} not null
  ) ${clustered}`,
  // All that was written to somebody, which goes when they are forgotten.
  `create index letter_by_address on letter (to_address)`,
  `create index mail_allowance_to_sweep on mail_allowance (until)`,
]
