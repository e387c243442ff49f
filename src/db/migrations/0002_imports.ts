import type { Migration } from './types.ts'

/** What was brought in from other systems, so that the same file again brings only what is new. */
export const imports: Migration = ({ int, key, clustered }) => [
  // `revision` and `at` tell whether an article was edited here since.
  `create table import_item (
    source ${key} not null,
    kind ${key} not null check (kind in ('author', 'section', 'tag', 'media', 'article')),
    foreign_id ${key} not null,
    local_id ${int} not null,
    fingerprint ${key} not null,
    revision ${int},
    at ${int} not null,
    primary key (source, kind, foreign_id)
  ) ${clustered}`,
]
