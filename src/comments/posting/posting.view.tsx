import type { Child } from 'hono/jsx'
import type { Words } from '../../web/words/words.ts'
import { threadPath } from '../comment.ts'

/** A form that comes back, below what it is about. */
export const FormAgain = (props: {
  t: Words
  thread: { headline: string; path: string }
  wantsSignIn: boolean
  children?: Child
}) => {
  const { t, thread, wantsSignIn, children } = props
  return (
    <>
      <p class="hint">{t.parts('comments.post.under', { article: <a href={threadPath(thread.path)}>{thread.headline}</a> })}</p>
      {wantsSignIn && (
        <p>
          <a class="button quiet" href="/account/sign-in" target="_blank">
            {t('account.signIn.title')}
          </a>
        </p>
      )}
      {children}
    </>
  )
}

/** What was typed where there is nothing it could be posted to: so that it isn't lost. */
export const TypedOnly = ({ t, sentence, body }: { t: Words; sentence: string; body: string }) => (
  <>
    <p class="told" role="alert">
      {sentence}
    </p>
    {body !== '' && (
      <>
        <label for="typed">{t('comments.post.typed')}</label>
        <textarea id="typed" rows={8} readonly dir="auto">
          {body}
        </textarea>
      </>
    )}
  </>
)

/** What becomes of a comment whose writer we don't know yet. */
export const LookInYourMail = ({ t, path }: { t: Words; path: string | undefined }) => (
  <>
    <p>{t('comments.mailed.text')}</p>
    <p>{t('comments.mailed.once')}</p>
    {path !== undefined && (
      <p>
        <a href={threadPath(path)}>{t('comments.post.back')}</a>
      </p>
    )}
  </>
)
