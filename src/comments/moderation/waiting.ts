import { MOST_COUNTED, type TabCounts } from './queue.ts'

/** What waits for a moderator, as the home of the desk says it; spam waits for nobody. */
export const waitingOf = ({ held, reported, objected }: TabCounts): { words: string; path: string }[] =>
  [
    { count: held, one: 'A comment waits to be looked at.', many: 'comments wait to be looked at.', path: '/desk/comments' },
    { count: reported, one: 'A comment is reported.', many: 'comments are reported.', path: '/desk/comments?tab=reported' },
    { count: objected, one: 'A writer objects.', many: 'writers object.', path: '/desk/comments?tab=objected' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, one, many, path }) => ({ words: count === 1 ? one : `${countWords(count)} ${many}`, path }))

/** "1,000+" is all that anybody needs to know. */
export const countWords = (count: number) => (count > MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('en')}+` : String(count))
