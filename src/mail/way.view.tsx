import type { Cap, Way } from './way.ts'

const SECURITY = {
  tls: 'encrypted from the first byte (TLS)',
  starttls: 'encrypted before anything is said (STARTTLS)',
  none: 'in the clear, since it is this machine itself',
}

/** Where letters go, and two ways to find out whether they arrive. */
export const WayPanel = ({ way: { server, sender, signature } }: { way: Way }) => (
  <section class="panel">
    <h2>Where letters go</h2>
    {server ? (
      <dl class="letter-facts">
        <dt>Mail server</dt>
        <dd>
          {server.host}, port {server.port}
        </dd>
        <dt>Connection</dt>
        <dd>
          {SECURITY[server.security]}, {server.hasLogin ? 'with a login' : 'without a login'}
        </dd>
        <dt>Sender</dt>
        <dd>{sender}</dd>
        <dt>Signature</dt>
        <dd>{signature ? `made here; its key stands at ${signature}` : 'not made here: left to the mail server'}</dd>
      </dl>
    ) : (
      <p>
        Into the folder <code>mail</code> of the data folder, and to nobody else: there is no mail server yet. Whoever runs this
        machine names one in <code>BROADSHEET_SMTP_URL</code>.
      </p>
    )}
    <div class="row">
      <form method="post" action="/desk/mail/check" class="press" data-turbo="false">
        <button>Check the connection</button>
      </form>
      <form method="post" action="/desk/mail/test" class="press">
        <button>Send me a test letter</button>
      </form>
    </div>
  </section>
)

/** What became of a check. */
export const CheckNotice = ({ checked }: { checked: { isGood: boolean; words: string; said: string | undefined } }) => (
  <div class={checked.isGood ? 'notice good' : 'notice bad'} role="status">
    <p>{checked.words}</p>
    {checked.said && <p>What was said: {checked.said}</p>}
  </div>
)

/** How many letters may go that anybody can ask for, so that a flood of them makes no flood of letters. */
export const CapsPanel = ({ caps }: { caps: Cap[] }) => (
  <section class="panel">
    <h2>What readers ask for, this hour</h2>
    <table class="letter-caps">
      <thead>
        <tr>
          <th scope="col">Letters</th>
          <th scope="col">Gone</th>
          <th scope="col">Waiting</th>
        </tr>
      </thead>
      <tbody>
        {caps.map(({ what, used, most, waiting }) => (
          <tr>
            <th scope="row">{what}</th>
            <td>
              {used} of {most}
            </td>
            <td>{waiting}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      <a href="/desk/mail/suppressed">Addresses without letters</a>
    </p>
  </section>
)
