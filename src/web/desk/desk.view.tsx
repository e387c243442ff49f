import type { Child } from 'hono/jsx'
import { trustedHtml } from '../html.ts'
import type { DeskFrame } from './frame.ts'

/** A screen of the desk: where one may go at its side, what was just done above, and the screen itself. */
export function DeskPage(props: {
  frame: DeskFrame
  title: string
  /** Buttons and links at the end of the heading's line. */
  actions?: Child
  /** For screens that are work of their own, such as the editor: no measure, and a heading for those who hear the screen. */
  bare?: boolean
  /** Further scripts of this screen, beside the desk's own. */
  scripts?: string[]
  children?: Child
}) {
  const { frame, title, actions, bare, scripts = [], children } = props
  return (
    <Document frame={frame} title={`${title} · ${frame.paper}`} scripts={scripts}>
      <body class={bare ? 'desk bare' : 'desk'}>
        <a class="skip" href="#main">
          Skip to the screen
        </a>
        <header class="desk-bar">
          <a class="desk-name" href="/desk">
            {frame.paper} <small>Newsroom desk</small>
          </a>
          {frame.demo && <span class="badge">Demo</span>}
          <a href="/" data-turbo="false">
            Read the paper
          </a>
          <Account frame={frame} />
        </header>
        <Menu frame={frame} />
        <main id="main">
          {frame.said && (
            <p class="notice good" role="status">
              {frame.said}
            </p>
          )}
          {bare ? (
            <h1 class="sr">{title}</h1>
          ) : (
            <div class="desk-head">
              <h1>{title}</h1>
              {actions && <div class="actions">{actions}</div>}
            </div>
          )}
          {children}
        </main>
      </body>
    </Document>
  )
}

/** A page outside the desk's frame: sign-in, invitations, what was refused at the door. */
export function DoorPage(props: {
  assets: DeskFrame['assets']
  paper: string
  language: string
  title: string
  children?: Child
}) {
  const { assets, paper, language, title, children } = props
  return (
    <Document frame={{ assets, language }} title={`${title} · ${paper}`} scripts={[]}>
      <body class="door">
        <main id="main">
          <p class="desk-name">
            <a href="/" data-turbo="false">
              {paper}
            </a>{' '}
            <small>Newsroom desk</small>
          </p>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </Document>
  )
}

function Document(props: { frame: Pick<DeskFrame, 'assets' | 'language'>; title: string; scripts: string[]; children: Child }) {
  const { frame, title, scripts, children } = props
  return (
    <>
      {trustedHtml('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{title}</title>
          {/* A screen that was left is asked for anew: what it showed may have changed. */}
          <meta name="turbo-cache-control" content="no-cache" />
          <link rel="icon" href={frame.assets.icon} type="image/svg+xml" />
          <link rel="stylesheet" href={frame.assets.style} data-turbo-track="reload" />
          <script type="module" src={frame.assets.script} data-turbo-track="reload"></script>
          {/* Not tracked: else an answer without it, such as two versions side by side, would be thrown away for a reload. */}
          {scripts.map((src) => (
            <script type="module" src={src}></script>
          ))}
        </head>
        {children}
      </html>
    </>
  )
}

function Menu({ frame }: { frame: DeskFrame }) {
  return (
    <nav class="desk-menu" aria-label="Desk">
      <details data-controller="menu" open>
        <summary>Menu</summary>
        {frame.menu.map(({ group, items }) => (
          <section>
            <h2>{group}</h2>
            <ul>
              {items.map((item) => (
                <li>
                  <a href={item.path} aria-current={currentIn(frame.path, item.path)}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </nav>
  )
}

function Account({ frame }: { frame: DeskFrame }) {
  return (
    <details class="account">
      <summary>
        {frame.who.name} <small>{frame.who.role}</small>
      </summary>
      <ul>
        <li>
          <a href="/desk/me">My account</a>
        </li>
        <li>
          <form method="post" action="/desk/sign-out">
            <button class="plain">Sign out</button>
          </form>
        </li>
      </ul>
    </details>
  )
}

const currentIn = (path: string, item: string) =>
  path === item ? 'page' : item !== '/desk' && path.startsWith(`${item}/`) ? 'true' : undefined
