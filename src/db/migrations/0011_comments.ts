import type { Migration } from './types.ts'

/** What readers say, what they follow, and what was decided about it. */
export const comments: Migration = ({ id, int, text, key, clustered }) => [
  // One row an article that has, had, or may not have comments. `rule` is empty where the paper's own holds. `news` counts what
  // followers were told of.
  `create table thread (
    article_id ${int} primary key references article (id),
    rule ${key} check (rule in ('open', 'pre-moderated', 'readers only', 'closed', 'off')),
    count ${int} not null,
    last_at ${int},
    news ${int} not null default 0
  )`,

  // `depth` is 1 for what answers the article; `nth` counts the answers to the same comment, from 1, in the order in which they were
  // first published, and is 0 before.
  // `shown` says whether it has a place in the thread: what is published, and what was removed but has answers that are shown.
  // `network` is a keyed hash of where it came from, and goes after its time.
  // `news` says in which order followers are told of what was published in a thread, from 1; empty for what they are not told of.
  `create table comment (
    id ${id},
    article_id ${int} not null references article (id),
    parent_id ${int} references comment (id),
    depth ${int} not null,
    nth ${int} not null,
    kind ${key} not null check (kind in ('comment', 'pingback')),
    reader_id ${int} references reader (id),
    name ${text} not null,
    mark ${key} check (mark in ('staff', 'author')),
    body ${text} not null,
    state ${key} not null check (state in ('unconfirmed', 'held', 'published', 'rejected', 'spam', 'removed')),
    shown ${int} not null check (shown in (0, 1)),
    created_at ${int} not null,
    published_at ${int},
    edited_at ${int},
    replies ${int} not null,
    recommended ${int} not null,
    picked_by ${int} references staff (id),
    picked_at ${int},
    redacted_at ${int},
    reports ${int} not null,
    network ${key},
    news ${int},
    source_key ${key} unique
  )`,
  `create index comment_in_thread on comment (article_id, depth, shown, created_at, id)`,
  `create index comment_by_recommended on comment (article_id, depth, shown, recommended, id)`,
  `create index comment_among_answers on comment (parent_id, nth)`,
  `create index comment_of_reader on comment (reader_id, id)`,
  `create index comment_waiting on comment (reader_id, id) where state = 'unconfirmed'`,
  `create index comment_in_queue on comment (state, id)`,
  `create index comment_reported on comment (reports, id)`,
  `create index comment_published on comment (article_id, published_at, id)`,
  `create index comment_as_news on comment (article_id, news)`,
  `create index comment_from_network on comment (network, created_at)`,
  `create index comment_network_to_forget on comment (created_at) where network is not null`,
  `create index comment_words_to_forget on comment (created_at) where state in ('rejected', 'spam') and body <> ''`,

  // Every judgement, of a rule or of a person, with its reason. Append-only. `before` is the state that it moved the comment out of.
  `create table verdict (
    id ${id},
    comment_id ${int} not null references comment (id),
    at ${int} not null,
    rule ${key} not null,
    outcome ${key} not null check (outcome in ('pass', 'hold', 'reject', 'spam', 'publish', 'redact', 'remove', 'keep')),
    reason ${text} not null,
    staff_id ${int} references staff (id),
    before ${key} check (before in ('unconfirmed', 'held', 'published', 'rejected', 'spam', 'removed'))
  )`,
  `create index verdict_of_comment on verdict (comment_id, id)`,

  `create table recommendation (
    comment_id ${int} not null references comment (id),
    reader_id ${int} not null references reader (id),
    at ${int} not null,
    primary key (comment_id, reader_id)
  ) ${clustered}`,
  `create index recommendation_of_reader on recommendation (reader_id)`,

  // `reporter` is a keyed hash of the reader or, where nobody is signed in, of the network: one report of a comment each.
  `create table report (
    id ${id},
    comment_id ${int} not null references comment (id),
    reporter ${key} not null,
    reader_id ${int} references reader (id),
    reason ${key} not null check (reason in ('spam', 'abuse', 'personal data', 'false', 'other')),
    words ${text} not null,
    trusted ${int} not null check (trusted in (0, 1)),
    at ${int} not null,
    answered_at ${int},
    upheld ${int} check (upheld in (0, 1)),
    unique (comment_id, reporter)
  )`,
  `create index report_of_reader on report (reader_id)`,
  `create index report_by_reporter on report (reporter, at)`,

  // The writer of a comment may object to its verdict once.
  `create table objection (
    comment_id ${int} primary key references comment (id),
    words ${text} not null,
    at ${int} not null,
    answered_at ${int},
    upheld ${int} check (upheld in (0, 1)),
    answer ${text},
    staff_id ${int} references staff (id)
  )`,
  `create index objection_open on objection (answered_at, at, comment_id)`,

  // What is known of somebody who comments: it is what trust is made of.
  `create table commenter (
    reader_id ${int} primary key references reader (id),
    published ${int} not null,
    rejected ${int} not null,
    spam ${int} not null,
    reports_upheld ${int} not null,
    reports_refused ${int} not null
  )`,

  // Whom it keeps out: a keyed hash of an address or a network. A reader's account is known by the hash of its address.
  `create table ban (
    id ${id},
    kind ${key} not null check (kind in ('address', 'network')),
    hash ${key} not null,
    name ${text} not null,
    reason ${text} not null,
    made_by ${int} not null references staff (id),
    made_at ${int} not null,
    ends_at ${int},
    lifted_at ${int}
  )`,
  `create index ban_by_hash on ban (hash)`,

  `create table word_rule (
    id ${id},
    words ${text} not null,
    outcome ${key} not null check (outcome in ('hold', 'reject', 'spam')),
    reason ${text} not null,
    made_by ${int} references staff (id),
    made_at ${int} not null
  )`,

  // How often something was decided, by month (`2026-11`): the public page is made of these, since what was decided about is not kept for ever.
  `create table moderation_count (
    month ${key} not null,
    what ${key} not null,
    count ${int} not null,
    primary key (month, what)
  ) ${clustered}`,

  // Words that were seen in what this newsroom published and in what it called spam; `hash` 0 counts the comments themselves.
  `create table spam_word (
    hash ${int} primary key,
    spam ${int} not null,
    ham ${int} not null
  )`,
  // What has been learnt, so that nothing is learnt twice and everything can be unlearnt.
  `create table spam_lesson (
    comment_id ${int} primary key references comment (id),
    spam ${int} not null check (spam in (0, 1)),
    at ${int} not null
  )`,

  // Who is told of new comments on an article, or of answers to their own. `asked` is what was asked for since, and waits for a click.
  // `key` ends it without a sign-in. `due_at` is when the next letter goes, if there is something to tell; `told` is the last of the
  // thread's news that was told of.
  `create table follow (
    id ${id},
    reader_id ${int} not null references reader (id),
    article_id ${int} not null references article (id),
    kind ${key} not null check (kind in ('all', 'replies')),
    state ${key} not null check (state in ('unconfirmed', 'active', 'ended')),
    asked ${key} check (asked in ('all', 'replies')),
    asked_at ${int},
    key ${key} not null unique,
    created_at ${int} not null,
    confirmed_at ${int},
    ended_at ${int},
    sent_at ${int},
    due_at ${int},
    told ${int} not null,
    unique (reader_id, article_id)
  )`,
  `create index follow_of_article on follow (article_id, state, kind, due_at, id)`,
  `create index follow_due on follow (due_at, id)`,
  `create index follow_asked on follow (asked_at)`,
  `create index follow_ended on follow (ended_at)`,

  // Who gets letters about what became of their own comments, and whether they have ended them by their `key`.
  `create table verdict_letters (
    reader_id ${int} primary key references reader (id),
    key ${key} not null unique,
    created_at ${int} not null,
    ended_at ${int}
  )`,
  // Whose writer is to be told what became of it; `before` is how it stood when that began to change. Rows last for minutes.
  `create table verdict_due (
    comment_id ${int} primary key,
    before ${key} not null,
    noted_at ${int} not null,
    due_at ${int} not null
  )`,
  `create index verdict_due_in_order on verdict_due (due_at)`,
]
