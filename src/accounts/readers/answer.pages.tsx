import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Child } from 'hono/jsx'
import type { WebEnv } from '../../web/env.ts'
import { wordsOf, type Words } from '../../web/words/words.ts'
import { AccountPage } from './account-page.view.tsx'

export type AccountStatus = 200 | 403 | 404 | 409 | 410 | 413 | 422 | 429

/** The words of the paper's language. */
export const wordsFor = <Env extends WebEnv>(c: Context<Env>): Words => wordsOf(c.var.paper.settings.language)

/** A page of somebody's account, which no cache keeps. */
export function answerAccount<Env extends WebEnv>(
  c: Context<Env>,
  { title, status = 200 }: { title: string; status?: AccountStatus },
  children: Child,
): Response | Promise<Response> {
  const { paper, now } = c.var
  c.header('Cache-Control', 'no-store')
  return c.html(
    <AccountPage paper={paper} now={now} title={title} path={c.req.path}>
      {children}
    </AccountPage>,
    status,
  )
}

/** Leads on after something was done. */
export function answerGoOn<Env extends WebEnv>(c: Context<Env>, path: string): Response {
  c.header('Cache-Control', 'no-store')
  return c.redirect(path.toWellFormed().replaceAll(NOT_ASCII, encodeURIComponent), 303)
}

/** Leads who isn't signed in to the ways in, and from there to this page. */
export const leadToSignIn = <Env extends WebEnv>(c: Context<Env>, path: string): Response =>
  answerGoOn(c, `/account/sign-in?${new URLSearchParams({ return: path })}`)

const NOT_ASCII = /[^!-~]+/g

/** A form of an account is small. In bytes. */
const LARGEST_FORM = 64 * 1024

export const smallForm = bodyLimit({
  maxSize: LARGEST_FORM,
  onError: (c) => c.text('This is more than a form of this page can hold. Nothing was done.\n', 413),
})
