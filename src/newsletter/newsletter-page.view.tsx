import type { Child } from 'hono/jsx'
import { typedText, type Errors, type Typed } from '../web/form.ts'
import { Layout } from '../web/layout.view.tsx'
import type { Paper } from '../web/paper.ts'
import { Guard } from '../web/pieces/guard.view.tsx'
import { wordsOf, type Words } from '../web/words/words.ts'
import { MINE_PATH, NEWSLETTER_PATH, SIGN_UP_FIELDS } from './sign-up.ts'
import type { Subscriber } from './subscriber.ts'

interface PageProps {
  paper: Paper
  now: number
}

/** What the newsletter is, and the form: empty, or as it was filled in, with what is wrong. */
export function NewsletterPage(
  props: PageProps & {
    token: string
    typed?: Typed
    errors?: Errors
    /** What is wrong with the whole of it. */
    told?: string
  },
) {
  const { paper, now, token, typed, errors = {}, told } = props
  const { name, newsletter, language } = paper.settings
  const t = wordsOf(language)
  const description = newsletter.words || t('newsletter.description', { title: newsletter.title, name })
  const head = { title: newsletter.title, description, path: NEWSLETTER_PATH, hidden: typed !== undefined }
  return (
    <Layout paper={paper} now={now} head={head} sheet="readers">
      <div class="column">
        <h1>{newsletter.title}</h1>
        {newsletter.words && <p class="stand">{newsletter.words}</p>}
        {told && (
          <p class="told" role="alert">
            {told}
          </p>
        )}
        <form class="sign-up" method="post" action={NEWSLETTER_PATH}>
          <Guard token={token} t={t} />
          <SignUpField
            {...{ t, errors, typed }}
            name={SIGN_UP_FIELDS.email}
            label="form.address"
            type="email"
            autocomplete="email"
            required
          />
          <SignUpField {...{ t, errors, typed }} name={SIGN_UP_FIELDS.name} label="newsletter.name" autocomplete="name" />
          <button>{t('newsletter.subscribe')}</button>
        </form>
        <p class="hint">{t('newsletter.promise')}</p>
        <p class="hint">{t('newsletter.how')}</p>
      </div>
    </Layout>
  )
}

function SignUpField(props: {
  t: Words
  errors: Errors
  typed: Typed | undefined
  name: string
  label: 'form.address' | 'newsletter.name'
  type?: string
  autocomplete: string
  required?: boolean
}) {
  const { t, errors, typed = {}, name, label, ...input } = props
  const error = errors[name]
  return (
    <label>
      {t(label)}{' '}
      <input
        {...input}
        name={name}
        value={typedText(typed, name) || undefined}
        maxlength={254}
        aria-invalid={error && 'true'}
        aria-describedby={error && `${name}-wrong`}
      />
      {error && (
        <span class="wrong" id={`${name}-wrong`} role="alert">
          {error}
        </span>
      )}
    </label>
  )
}

/** What to do now: the same for every address, so that nobody learns who is on the list. */
export function AskedPage({ paper, now }: PageProps) {
  const t = wordsOf(paper.settings.language)
  return (
    <Told paper={paper} now={now} title={t('form.mailed')}>
      <p>{t('newsletter.askedText')}</p>
      <p>{t('newsletter.askedMissing')}</p>
      <Back t={t} />
    </Told>
  )
}

/** Whether somebody who is signed in gets the newsletter, and the way off it or onto it. */
export function MinePage({ paper, now, subscriber }: PageProps & { subscriber: Subscriber | undefined }) {
  const { newsletter, language } = paper.settings
  const t = wordsOf(language)
  const { title } = newsletter
  const email = subscriber?.email ?? ''
  return (
    <Told paper={paper} now={now} title={t('newsletter.mine')}>
      {subscriber?.state === 'active' ? (
        <>
          <p>{t('newsletter.mineOn', { title, email })}</p>
          <p>
            <a class="button quiet" href={`${NEWSLETTER_PATH}/end/${subscriber.key}`}>
              {t('newsletter.mineEnd')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p>{subscriber?.state === 'unconfirmed' ? t('newsletter.mineWaits', { email }) : t('newsletter.mineOff', { title })}</p>
          {newsletter.isOn && (
            <p>
              <a class="button" href={NEWSLETTER_PATH}>
                {t('newsletter.mineBegin')}
              </a>
            </p>
          )}
        </>
      )}
      <Back t={t} />
    </Told>
  )
}

/** Says to who isn't signed in how to. */
export function WhosePage({ paper, now }: PageProps) {
  const t = wordsOf(paper.settings.language)
  const signIn = <a href={`/account/sign-in?next=${encodeURIComponent(MINE_PATH)}`}>{t('newsletter.mineSignIn')}</a>
  return (
    <Told paper={paper} now={now} title={t('newsletter.mine')}>
      <p>{t.parts('newsletter.mineWho', { signIn })}</p>
      <Back t={t} />
    </Told>
  )
}

const Told = ({ paper, now, title, children }: PageProps & { title: string; children: Child }) => (
  <Layout paper={paper} now={now} head={{ title, description: '', path: NEWSLETTER_PATH, hidden: true }} sheet="readers">
    <div class="column">
      <h1>{title}</h1>
      {children}
    </div>
  </Layout>
)

const Back = ({ t }: { t: Words }) => (
  <p>
    <a href="/">{t('newsletter.back')}</a>
  </p>
)
