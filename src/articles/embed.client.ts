/** A pressed embed becomes its player in place. Without script, the press opens the provider's page. */
export function playOnPress(root: Document): void {
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-embed] > a')
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const player = root.createElement('iframe')
    player.src = link.parentElement!.dataset.embed!
    player.title = link.textContent ?? ''
    player.allow = 'fullscreen; autoplay; encrypted-media; picture-in-picture'
    link.replaceWith(player)
    player.focus()
  })
}
