import type { Migration } from './types.ts'

/** Who works here, how they prove that it is them, and what they did. No token lies here as it was handed out, only its hash. */
export const accounts: Migration = ({ id, int, text, key, clustered }) => [
  `create table staff (
    id ${id},
    name ${text} not null,
    email ${key} not null unique,
    role ${key} not null check (role in ('owner', 'administrator', 'editor', 'author', 'contributor', 'moderator', 'treasurer')),
    state ${key} not null check (state in ('active', 'suspended')),
    author_id ${int} references author (id),
    password ${text},
    notices_off ${text} not null,
    created_at ${int} not null
  )`,

  // `proved_at` is when they last gave a password, a passkey or a code: sensitive acts want that to be recent.
  `create table session (
    id ${id},
    token_hash ${key} not null unique,
    staff_id ${int} not null references staff (id),
    device ${text} not null,
    created_at ${int} not null,
    seen_at ${int} not null,
    proved_at ${int} not null
  )`,
  `create index session_by_staff on session (staff_id)`,

  // Invitations, resets, a new e-mail address: whoever has the link has what it gives, once. For what is not somebody's yet, staff_id is null.
  `create table one_time_link (
    id ${id},
    token_hash ${key} not null unique,
    purpose ${key} not null check (purpose in ('first owner', 'invitation', 'reset', 'email')),
    staff_id ${int} references staff (id),
    name ${text} not null,
    email ${key} not null,
    role ${key} not null,
    made_by ${int} references staff (id),
    created_at ${int} not null,
    expires_at ${int} not null
  )`,

  // What a sign-in waits for: its second factor, or the answer to a passkey's challenge.
  `create table waiting_step (
    token_hash ${key} primary key,
    purpose ${key} not null check (purpose in ('second factor', 'passkey', 'new passkey')),
    staff_id ${int} references staff (id),
    challenge ${text},
    tries ${int} not null,
    expires_at ${int} not null
  ) ${clustered}`,

  `create table passkey (
    id ${id},
    staff_id ${int} not null references staff (id),
    credential_id ${key} not null unique,
    public_key ${text} not null,
    counter ${int} not null,
    transports ${text} not null,
    name ${text} not null,
    created_at ${int} not null,
    used_at ${int}
  )`,
  `create index passkey_by_staff on passkey (staff_id)`,

  // `last_step` is the 30 seconds of the last code that was taken: no code is taken twice.
  `create table code_app (
    staff_id ${int} primary key references staff (id),
    secret ${text} not null,
    last_step ${int} not null,
    added_at ${int} not null
  )`,
  `create table recovery_code (
    staff_id ${int} not null references staff (id),
    hash ${key} not null,
    primary key (staff_id, hash)
  ) ${clustered}`,
  `create table factor_rule (
    role ${key} primary key
  ) ${clustered}`,

  // Tries at a door, by a keyed hash of whose door or from where: no address is kept.
  `create table attempt (
    key ${key} primary key,
    count ${int} not null,
    at ${int} not null,
    open_at ${int} not null
  ) ${clustered}`,

  // Append-only. The name stays as it was when it was written.
  `create table audit (
    id ${id},
    at ${int} not null,
    staff_id ${int} references staff (id),
    who ${text} not null,
    action ${key} not null,
    subject ${key} not null,
    detail ${text} not null
  )`,
  `create index audit_by_staff on audit (staff_id, id)`,
  `create index audit_by_action on audit (action, id)`,
  `create index audit_by_subject on audit (subject, id)`,
]
