import type { Migration } from './types.ts'

/** What the newsroom arranges by hand: the front page, the order of picks, and what became of sections, tags and authors. */
export const front: Migration = ({ int, text, key, clustered }) => [
  `alter table section add column colour ${key}`,

  // A pick stands in its collection by the time it was made, until somebody moves it.
  `alter table pick add column placed_at ${int} not null default 0`,
  `update pick set placed_at = picked_at`,

  `create table front_place (
    place ${key} primary key check (place in ('lead', 'second', 'third')),
    article_id ${int} not null references article (id),
    until ${int}
  ) ${clustered}`,
  `create table front_line (
    id ${int} primary key check (id = 1),
    words ${text} not null,
    url ${text},
    until ${int}
  )`,

  // A revision is never rewritten, so what it calls by an old number is looked up here. Without a new one, it is gone.
  `create table replaced (
    kind ${key} not null check (kind in ('section', 'tag', 'author')),
    old_id ${int} not null,
    new_id ${int},
    moved ${int} not null,
    begun_at ${int} not null,
    finished_at ${int},
    primary key (kind, old_id)
  ) ${clustered}`,

  `create index article_tag_by_tag on article_tag (tag_id, article_id)`,
  `create index address_by_kind on address (kind, key)`,
  `create index address_by_location on address (location)`,
]
