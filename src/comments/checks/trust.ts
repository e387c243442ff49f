import { hold, PASS, type Check } from './check.ts'

/** Somebody of whom more was taken out than published. */
export const checkTrust: Check = (_comment, { published, rejected, spam, isStaff }) =>
  !isStaff && rejected + spam > published ? hold('More of your comments were taken out than published.') : PASS
