import type { Child } from 'hono/jsx'
import { datesOf } from './dates.ts'
import { DemoLine } from './demo-line.view.tsx'
import { Head, type PageHead, type Sheet } from './head.view.tsx'
import { trustedHtml } from './html.ts'
import { CORRECTIONS_PATH, type Paper } from './paper.ts'
import { directionOf, wordsOf } from './words/words.ts'

/** A whole page: the paper's head and foot around what the page itself says. `sheet` names a style sheet that it needs beside the paper's. */
export function Layout(props: { paper: Paper; now: number; head: PageHead; sheet?: Sheet; children?: Child }) {
  const { paper, now, head, sheet, children } = props
  const { language } = paper.settings
  return (
    <>
      {trustedHtml('<!doctype html>')}
      <html lang={language} dir={directionOf(language)}>
        <Head paper={paper} head={head} sheet={sheet} />
        <body>
          <a class="skip" href="#main">
            {wordsOf(language)('skip')}
          </a>
          <header>
            {paper.demo && <DemoLine paper={paper} />}
            <Masthead paper={paper} now={now} isFront={head.path === '/'} />
          </header>
          <Menu paper={paper} path={head.path} />
          <main id="main">{children}</main>
          <Footer paper={paper} now={now} />
        </body>
      </html>
    </>
  )
}

function Masthead({ paper, now, isFront }: { paper: Paper; now: number; isFront: boolean }) {
  const { settings } = paper
  const name = (
    <a href="/">
      {paper.logo ? (
        <img class="logo" src={paper.logo.url} alt={settings.name} width={paper.logo.width} height={paper.logo.height} />
      ) : (
        settings.name
      )}
    </a>
  )
  return (
    <div class={isFront ? 'mast front' : 'mast'}>
      <p class="date">{datesOf(settings).weekday(now)}</p>
      {isFront ? <h1 class="name">{name}</h1> : <p class="name">{name}</p>}
      {isFront && settings.motto && <p class="motto">{settings.motto}</p>}
      <SocialLinks paper={paper} />
    </div>
  )
}

function SocialLinks({ paper }: { paper: Paper }) {
  const { social, language } = paper.settings
  if (social.length === 0) return null
  return (
    <ul class="social" aria-label={wordsOf(language)('nav.social')}>
      {social.map(({ title, url }) => (
        <li>
          <a href={url} rel="me noopener">
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Menu({ paper, path }: { paper: Paper; path: string }) {
  const t = wordsOf(paper.settings.language)
  const top = paper.sections.filter((section) => section.parentId === null)
  const links = paper.settings.menu.map(({ title, url }) => ({ name: title, path: url }))
  const items = [{ name: t('nav.latest'), path: '/latest' }, ...top, { name: t('nav.picks'), path: '/staff-picks' }, ...links]
  return (
    <nav class="menu" aria-label={t('nav.sections')}>
      <ul>
        {items.map((item) => (
          <li>
            <a
              href={item.path}
              aria-current={path === item.path ? 'page' : path.startsWith(`${item.path}/`) ? 'true' : undefined}
            >
              {item.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Footer({ paper, now }: { paper: Paper; now: number }) {
  const { settings } = paper
  const t = wordsOf(settings.language)
  const year = new Date(now).getUTCFullYear()
  return (
    <footer class="foot">
      <p class="name">
        <a href="/">{settings.name}</a>
      </p>
      {settings.motto && <p class="motto">{settings.motto}</p>}
      <nav aria-label={t('nav.paper')}>
        <ul>
          {settings.pages.map((page) => (
            <li>
              <a href={page.path}>{page.title}</a>
            </li>
          ))}
          {paper.hasCorrections && (
            <li>
              <a href={CORRECTIONS_PATH}>{t('corrections.title')}</a>
            </li>
          )}
          <li>
            <a href="/feed.xml">{t('nav.feed')}</a>
          </li>
        </ul>
      </nav>
      <SocialLinks paper={paper} />
      <p class="small">
        {t('footer.rights', { year: String(year), name: settings.name })}
        {settings.founded && ` · ${t('footer.founded', { year: String(settings.founded) })}`}
      </p>
    </footer>
  )
}
