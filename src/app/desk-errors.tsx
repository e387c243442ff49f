import type { Context } from 'hono'
import type { DeskEnv } from '../accounts/desk-env.ts'
import { Refusal } from '../lib/refusal.ts'
import { answerDesk } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'

const STATUS = { invalid: 422, 'not-found': 404, gone: 410, forbidden: 403, conflict: 409 } as const

const TITLES = {
  invalid: 'This can’t be done like that',
  'not-found': 'There is nothing here',
  gone: 'This is over',
  forbidden: 'Your role does not allow this',
  conflict: 'Somebody was faster',
} as const

/** A refusal in its own words, inside the desk; to a script the same as JSON. Anything else is told without a detail. */
export function answerDeskError(c: Context<DeskEnv>, error: unknown, onError: (error: unknown) => void) {
  const refusal = error instanceof Refusal ? error : undefined
  if (!refusal) onError(error)
  const status = refusal ? STATUS[refusal.kind] : 500
  const words = refusal?.message ?? 'Something went wrong on our side. It has been written down for whoever runs this site.'
  if (c.req.header('Accept')?.includes('application/json')) return c.json({ error: words }, status)
  const title = refusal ? TITLES[refusal.kind] : 'Something went wrong'
  return answerDesk(
    c,
    <DeskPage frame={c.var.frame} title={title}>
      <p class="notice bad">{words}</p>
      {c.req.method !== 'GET' && <p>Your browser’s Back button brings you to the screen you came from, with what you typed.</p>}
      <p>
        <a href="/desk">To the start of the desk</a>
      </p>
    </DeskPage>,
    status,
  )
}
