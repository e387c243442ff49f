type Improve = (added: ParentNode) => void

/** Brings what a link of a thread leads to into the place for it. Rejects where the page must be opened instead. */
export async function follow(link: HTMLAnchorElement, improve: Improve): Promise<void> {
  if (link.closest('#comments')) return openBelow(link, improve)
  if (link.matches('.reply')) return answerHere(link)
  const thread = await fetchThread(link.href, improve)
  if (link.closest('.order')) return putInOrder(link, thread)
  return link.closest('.older') ? append(link, thread) : showAnswers(link, thread)
}

/** All comments, below the article; the address says so, and Back leads to where the reader was. */
async function openBelow(link: HTMLAnchorElement, improve: Improve): Promise<void> {
  const wayIn = link.closest('#comments')!
  if (!wayIn.nextElementSibling?.matches('#thread')) {
    const thread = await fetchThread(link.href, improve)
    wear(thread.ownerDocument)
    thread.querySelector('.kick')!.remove()
    const title = document.createElement('h2')
    title.tabIndex = -1
    title.textContent = thread.querySelector('h1')!.textContent
    thread.querySelector('h1')!.replaceWith(title)
    wayIn.after(thread)
  }
  if (location.hash !== '#comments') history.pushState(null, '', '#comments')
  const wanted = new URL(link.href).hash ? '#comment-form textarea' : '#thread > h2'
  document.querySelector<HTMLElement>(wanted)?.focus()
}

/** The style sheet of threads. Its hash is among those that the page allows; where it isn't, the page is of another version than ours. */
function wear(page: Document): void {
  const style = document.createElement('style')
  style.textContent = page.querySelectorAll('style')[1]!.textContent
  document.head.append(style)
  if (!style.sheet) throw new Error('The style sheet is not allowed here')
}

/** What was typed above stays. */
function putInOrder(link: HTMLAnchorElement, thread: Element): void {
  const here = document.querySelector('#thread')!
  here.querySelector(':scope > .older')?.remove()
  here.querySelector(LIST)!.replaceWith(...thread.querySelectorAll(`${LIST}, :scope > .older`))
  here.querySelector('.order')!.replaceWith(thread.querySelector('.order')!)
  here.querySelector<HTMLElement>('.order [aria-current]')!.focus()
  keepAddress(link)
}

function append(link: HTMLAnchorElement, thread: Element): void {
  const bar = link.closest('.older')!
  const list = bar.previousElementSibling!
  const added = thread.querySelector(LIST)!
  const first = added.querySelector<HTMLElement>('header a')
  const next = added.nextElementSibling
  list.append(...added.children)
  if (next?.matches('.older')) bar.replaceWith(next)
  else bar.remove()
  first?.focus({ preventScroll: true })
  if (!list.closest('li')) keepAddress(link)
}

/** The answers to one comment, in the place of the first ones. */
function showAnswers(link: HTMLAnchorElement, thread: Element): void {
  const bar = link.closest('.all')!
  const answers = thread.querySelector(LIST)!
  const next = answers.nextElementSibling
  if (bar.previousElementSibling!.matches('.said-list')) bar.previousElementSibling!.remove()
  bar.replaceWith(answers, ...(next?.matches('.older') ? [next] : []))
  answers.querySelector<HTMLElement>('header a')?.focus({ preventScroll: true })
}

/** The form for an answer, below what it answers; another press takes it away. */
async function answerHere(link: HTMLAnchorElement): Promise<void> {
  const comment = link.closest('.said')!
  document.querySelector('#reply')?.remove()
  if (link.ariaExpanded === 'true') return void (link.ariaExpanded = 'false')
  for (const other of document.querySelectorAll('.reply[aria-expanded]')) other.ariaExpanded = 'false'
  const page = await fetchPage(link.href)
  const form = page.querySelector('#reply')!
  // The form above has the same names for its fields.
  for (const name of ['id', 'for', 'aria-describedby'])
    for (const field of form.querySelectorAll(`[${name}]`)) field.setAttribute(name, `${field.getAttribute(name)}-reply`)
  comment.after(form)
  link.ariaExpanded = 'true'
  form.querySelector('textarea')!.focus()
}

/** The page's own list: of an article's comments, or of a comment's answers. */
const LIST = ':scope > .said-list, #answers > .said-list'

async function fetchThread(href: string, improve: Improve): Promise<Element> {
  const thread = (await fetchPage(href)).querySelector('#thread')!
  improve(thread)
  return thread
}

async function fetchPage(href: string): Promise<Document> {
  const answer = await fetch(href)
  if (!answer.ok) throw new Error(String(answer.status))
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

/** On a page of the thread's own, a reload shows the same. */
function keepAddress(link: HTMLAnchorElement): void {
  if (!document.querySelector('#comments')) history.replaceState(null, '', link.href)
}
