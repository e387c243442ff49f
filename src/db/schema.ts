import type { ColumnType, Generated, InsertType, Kysely, SelectType, Transaction } from 'kysely'

/** The rows as they lie in both databases. A test compares this file with the migrated schema. */
export interface Schema {
  site: { id: number; demo: number; settings: string; created_at: number }
  media: MediaRow
  media_use: { media_id: number; article_id: number; place: 'lead' | 'body' | 'social' }
  retired_media: { id: Generated<number>; hash: string; variants: string; at: number }
  section: {
    id: Generated<number>
    parent_id: number | null
    name: string
    slug: string
    path: string
    description: string
    position: number
    colour: string | null
  }
  tag: { id: Generated<number>; name: string; slug: string; path: string }
  author: AuthorRow
  article: ArticleRow
  article_author: {
    article_id: number
    position: number
    author_id: number
    kind: Generated<ArticleRow['kind']>
    status: Generated<ArticleRow['status']>
    listed_at: Generated<number>
  }
  article_tag: { article_id: number; tag_id: number }
  stream_item: { stream: string; at: number; article_id: number }
  collection: { id: Generated<number>; slug: string; name: string; description: string; path: string }
  pick: {
    collection_id: number
    article_id: number
    picked_by: number
    picked_at: number
    reason: string
    placed_at: Generated<number>
  }
  front_place: { place: 'lead' | 'second' | 'third'; article_id: number; until: number | null }
  front_line: { id: number; words: string; url: string | null; until: number | null }
  replaced: {
    kind: 'section' | 'tag' | 'author'
    old_id: number
    new_id: number | null
    moved: number
    begun_at: number
    finished_at: number | null
  }
  address: {
    key: string
    kind: 'article' | 'section' | 'tag' | 'author' | 'collection' | 'redirect'
    target_id: number | null
    location: string
  }
  revision: {
    id: Generated<number>
    article_id: number
    number: number
    content: string
    note: string | null
    created_at: number
    staff_id: number | null
    saved_at: Generated<number>
  }
  note: {
    id: Generated<number>
    article_id: number
    staff_id: number | null
    kind:
      | 'note'
      | 'assigned'
      | 'sent'
      | 'returned'
      | 'approved'
      | 'scheduled'
      | 'published'
      | 'taken down'
      | 'restored'
      | 'trashed'
      | 'failed'
    words: string
    at: number
  }
  presence: { article_id: number; staff_id: number; opened_at: number; seen_at: number }
  record: Frozen<{
    seq: number
    article_id: number
    revision_id: number
    kind: 'published' | 'typo' | 'clarification' | 'updated' | 'corrected' | 'retracted' | 'taken down' | 'restored'
    reason: string | null
    at: number
    commitment: string
    previous: string
    hash: string
  }>
  record_salt: { seq: number; salt: string }
  erasure: Frozen<{ seq: number; reason: string; at: number }>
  record_head: { id: number; seq: number; hash: string }
  checkpoint: Frozen<{ seq: number; hash: string; at: number; public_key: string; signature: string }>
  letter: {
    id: Generated<number>
    key: string
    kind: string
    to_address: string
    subject: string
    text: string | null
    html: string | null
    confidential: number
    unsubscribe_url: string | null
    state: 'waiting' | 'sent' | 'failed' | 'refused'
    answer: string | null
    created_at: number
    sent_at: number | null
    erase_at: number | null
  }
  event: { id: Generated<number>; name: string; payload: string; renews: string; at: number }
  event_reader: { name: string; event_id: number }
  job: {
    id: Generated<number>
    lane: string
    name: string
    key: string
    payload: string
    state: 'waiting' | 'running' | 'done' | 'buried'
    run_at: number
    tries: number
    lease: number
    leased_until: number | null
    error: string | null
    created_at: number
    finished_at: number | null
  }
  backup: { at: number; folder: string }
  import_item: {
    source: string
    kind: 'author' | 'section' | 'tag' | 'media' | 'article'
    foreign_id: string
    local_id: number
    fingerprint: string
    revision: number | null
    at: number
  }
  staff: StaffRow
  session: {
    id: Generated<number>
    token_hash: string
    staff_id: number
    device: string
    created_at: number
    seen_at: number
    proved_at: number
  }
  one_time_link: OneTimeLinkRow
  waiting_step: {
    token_hash: string
    purpose: 'second factor' | 'passkey' | 'new passkey'
    staff_id: number | null
    challenge: string | null
    tries: number
    expires_at: number
  }
  passkey: {
    id: Generated<number>
    staff_id: number
    credential_id: string
    public_key: string
    counter: number
    transports: string
    name: string
    created_at: number
    used_at: number | null
  }
  code_app: { staff_id: number; secret: string; last_step: number; added_at: number }
  recovery_code: { staff_id: number; hash: string }
  factor_rule: { role: Role }
  attempt: { key: string; count: number; at: number; open_at: number }
  audit: Frozen<{
    id: Generated<number>
    at: number
    staff_id: number | null
    who: string
    action: string
    subject: string
    detail: string
  }>
  reader: ReaderRow
  reader_session: {
    id: Generated<number>
    token_hash: string
    reader_id: number
    device: string
    created_at: number
    seen_at: number
  }
  reader_link: {
    token_hash: string
    purpose: 'sign in' | 'confirm' | 'email'
    reader_id: number
    email: string
    return_to: string
    created_at: number
    expires_at: number
  }
  confirmation_due: { reader_id: number; unproved: number; at: number }
  reader_passkey: {
    id: Generated<number>
    reader_id: number
    credential_id: string
    public_key: string
    counter: number
    transports: string
    name: string
    created_at: number
    used_at: number | null
  }
  reader_challenge: { token_hash: string; reader_id: number | null; challenge: string; expires_at: number }
  suppression: { address_hash: string; reason: 'bounced' | 'complained' | 'asked'; detail: string; at: number }
  mail_allowance: { key: string; count: number; since: number; until: number }
  thread: {
    article_id: number
    rule: 'open' | 'pre-moderated' | 'readers only' | 'closed' | 'off' | null
    count: number
    last_at: number | null
    news: Generated<number>
  }
  comment: CommentRow
  verdict: Frozen<{
    id: Generated<number>
    comment_id: number
    at: number
    rule: string
    outcome: 'pass' | 'hold' | 'reject' | 'spam' | 'publish' | 'redact' | 'remove' | 'keep'
    reason: string
    staff_id: number | null
    before: CommentRow['state'] | null
  }>
  recommendation: { comment_id: number; reader_id: number; at: number }
  report: {
    id: Generated<number>
    comment_id: number
    reporter: string
    reader_id: number | null
    reason: 'spam' | 'abuse' | 'personal data' | 'false' | 'other'
    words: string
    trusted: number
    at: number
    answered_at: number | null
    upheld: number | null
  }
  objection: {
    comment_id: number
    words: string
    at: number
    answered_at: number | null
    upheld: number | null
    answer: string | null
    staff_id: number | null
  }
  commenter: {
    reader_id: number
    published: number
    rejected: number
    spam: number
    reports_upheld: number
    reports_refused: number
  }
  ban: {
    id: Generated<number>
    kind: 'address' | 'network'
    hash: string
    name: string
    reason: string
    made_by: number
    made_at: number
    ends_at: number | null
    lifted_at: number | null
  }
  word_rule: {
    id: Generated<number>
    words: string
    outcome: 'hold' | 'reject' | 'spam'
    reason: string
    made_by: number | null
    made_at: number
  }
  moderation_count: { month: string; what: string; count: number }
  spam_word: { hash: number; spam: number; ham: number }
  spam_lesson: { comment_id: number; spam: number; at: number }
  follow: {
    id: Generated<number>
    reader_id: number
    article_id: number
    kind: 'all' | 'replies'
    state: 'unconfirmed' | 'active' | 'ended'
    asked: 'all' | 'replies' | null
    asked_at: number | null
    key: string
    created_at: number
    confirmed_at: number | null
    ended_at: number | null
    sent_at: number | null
    due_at: number | null
    told: number
  }
  verdict_due: { comment_id: number; before: CommentRow['state']; noted_at: number; due_at: number }
  verdict_letters: { reader_id: number; key: string; created_at: number; ended_at: number | null }
  subscriber: {
    id: Generated<number>
    reader_id: number
    name: string
    state: 'unconfirmed' | 'active' | 'ended'
    key: string
    created_at: number
    waits_until: number | null
    confirmed_at: number | null
    ended_at: number | null
    ended_by: 'reader' | 'staff' | 'mail' | null
  }
  subscriber_step: {
    id: Generated<number>
    subscriber_id: number
    at: number
    what: 'asked' | 'confirmed' | 'imported' | 'ended' | 'kept'
    detail: string
    network: string | null
  }
  subscriber_word: { word: string; subscriber_id: number }
  subscriber_count: { week: string; state: 'unconfirmed' | 'active' | 'ended'; came: number; went: number }
  subscriber_import: {
    id: Generated<number>
    staff_id: number
    at: number
    file_name: string
    state: 'reading' | 'read' | 'running' | 'done' | 'dropped'
    consent: string | null
    report: string
    begun_at: number | null
    done_at: number | null
  }
  subscriber_import_part: { import_id: number; n: number; entries: string }
}

/** Columns that are written once and never changed. */
type Frozen<Row> = { [Column in keyof Row]: ColumnType<SelectType<Row[Column]>, InsertType<Row[Column]>, never> }

interface MediaRow {
  id: Generated<number>
  hash: string
  kind: 'picture' | 'file'
  state: 'waiting' | 'ready' | 'refused'
  mime: string
  file_name: string
  width: number
  height: number
  bytes: number
  alt: string
  caption: string
  credit: string
  credit_url: string | null
  focus_x: number
  focus_y: number
  variants: string
  created_at: number
  licence: Generated<string>
  added_by: number | null
  deleted_at: number | null
  words: Generated<string>
}

interface AuthorRow {
  id: Generated<number>
  kind: 'person' | 'organisation'
  name: string
  slug: string
  path: string
  role: string | null
  bio: string
  url: string | null
  portrait_id: number | null
}

interface ArticleRow {
  id: Generated<number>
  kind: 'article' | 'page'
  status: 'draft' | 'in review' | 'ready' | 'scheduled' | 'published' | 'taken down' | 'private' | 'trash'
  label: 'news' | 'analysis' | 'opinion' | 'interview' | 'review' | 'sponsored'
  headline: string
  standfirst: string
  body: string
  body_rules: number
  opening: string
  media: string
  words: number
  lead_id: number | null
  lead_caption: string | null
  disclosure: string | null
  source: string | null
  source_url: string | null
  reporter: string | null
  section_id: number | null
  language: string
  path: string
  social_title: string | null
  social_description: string | null
  social_picture_id: number | null
  search_title: string | null
  search_description: string | null
  published_at: number | null
  updated_at: number | null
  changes: string
  scheduled_at: number | null
  scheduled_wall: string | null
  scheduled_zone: string | null
  revision: number
  created_at: number
  changed_at: number
  version: Generated<number>
  published_revision: number | null
  begun_by: number | null
  assignee_id: number | null
  trashed_from: ArticleRow['status'] | null
  listed_at: Generated<number>
}

type Role = 'owner' | 'administrator' | 'editor' | 'author' | 'contributor' | 'moderator' | 'treasurer'

interface StaffRow {
  id: Generated<number>
  name: string
  email: string
  role: Role
  state: 'active' | 'suspended'
  author_id: number | null
  password: string | null
  notices_off: string
  created_at: number
}

interface OneTimeLinkRow {
  id: Generated<number>
  token_hash: string
  purpose: 'first owner' | 'invitation' | 'reset' | 'email'
  staff_id: number | null
  name: string
  email: string
  role: Role
  made_by: number | null
  created_at: number
  expires_at: number
}

interface ReaderRow {
  id: Generated<number>
  email: string | null
  address_hash: string
  name: string
  avatar: string | null
  confirmed_at: number | null
  account_since: number | null
  created_at: number
  seen_at: number
}

interface CommentRow {
  id: Generated<number>
  article_id: number
  parent_id: number | null
  depth: number
  nth: number
  kind: 'comment' | 'pingback'
  reader_id: number | null
  name: string
  mark: 'staff' | 'author' | null
  body: string
  state: 'unconfirmed' | 'held' | 'published' | 'rejected' | 'spam' | 'removed'
  shown: number
  created_at: number
  published_at: number | null
  edited_at: number | null
  replies: number
  recommended: number
  picked_by: number | null
  picked_at: number | null
  redacted_at: number | null
  reports: number
  network: string | null
  news: number | null
  source_key: string | null
}

/** For reading: statements that take `Db` may run anywhere, also inside a transaction. */
export type Db = Kysely<Schema>

/** For writing: statements that change something take `Tx`, so that none runs outside a transaction. */
export type Tx = Transaction<Schema>
