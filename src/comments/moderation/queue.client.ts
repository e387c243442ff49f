import { Controller } from '@hotwired/stimulus'

/** A comment that was decided about, where it stood, and what would undo it. */
interface Decided {
  element: HTMLElement
  before: Element | null
  undo: string
}

/** Where it is kept that somebody wants no keys. */
const KEYS_OFF = 'queue-keys-off'

/** The queue by keys: decides in place, goes on by itself, and takes back. Without it every button is a form. */
export class Queue extends Controller<HTMLElement> {
  static override targets = ['case', 'list', 'undo', 'said', 'keys', 'toggle', 'count']
  declare readonly caseTargets: HTMLElement[]
  declare readonly hasListTarget: boolean
  declare readonly listTarget: HTMLElement
  declare readonly undoTarget: HTMLFormElement
  declare readonly saidTarget: HTMLElement
  declare readonly keysTarget: HTMLElement
  declare readonly toggleTarget: HTMLButtonElement
  declare readonly countTargets: HTMLElement[]
  private decided: Decided[] = []

  override connect() {
    this.keysTarget.hidden = false
    this.showToggle()
  }

  press(event: KeyboardEvent) {
    const { target, key, ctrlKey, metaKey, altKey } = event
    if (!(target instanceof HTMLElement) || ctrlKey || metaKey || altKey) return
    const isTyping = target.matches('input:not([type=checkbox]), textarea, select')
    if (key === 'Escape' && this.caseOf(target)) return this.leave(this.caseOf(target)!)
    if (isTyping || !this.isOn) return
    const act = this.keys[key]
    if (!act) return
    event.preventDefault()
    act()
  }

  /** A decision of one comment is sent without leaving the screen; what is sent otherwise goes its way. */
  send(event: SubmitEvent) {
    const form = event.target as HTMLFormElement
    const element = this.caseOf(form)
    const isDecision = /\/(?:decide|answer)$/.test(form.action)
    if (form !== this.undoTarget && !(element && isDecision)) return
    if (form === this.undoTarget && this.decided.length === 0) return
    event.preventDefault()
    if (form === this.undoTarget) void this.takeBack()
    else void this.decide(element!, form, event.submitter as HTMLButtonElement | null)
  }

  toggle() {
    if (this.isOn) localStorage.setItem(KEYS_OFF, 'yes')
    else localStorage.removeItem(KEYS_OFF)
    this.showToggle()
  }

  private readonly keys: Record<string, () => void> = {
    j: () => this.go(1),
    k: () => this.go(-1),
    a: () => this.button('[value=approve]', '[value=keep]', '[name=upheld][value=yes]')?.click(),
    s: () => this.button('[value=spam]')?.click(),
    r: () => this.askWhy(),
    u: () => this.undoTarget.requestSubmit(),
    x: () => this.tick(),
    w: () => this.tickWriter(),
    '?': () => this.say(this.keysTarget.textContent.replaceAll(/\s+/g, ' ')),
  }

  private get isOn() {
    return localStorage.getItem(KEYS_OFF) === null
  }

  private showToggle() {
    this.toggleTarget.ariaPressed = String(this.isOn)
    this.toggleTarget.textContent = this.isOn ? 'Keys are on' : 'Keys are off'
  }

  private get current() {
    return this.caseOf(document.activeElement)
  }

  private caseOf(element: Element | null) {
    return this.caseTargets.find((one) => one.contains(element))
  }

  private go(by: 1 | -1) {
    const at = this.current ? this.caseTargets.indexOf(this.current) : by === 1 ? -1 : this.caseTargets.length
    this.caseTargets[Math.max(0, Math.min(at + by, this.caseTargets.length - 1))]?.focus()
  }

  private button(...which: string[]) {
    return this.current?.querySelector<HTMLButtonElement>(which.map((one) => `button${one}`).join())
  }

  private askWhy() {
    const why = this.current?.querySelector<HTMLDetailsElement>('[data-why]')
    if (!why) return
    why.open = true
    why.querySelector('select')?.focus()
  }

  private leave(element: HTMLElement) {
    for (const details of element.querySelectorAll('details')) details.open = false
    element.focus()
  }

  private tick() {
    const box = this.current?.querySelector<HTMLInputElement>('input[name=case]')
    if (box) box.checked = !box.checked
    if (box) this.say(box.checked ? 'Ticked.' : 'Not ticked any more.')
  }

  private tickWriter() {
    const writer = this.current?.dataset.writer
    const theirs = this.caseTargets.filter((one) => writer !== undefined && one.dataset.writer === writer)
    for (const one of theirs) one.querySelector<HTMLInputElement>('input[name=case]')!.checked = true
    if (theirs.length > 0) this.say(`Ticked: ${theirs.length}.`)
  }

  private async decide(element: HTMLElement, form: HTMLFormElement, submitter: HTMLButtonElement | null) {
    if (element.ariaBusy === 'true') return
    element.ariaBusy = 'true'
    const answer = await this.ask(form.action, new FormData(form, submitter))
    element.ariaBusy = null
    if (!answer.done) return this.refuse(element, answer.words)
    const before = element.nextElementSibling
    const next = before ?? element.previousElementSibling
    this.decided.push({ element, before, undo: String(answer.data['undo']) })
    element.remove()
    this.count(-1)
    this.offerUndo(String(answer.data['said']))
    if (next instanceof HTMLElement) next.focus()
    else this.goOn()
  }

  /** The page is done: the next one, or the tab anew. */
  private goOn() {
    const next = this.element.querySelector<HTMLAnchorElement>('a[rel=next]')
    const tab = this.element.querySelector<HTMLAnchorElement>('.tabs [aria-current]')
    const undo = this.decided.map((one) => one.undo).join('.')
    const url = new URL((next ?? tab)!.href)
    url.searchParams.set('undo', undo)
    location.assign(url)
  }

  private async takeBack() {
    const last = this.decided.pop()
    if (!last) return
    const form = new FormData()
    form.set('verdicts', last.undo)
    const answer = await this.ask(this.undoTarget.action, form)
    if (!answer.done) return this.say(answer.words)
    const seen = Object.values(answer.data['seen'] as Record<string, number>)[0]!
    this.seeAnew(last.element, seen)
    this.listTarget.insertBefore(last.element, last.before?.isConnected ? last.before : null)
    this.count(1)
    const still = this.decided.at(-1)
    this.undoTarget.hidden = still === undefined
    this.say(String(answer.data['said']))
    last.element.focus()
  }

  /** What it sends next time says that its last verdict was seen. */
  private seeAnew(element: HTMLElement, seen: number) {
    for (const field of element.querySelectorAll<HTMLInputElement>('input[name=seen]')) field.value = String(seen)
    const box = element.querySelector<HTMLInputElement>('input[name=case]')
    if (box) box.value = `${box.value.split('.')[0]}.${seen}`
  }

  /** Somebody was faster, or it can't be: said where it stands. */
  private refuse(element: HTMLElement, words: string) {
    element.querySelector('.refused')?.remove()
    const notice = document.createElement('p')
    notice.className = 'notice bad refused'
    notice.textContent = words
    element.append(notice)
    this.say(words)
    element.focus()
  }

  private offerUndo(said: string) {
    this.undoTarget.hidden = false
    this.undoTarget.querySelector('span')!.textContent = said
    this.say(`${said} Press u to undo.`)
  }

  private say(words: string) {
    this.saidTarget.textContent = words
  }

  private count(by: number) {
    for (const count of this.countTargets) count.textContent = ` ${Math.max(0, Number(count.textContent) + by)}`
  }

  private async ask(
    path: string,
    form: FormData,
  ): Promise<{ done: true; data: Record<string, unknown> } | { done: false; words: string }> {
    const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]))
    try {
      const response = await fetch(path, { method: 'POST', body, headers: { Accept: 'application/json' } })
      if (response.ok) return { done: true, data: (await response.json()) as Record<string, unknown> }
      const isJson = response.headers.get('Content-Type')?.includes('json')
      const words = isJson ? ((await response.json()) as { error: string }).error : await response.text()
      return { done: false, words }
    } catch {
      return { done: false, words: 'The newsroom can’t be reached. Nothing was done; try again.' }
    }
  }
}

/** `desk.js` has started the application; this script is loaded after it, where the queue is. */
window.Stimulus.register('queue', Queue)
