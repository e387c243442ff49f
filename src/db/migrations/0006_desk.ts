import type { Migration } from './types.ts'

/** The desk: who works on which article, what was said about it, and the order in which the staff sees them all. */
export const desk: Migration = ({ id, int, text, key, clustered }) => [
  // A save names the version it has seen: another one in between is never written over.
  `alter table article add column version ${int} not null default 0`,
  `alter table article add column published_revision ${int}`,
  `alter table article add column begun_by ${int} references staff (id)`,
  `alter table article add column assignee_id ${int} references staff (id)`,
  `alter table article add column trashed_from ${key}`,
  // When it was published, else when it will be, else when it was last touched; kept beside each author too, so that every filter of the list is one walk along one index.
  `alter table article add column listed_at ${int} not null default 0`,
  // After the order stands what else is asked of every article, so that no row is fetched to be left out: it may be in the trash, and its headline may lack a word.
  `create index article_listed on article (kind, listed_at, id, status, headline)`,
  `create index article_by_status on article (kind, status, listed_at, id)`,
  `create index article_by_section on article (kind, section_id, listed_at, id, status)`,
  `create index article_by_section_and_status on article (kind, section_id, status, listed_at, id)`,
  `create index article_by_assignee on article (kind, assignee_id, listed_at, id)`,
  `create index article_due on article (status, scheduled_at)`,
  `alter table article_author add column kind ${key} not null default 'article'`,
  `alter table article_author add column status ${key} not null default 'draft'`,
  `alter table article_author add column listed_at ${int} not null default 0`,
  `create index article_author_listed on article_author (author_id, kind, listed_at, article_id, status)`,
  `create index article_author_by_status on article_author (author_id, kind, status, listed_at, article_id)`,

  `alter table revision add column staff_id ${int} references staff (id)`,
  `alter table revision add column saved_at ${int} not null default 0`,

  `create table note (
    id ${id},
    article_id ${int} not null references article (id),
    staff_id ${int} references staff (id),
    kind ${key} not null check (kind in ('note', 'assigned', 'sent', 'returned', 'approved', 'scheduled', 'published', 'taken down', 'restored', 'trashed', 'failed')),
    words ${text} not null,
    at ${int} not null
  )`,
  `create index note_by_article on note (article_id, id)`,

  `create table presence (
    article_id ${int} not null references article (id),
    staff_id ${int} not null references staff (id),
    opened_at ${int} not null,
    seen_at ${int} not null,
    primary key (article_id, staff_id)
  ) ${clustered}`,
]
