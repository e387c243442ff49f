/** "Older stories" brings them in place: one more page at each press, its address kept in the bar, the footer always within reach. */
export function followStream(root: Document, improve: (added: ParentNode) => void): void {
  bringBack(root)
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-more]')
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void bringOlder(root, link, improve).catch(() => location.assign(link.href))
  })
}

async function bringOlder(root: Document, link: HTMLAnchorElement, improve: (added: ParentNode) => void): Promise<void> {
  const bar = link.closest('.older')!
  link.textContent = link.dataset.more!
  const answer = await fetch(link.href)
  if (!answer.ok) throw new Error(String(answer.status))
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const older = page.querySelector('.flow')!
  improve(older)
  const first = older.querySelector<HTMLElement>('h2 a')
  const flow = root.querySelector('.flow')!
  flow.append(...older.children)
  bar.replaceWith(page.querySelector('.older')!)
  history.replaceState(null, '', link.href)
  first?.focus({ preventScroll: true })
  keep(flow)
}

const KEPT = 'flow'

/** For a reader who goes on and comes back. Where there is no room for it, that reader sees the last page that was brought. */
function keep(flow: Element): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify([location.href, flow.innerHTML]))
  } catch {}
}

/** A reader who comes back finds all that was brought, also where the browser itself has not kept the page. */
function bringBack(root: Document): void {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (arrival?.type !== 'back_forward') return
  try {
    const [href, html] = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as string[]
    if (href === location.href) root.querySelector('.flow')!.innerHTML = html!
  } catch {}
}
