import { isCorrection, type Change } from '../article.ts'

/** Where an article's history stands. */
export const historyPath = (articlePath: string) => `${articlePath}/history`

/** What an article says of how it was changed, newest first: every correction, and the last update. */
export function changesToTell(changes: Change[]): Change[] {
  const lastUpdate = changes.findLast((change) => change.kind === 'updated')
  return changes.filter((change) => change === lastUpdate || isCorrection(change)).toReversed()
}

/** The statement that stands above the headline of a piece that was withdrawn as wrong. */
export const retractionOf = (changes: Change[]): Change | undefined => changes.findLast(({ kind }) => kind === 'retracted')
