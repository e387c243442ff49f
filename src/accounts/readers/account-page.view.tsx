import type { Child } from 'hono/jsx'
import { Layout } from '../../web/layout.view.tsx'
import type { Paper } from '../../web/paper.ts'

/** A page of readers' accounts: in the paper's own look, for nobody but who asked for it. */
export const AccountPage = (props: { paper: Paper; now: number; title: string; path: string; children?: Child }) => {
  const { paper, now, title, path, children } = props
  return (
    <Layout paper={paper} now={now} head={{ title, description: '', path, hidden: true }} sheet="readers">
      <article class="column account">
        <h1>{title}</h1>
        {children}
      </article>
    </Layout>
  )
}
