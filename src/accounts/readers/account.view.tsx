import { datesOf } from '../../web/dates.ts'
import type { Paper } from '../../web/paper.ts'
import { wordsOf, type Words } from '../../web/words/words.ts'
import { Avatar } from './avatar.view.tsx'
import { PasskeyForm } from './passkey-form.view.tsx'
import type { OwnLink } from './reader-part.ts'
import type { Reader, ReaderPasskey, ReaderSession } from './reader.ts'

/** What went wrong with a form of the account, and what had been typed into it. */
export interface AccountProblem {
  field: 'name' | 'picture' | 'email'
  error: string
  typed?: string
}

interface AccountProps {
  paper: Paper
  reader: Reader & { email: string }
  links: OwnLink[]
  sessions: ReaderSession[]
  /** The session of this browser. */
  tokenHash: string
  passkeys: ReaderPasskey[]
  problem: AccountProblem | undefined
}

/** All of a reader's account on one page. */
export const Account = (props: AccountProps) => {
  const { paper, reader, links } = props
  const t = wordsOf(paper.settings.language)
  return (
    <>
      <div class="who">
        <Avatar name={reader.name || reader.email} avatar={reader.avatar} />
        <p>
          {reader.name && <strong>{reader.name}</strong>} <span>{reader.email}</span>
        </p>
        <form method="post" action="/account/sign-out">
          <button class="quiet">{t('account.signOut')}</button>
        </form>
      </div>
      <ul class="own">
        {links.map(({ words, path }) => (
          <li>
            <a href={path}>{words}</a>
          </li>
        ))}
      </ul>
      <Looks {...props} t={t} />
      <Address {...props} t={t} />
      <Passkeys {...props} t={t} />
      <Sessions {...props} t={t} />
      <section id="yours">
        <h2>{t('account.yours')}</h2>
        <p>{t('account.export.text')}</p>
        <p class="answers">
          <a class="button quiet" href="/account/export">
            {t('account.export')}
          </a>{' '}
          <a class="button quiet" href="/account/erase">
            {t('account.erase')}
          </a>
        </p>
      </section>
    </>
  )
}

type SectionProps = AccountProps & { t: Words }

function Looks({ reader, problem, t }: SectionProps) {
  const wrong = problem?.field === 'name' ? problem : undefined
  return (
    <section id="looks">
      <h2>{t('account.looks')}</h2>
      <form method="post" action="/account/name">
        <label for="name">{t('account.name')}</label>
        <input
          id="name"
          name="name"
          autocomplete="nickname"
          value={wrong?.typed ?? reader.name}
          {...describedBy('name', wrong)}
        />
        <p class="hint">{t('account.name.hint')}</p>
        <Wrong field="name" problem={problem} />
        <button>{t('account.save')}</button>
      </form>
      <form method="post" action="/account/avatar" enctype="multipart/form-data">
        <label for="picture">{t('account.picture')}</label>
        <input
          id="picture"
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          {...describedBy('picture', problem)}
        />
        <p class="hint">{t('account.picture.hint')}</p>
        <Wrong field="picture" problem={problem} />
        <button>{t('account.picture.save')}</button>
      </form>
      {reader.avatar && (
        <form method="post" action="/account/avatar/remove">
          <button class="quiet">{t('account.picture.remove')}</button>
        </form>
      )}
    </section>
  )
}

function Address({ reader, problem, t }: SectionProps) {
  const wrong = problem?.field === 'email' ? problem : undefined
  return (
    <section id="address">
      <h2>{t('account.address')}</h2>
      <form method="post" action="/account/email">
        <label for="email">{t('account.address.new')}</label>
        <input
          id="email"
          name="email"
          type="email"
          required
          autocomplete="email"
          maxlength={254}
          value={wrong?.typed ?? ''}
          {...describedBy('email', wrong)}
        />
        <p class="hint">{t('account.address.hint', { email: reader.email })}</p>
        <Wrong field="email" problem={problem} />
        <button>{t('account.address.send')}</button>
      </form>
    </section>
  )
}

function Passkeys({ paper, passkeys, t }: SectionProps) {
  const dates = datesOf(paper.settings)
  return (
    <section id="passkeys">
      <h2>{t('account.passkeys')}</h2>
      <p>{t('account.passkeys.text')}</p>
      <ul class="rows">
        {passkeys.map(({ id, name, createdAt, usedAt }) => (
          <li>
            <form method="post" action={`/account/passkeys/${id}/name`}>
              <input name="name" value={name} aria-label={t('account.passkeys.name')} />
              <button class="quiet">{t('account.save')}</button>
            </form>
            <p class="hint">
              {usedAt === null
                ? t('account.passkeys.since', { date: dates.day(createdAt) })
                : t('account.passkeys.used', { date: dates.day(createdAt), used: dates.day(usedAt) })}
            </p>
            <form method="post" action={`/account/passkeys/${id}/remove`}>
              <button class="quiet">{t('account.remove')}</button>
            </form>
          </li>
        ))}
      </ul>
      <PasskeyForm
        action="/account/passkeys"
        options="/account/passkeys/options"
        makes
        label={t('account.passkeys.add')}
        script={paper.assets.accountScript}
        t={t}
      />
    </section>
  )
}

function Sessions({ paper, sessions, tokenHash, t }: SectionProps) {
  const dates = datesOf(paper.settings)
  return (
    <section id="sessions">
      <h2>{t('account.sessions')}</h2>
      <ul class="rows">
        {sessions.map((session) => (
          <li>
            <p>
              {session.device}
              {session.tokenHash === tokenHash && <strong> · {t('account.sessions.this')}</strong>}
            </p>
            <p class="hint">
              {t('account.sessions.since', { date: dates.day(session.createdAt), seen: dates.day(session.seenAt) })}
            </p>
            <form method="post" action={`/account/sessions/${session.id}/end`}>
              <button class="quiet">{t('account.sessions.end')}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

const describedBy = (field: AccountProblem['field'], problem: AccountProblem | undefined) =>
  problem?.field === field ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${field}-wrong` } : {}

const Wrong = ({ field, problem }: { field: AccountProblem['field']; problem: AccountProblem | undefined }) =>
  problem?.field === field ? (
    <p class="wrong" id={`${field}-wrong`}>
      {problem.error}
    </p>
  ) : null

/** What goes when everything goes, before it does. */
export const EraseForm = ({ reader, links, t }: { reader: Reader & { email: string }; links: OwnLink[]; t: Words }) => (
  <form method="post" action="/account/erase">
    <p>{t('account.erase.lead')}</p>
    <ul class="goes">
      <li>{reader.name ? t('account.erase.who', { name: reader.name, email: reader.email }) : reader.email}</li>
      <li>{t('account.erase.ways')}</li>
      {links.map(({ words }) => (
        <li>{words}</li>
      ))}
    </ul>
    <p>{t('account.erase.stays')}</p>
    <p class="answers">
      <button name="sure" value="yes">
        {t('account.erase.now')}
      </button>{' '}
      <a class="button quiet" href="/account">
        {t('account.erase.not')}
      </a>
    </p>
  </form>
)
