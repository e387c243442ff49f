import { hold, PASS, type Check } from './check.ts'

/** Somebody of whom nothing was published yet. */
export const checkNewcomer: Check = (_comment, { published, isStaff }) =>
  isStaff || published > 0 ? PASS : hold('It is your first comment here. Somebody looks at it; the next ones may go faster.')
