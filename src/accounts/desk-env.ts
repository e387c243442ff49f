import type { DeskFrame } from '../web/desk/frame.ts'
import type { WebEnv } from '../web/env.ts'
import type { Session } from './session.ts'
import type { Staff } from './staff.ts'

/** What every route of the desk finds in `c.var`: nobody gets there without having signed in. */
export interface DeskEnv {
  Variables: WebEnv['Variables'] & {
    staff: Staff
    session: Session
    /** What stands around every screen. */
    frame: DeskFrame
  }
}
