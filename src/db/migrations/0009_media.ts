import type { Migration } from './types.ts'

/** The media library: who added what, under which licence, where it is used, and what goes. */
export const media: Migration = ({ id, int, text, key, clustered, each }) => [
  `alter table media add column licence ${key} not null default ''`,
  `alter table media add column added_by ${int} references staff (id)`,
  // In the bin: shown nowhere, and gone for good some days later.
  `alter table media add column deleted_at ${int}`,
  // What a search looks through: name, alternative text, caption and credit, folded by the program in the same way on both engines.
  `alter table media add column words ${text} not null default ''`,
  `update media set words = lower(file_name || ' ' || alt || ' ' || caption || ' ' || credit)`,
  `create index media_deleted on media (deleted_at)`,
  `create index author_by_portrait on author (portrait_id)`,

  // Which articles show what, and where: written with the article. No key to media, since a body may name what is gone.
  `create table media_use (
    media_id ${int} not null,
    article_id ${int} not null references article (id),
    place ${key} not null check (place in ('lead', 'body', 'social')),
    primary key (media_id, article_id, place)
  ) ${clustered}`,
  `create index media_use_by_article on media_use (article_id)`,
  `insert into media_use (media_id, article_id, place) select lead_id, id, 'lead' from article where lead_id is not null`,
  `insert into media_use (media_id, article_id, place)
    select social_picture_id, id, 'social' from article where social_picture_id is not null`,
  `insert into media_use (media_id, article_id, place)
    select distinct cast(each.value as ${int}), article.id, 'body' from article, ${each('article.media')}`,

  // Files that nothing here shows any more; pages that were handed out before still do, for a while.
  `create table retired_media (
    id ${id},
    hash ${key} not null,
    variants ${text} not null,
    at ${int} not null
  )`,
]
