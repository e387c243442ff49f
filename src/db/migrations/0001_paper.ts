import type { Migration } from './types.ts'

/** The paper: who writes, in which sections, what is published where, and the record of it all. */
export const paper: Migration = ({ id, int, real, text, key, clustered }) => [
  `create table site (
    id ${int} primary key check (id = 1),
    demo ${int} not null check (demo in (0, 1)),
    settings ${text} not null,
    created_at ${int} not null
  )`,

  `create table media (
    id ${id},
    hash ${key} not null unique,
    kind ${key} not null check (kind in ('picture', 'file')),
    state ${key} not null check (state in ('waiting', 'ready', 'refused')),
    mime ${text} not null,
    file_name ${text} not null,
    width ${int} not null,
    height ${int} not null,
    bytes ${int} not null,
    alt ${text} not null,
    caption ${text} not null,
    credit ${text} not null,
    credit_url ${text},
    focus_x ${real} not null,
    focus_y ${real} not null,
    variants ${text} not null,
    created_at ${int} not null
  )`,

  `create table section (
    id ${id},
    parent_id ${int} references section (id),
    name ${text} not null,
    slug ${key} not null,
    path ${key} not null unique,
    description ${text} not null,
    position ${int} not null
  )`,

  `create table tag (
    id ${id},
    name ${text} not null,
    slug ${key} not null unique,
    path ${key} not null unique
  )`,

  `create table author (
    id ${id},
    kind ${key} not null check (kind in ('person', 'organisation')),
    name ${text} not null,
    slug ${key} not null unique,
    path ${key} not null unique,
    role ${text},
    bio ${text} not null,
    url ${text},
    portrait_id ${int} references media (id)
  )`,

  `create table article (
    id ${id},
    kind ${key} not null check (kind in ('article', 'page')),
    status ${key} not null check (status in ('draft', 'in review', 'ready', 'scheduled', 'published', 'taken down', 'private', 'trash')),
    label ${key} not null check (label in ('news', 'analysis', 'opinion', 'interview', 'review', 'sponsored')),
    headline ${text} not null,
    standfirst ${text} not null,
    body ${text} not null,
    body_rules ${int} not null,
    opening ${text} not null,
    media ${text} not null,
    words ${int} not null,
    lead_id ${int} references media (id),
    lead_caption ${text},
    disclosure ${text},
    source ${text},
    source_url ${text},
    reporter ${text},
    section_id ${int} references section (id),
    language ${key} not null,
    path ${key} not null unique,
    social_title ${text},
    social_description ${text},
    social_picture_id ${int} references media (id),
    search_title ${text},
    search_description ${text},
    published_at ${int},
    updated_at ${int},
    changes ${text} not null,
    scheduled_at ${int},
    scheduled_wall ${text},
    scheduled_zone ${text},
    revision ${int} not null,
    created_at ${int} not null,
    changed_at ${int} not null,
    check (status <> 'published' or published_at is not null)
  )`,
  `create index article_by_kind on article (kind, status, id)`,

  `create table article_author (
    article_id ${int} not null references article (id),
    position ${int} not null,
    author_id ${int} not null references author (id),
    primary key (article_id, position)
  ) ${clustered}`,

  `create table article_tag (
    article_id ${int} not null references article (id),
    tag_id ${int} not null references tag (id),
    primary key (article_id, tag_id)
  ) ${clustered}`,

  // Written when an article is published, so that every list of the paper is one walk along one index.
  `create table stream_item (
    stream ${key} not null,
    at ${int} not null,
    article_id ${int} not null references article (id),
    primary key (stream, at, article_id)
  ) ${clustered}`,
  `create index stream_item_by_article on stream_item (article_id)`,

  `create table collection (
    id ${id},
    slug ${key} not null unique,
    name ${text} not null,
    description ${text} not null,
    path ${key} not null unique
  )`,
  `create table pick (
    collection_id ${int} not null references collection (id),
    article_id ${int} not null references article (id),
    picked_by ${int} not null references author (id),
    picked_at ${int} not null,
    reason ${text} not null,
    primary key (collection_id, article_id)
  ) ${clustered}`,
  `create index pick_by_article on pick (article_id)`,

  // Every public path of the paper, whatever stands there: one unique key for all of them.
  `create table address (
    key ${key} primary key,
    kind ${key} not null check (kind in ('article', 'section', 'tag', 'author', 'collection', 'redirect')),
    target_id ${int},
    location ${text} not null
  ) ${clustered}`,

  `create table revision (
    id ${id},
    article_id ${int} not null references article (id),
    number ${int} not null,
    content ${text} not null,
    note ${text},
    created_at ${int} not null,
    unique (article_id, number)
  )`,

  // Append-only. A commitment is salted so that an erased text can't be guessed from its hash; the salt can be erased, the leaf never.
  `create table record (
    seq ${int} primary key,
    article_id ${int} not null references article (id),
    revision_id ${int} not null references revision (id),
    kind ${key} not null check (kind in ('published', 'typo', 'clarification', 'updated', 'corrected', 'retracted', 'taken down', 'restored')),
    reason ${text},
    at ${int} not null,
    commitment ${key} not null,
    previous ${key} not null unique,
    hash ${key} not null unique
  )`,
  `create index record_by_article on record (article_id, seq)`,
  `create index record_by_kind on record (kind, seq)`,
  `create table record_salt (
    seq ${int} primary key references record (seq),
    salt ${key} not null
  )`,
  `create table record_head (
    id ${int} primary key check (id = 1),
    seq ${int} not null,
    hash ${key} not null
  )`,
  `insert into record_head (id, seq, hash) values (1, 0, '${'0'.repeat(64)}')`,
  `create table checkpoint (
    seq ${int} primary key references record (seq),
    hash ${key} not null,
    at ${int} not null,
    public_key ${key} not null,
    signature ${key} not null
  )`,

  `create table event (
    id ${id},
    name ${key} not null,
    payload ${text} not null,
    renews ${text} not null,
    at ${int} not null
  )`,
  `create table event_reader (
    name ${key} primary key,
    event_id ${int} not null
  )`,
  `create table job (
    id ${id},
    lane ${key} not null,
    name ${key} not null,
    key ${key} not null unique,
    payload ${text} not null,
    state ${key} not null check (state in ('waiting', 'running', 'done', 'buried')),
    run_at ${int} not null,
    tries ${int} not null,
    lease ${int} not null,
    leased_until ${int},
    error ${text},
    created_at ${int} not null,
    finished_at ${int}
  )`,
  `create index job_to_run on job (lane, state, run_at, id)`,
]
