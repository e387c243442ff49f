import { beginArticle, publishArticle } from '../../src/articles/articles.commands.ts'
import type { Database } from '../../src/db/connect.ts'
import { articles } from '../../src/demo/articles/all.ts'
import { fillDemo } from '../../src/demo/demo.commands.ts'
import { filesInMemory } from '../../src/outside/files/memory.ts'
import { contentOf } from './archive.ts'
import { emptySqlite } from './databases.ts'

/** Where the article of 1,200 words stands. */
export const LONG_ARTICLE = '/news/twelve-hundred-words'

const WORDS = 1_200

/** The demo newsroom on SQLite, as a new site has it, and an article of 1,200 words with a lead picture, two authors and three tags. */
export async function openDemo(folder: string, now: number): Promise<Database> {
  const database = await emptySqlite(folder)
  await fillDemo({ database, files: filesInMemory(), addressKey: Buffer.alloc(32), now }, 'src/demo/pictures')
  await database.transact(async (tx) => {
    const parts = { sectionId: 1, authorIds: [1, 2], tagIds: [1, 2, 3], leadId: 1 }
    const words = {
      headline: 'What twelve hundred words weigh',
      standfirst: 'An article as long as most are not.',
      body: prose(WORDS),
    }
    const { id } = await beginArticle(tx, { ...contentOf(1), ...parts, ...words }, LONG_ARTICLE, now)
    await publishArticle(tx, id, { kind: 'published', reason: null, at: now }, now)
  })
  return database
}

/** Paragraphs of the demo's articles, so many words of them. */
export function prose(words: number): string {
  const paragraphs = articles.flatMap(({ body }) => [...body.matchAll(/<p>[^<]+<\/p>/g)].map(([paragraph]) => paragraph))
  let left = words
  let body = ''
  for (const paragraph of paragraphs) {
    const said = paragraph.slice('<p>'.length, -'</p>'.length).split(' ')
    body += `<p>${said.slice(0, left).join(' ')}</p>`
    left -= said.length
    if (left <= 0) break
  }
  return body
}
