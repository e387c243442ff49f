import type { DeskFrame } from '../web/desk/frame.ts'
import type { WebEnv } from '../web/env.ts'

/** What the screens of mail find in `c.var`. */
export interface MailDeskEnv {
  Variables: WebEnv['Variables'] & { frame: DeskFrame }
}
