import { Layout } from '../web/layout.view.tsx'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'

/** Letters of one kind that somebody gets, as the page speaks of them at which one press ends them. */
export interface Ending {
  /** What they get, in a sentence of the paper's language: “You are told of new comments on ‘The harbour freezes’.” */
  what: string
  isOver: boolean
  /** The page to go on to: the thread, the front page. */
  back: { words: string; path: string }
}

/** Asks for the press, or says that it is over and offers the way back. */
export function EndingPage({ paper, now, ending, path }: { paper: Paper; now: number; ending: Ending; path: string }) {
  const t = wordsOf(paper.settings.language)
  const { what, isOver, back } = ending
  const title = t(isOver ? 'ending.over' : 'ending.ask')
  return (
    <Layout paper={paper} now={now} head={{ title, description: '', path: '', hidden: true }} sheet="readers">
      <div class="column account">
        <h1>{title}</h1>
        {!isOver && <p>{what}</p>}
        <p>{t(isOver ? 'ending.overText' : 'ending.askText')}</p>
        <form method="post" action={path}>
          {isOver ? (
            <button name={PRESS} value={KEEP}>
              {t('ending.keep')}
            </button>
          ) : (
            <button name="List-Unsubscribe" value="One-Click">
              {t('ending.press')}
            </button>
          )}
        </form>
        <p>
          <a href={back.path}>{back.words}</a>
        </p>
      </div>
    </Layout>
  )
}

/** The field of the way back. Any other post ends the letters. */
export const PRESS = 'press'
export const KEEP = 'keep'
