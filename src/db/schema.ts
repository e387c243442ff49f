import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'

/** The rows as they lie in both databases. A test compares this file with the migrated schema. */
export interface Schema {
  site: { id: number; demo: number; settings: string; created_at: number }
  media: MediaRow
  section: {
    id: Generated<number>
    parent_id: number | null
    name: string
    slug: string
    path: string
    description: string
    position: number
  }
  tag: { id: Generated<number>; name: string; slug: string; path: string }
  author: AuthorRow
  article: ArticleRow
  article_author: { article_id: number; position: number; author_id: number }
  article_tag: { article_id: number; tag_id: number }
  stream_item: { stream: string; at: number; article_id: number }
  collection: { id: Generated<number>; slug: string; name: string; description: string; path: string }
  pick: { collection_id: number; article_id: number; picked_by: number; picked_at: number; reason: string }
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
  }
  record: Frozen<{
    seq: number
    article_id: number
    revision_id: number
    kind: 'published' | 'updated' | 'corrected' | 'retracted' | 'taken down' | 'restored'
    reason: string | null
    at: number
    commitment: string
    previous: string
    hash: string
  }>
  record_salt: { seq: number; salt: string }
  record_head: { id: number; seq: number; hash: string }
  checkpoint: Frozen<{ seq: number; hash: string; at: number; public_key: string; signature: string }>
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
  import_item: {
    source: string
    kind: 'author' | 'section' | 'tag' | 'media' | 'article'
    foreign_id: string
    local_id: number
    fingerprint: string
    revision: number | null
    at: number
  }
}

/** Columns that are written once and never changed. */
type Frozen<Row> = { [Column in keyof Row]: ColumnType<Row[Column], Row[Column], never> }

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
  update_reason: string | null
  scheduled_at: number | null
  scheduled_wall: string | null
  scheduled_zone: string | null
  revision: number
  created_at: number
  changed_at: number
}

/** For reading: statements that take `Db` may run anywhere, also inside a transaction. */
export type Db = Kysely<Schema>

/** For writing: statements that change something take `Tx`, so that none runs outside a transaction. */
export type Tx = Transaction<Schema>
