/** The script of threads, beside this one: the build says under which name. Most readers never need it. */
declare const THREAD_SCRIPT: string

interface ThreadScript {
  follow(link: HTMLAnchorElement, improve: (added: ParentNode) => void): Promise<void>
}

const LINKS = '#comments a,#thread :is(.order,.older,.all) a,#thread a.reply'

/** Comments come below the article at a press, and what is asked for of them comes in its place. Who comes back to them finds them open. */
export function openComments(root: Document, improve: (added: ParentNode) => void): void {
  const follow = (link: HTMLAnchorElement) =>
    void import(THREAD_SCRIPT)
      .then((script: ThreadScript) => script.follow(link, improve))
      .catch(() => location.assign(link.href))
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(LINKS)
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    follow(link)
  })
  const link = root.querySelector<HTMLAnchorElement>('#comments a')
  if (link && location.hash === '#comments') follow(link)
}
