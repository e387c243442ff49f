import type { ErrorHandler } from 'hono'
import { Refusal } from '../lib/refusal.ts'
import type { DeskFrame } from '../web/desk/frame.ts'
import type { WebEnv } from '../web/env.ts'
import { answerDoor } from './door.desk.tsx'
import { Busy } from './password-hash.ts'

const ANSWERS = {
  invalid: { status: 400, title: 'This can’t be done like that' },
  'not-found': { status: 404, title: 'There is nothing here' },
  gone: { status: 410, title: 'This link has had its day' },
  forbidden: { status: 403, title: 'This isn’t allowed' },
  conflict: { status: 409, title: 'Somebody was faster' },
} as const

/** A refusal at the door in its own words. What is no refusal is the program's to tell. */
export const answerDoorError =
  (assets: DeskFrame['assets']): ErrorHandler<WebEnv> =>
  (error, c) => {
    if (error instanceof Busy) {
      c.header('Retry-After', '5')
      const title = 'Please try again in a moment'
      return answerDoor(c, { assets, title, status: 503 }, <p class="notice bad">{error.message} Nothing was done.</p>)
    }
    if (!(error instanceof Refusal)) throw error
    const children = (
      <>
        <p class="notice bad">{error.message}</p>
        <p>
          <a href="/desk/sign-in">Sign in</a>
        </p>
      </>
    )
    return answerDoor(c, { assets, ...ANSWERS[error.kind] }, children)
  }
