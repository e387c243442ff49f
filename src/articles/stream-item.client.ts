/** "Older stories" brings them in place: one more page at each press, its address kept in the bar, the footer always within reach. */
export function followStream(root: Document, improve: (added: ParentNode) => void): void {
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
  root.querySelector('.flow')!.append(...older.children)
  bar.replaceWith(page.querySelector('.older')!)
  history.replaceState(null, '', link.href)
  first?.focus({ preventScroll: true })
}
