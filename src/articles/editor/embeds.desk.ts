import { Hono } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand } from '../../accounts/roles.ts'
import { NoAnswer, type Answer, type Fetch } from '../../outside/fetch/fetch.ts'
import { cardFrom, questionOf } from './link-card.ts'

/**
 * What the editor asks about an address pasted alone on a line. Answers a `LinkCard`; 422 if nothing but a plain link can be
 * made of it. A page whose player is known makes an embed also while its provider cannot be reached.
 */
export const embedsDesk = ({ fetch: askSite }: { fetch: Fetch }): Hono<DeskEnv> =>
  new Hono<DeskEnv>().post('/desk/embeds', async (c) => {
    demand(c.var.staff, 'write articles')
    const { url } = await c.req.parseBody()
    const question = typeof url === 'string' ? questionOf(url) : undefined
    if (!question) return c.json({ error: 'This is no address on the web.' }, 422)
    const answer = await answerOf(askSite, question.ask)
    if (answer) return c.json(cardFrom(question.card, answer))
    return question.isEmbed ? c.json(question.card) : c.json({ error: 'This page could not be reached.' }, 422)
  })

async function answerOf(askSite: Fetch, url: string): Promise<Answer | undefined> {
  try {
    const answer = await askSite(url, { accept: 'application/json, text/html;q=0.9' })
    return answer.status === 200 && /^(?:text\/html|application\/xhtml\+xml|[\w/.+-]*json)$/.test(answer.type)
      ? answer
      : undefined
  } catch (error) {
    if (error instanceof NoAnswer) return undefined
    throw error
  }
}
