import { trustedHtml } from '../web/html.ts'
import { directionOf } from '../web/words/words.ts'
import { letterStyle } from './letter-style.ts'
import type { Part } from './parts.ts'

export interface HtmlLetter {
  paper: { name: string; origin: string; accent: string; language: string }
  subject: string
  parts: Part[]
  /** Why its reader gets it. */
  reason: string
}

/** A letter as HTML: one page without a picture or anything else from elsewhere, so that reading it tells nobody. */
export const htmlLetter = (letter: HtmlLetter): string => String(<Page {...letter} />)

function Page({ paper, subject, parts, reason }: HtmlLetter) {
  const { name, origin, accent, language } = paper
  return (
    <>
      {trustedHtml('<!doctype html>')}
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{subject}</title>
          <style>{trustedHtml(letterStyle(accent))}</style>
        </head>
        <body>
          <div class="letter">
            <p class="paper">
              <a href={origin}>{name}</a>
            </p>
            {parts.map((part) => (
              <HtmlPart part={part} />
            ))}
            <p class="end">
              {reason}
              <br />
              <a href={origin}>{origin.replace(/^https?:\/\//, '')}</a>
            </p>
          </div>
        </body>
      </html>
    </>
  )
}

function HtmlPart({ part }: { part: Part }) {
  switch (part.kind) {
    case 'heading':
      return <h1>{part.text}</h1>
    case 'paragraph':
      return (
        <p>
          <Lines text={part.text} />
        </p>
      )
    case 'small':
      return (
        <p class="small">
          <Lines text={part.text} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <p>
            <Lines text={part.text} />
          </p>
          {part.by !== undefined && <cite>— {part.by}</cite>}
        </blockquote>
      )
    case 'button':
      return (
        <>
          <p class="act">
            <a href={part.url}>{part.text}</a>
          </p>
          <p class="small address">{part.url}</p>
        </>
      )
    case 'link':
      return (
        <p>
          <a href={part.url}>{part.text}</a>
        </p>
      )
  }
}

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, n) => (
      <>
        {n > 0 && <br />}
        {line}
      </>
    ))}
  </>
)
