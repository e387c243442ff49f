import { hold, PASS, type Check } from './check.ts'

/** The rule of the article, which may have changed since the comment was written. */
export const checkArticle: Check = (_comment, { rule, isStaff }) => {
  if (isStaff || rule === 'open' || rule === 'readers only') return PASS
  if (rule === 'pre-moderated') return hold('Under this article, somebody looks at every comment first.')
  return hold('The discussion was closed before this comment came through.')
}
