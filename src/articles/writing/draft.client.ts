import { Controller } from '@hotwired/stimulus'
import { dropCopy, fieldsOf, fillForm, keepCopy, readCopy } from './local-copy.client.ts'

/** Milliseconds after the last key until words go to the newsroom, and the longest they wait while somebody writes on. */
const PAUSE = 2_500
const LONGEST = 10_000
/** Between two tries while the newsroom can't be reached: doubling, from the one to the other. */
const FIRST_RETRY = 3_000
const LAST_RETRY = 60_000

/** What the newsroom says once it has the words. */
interface Taken {
  version: number
  at: number
  /** What the article still lacks, as the screen lists it. */
  lacking: string
  hasChanges: boolean
}

/** What Turbo tells of a press. */
interface Answered {
  success: boolean
  /** Undefined where the newsroom could not be reached. */
  fetchResponse?: { isHTML: boolean }
}

/** Saves what is written every few seconds, and keeps it on this device until the newsroom has it. */
export class Draft extends Controller<HTMLFormElement> {
  static override targets = ['version', 'notice', 'state', 'lacking', 'changes']
  static override values = { id: Number, staff: Number, editable: Boolean, refused: Boolean }
  declare readonly versionTarget: HTMLInputElement
  declare readonly noticeTarget: HTMLElement
  declare readonly stateTarget: HTMLElement
  declare readonly lackingTarget: HTMLElement
  declare readonly changesTargets: HTMLElement[]
  declare readonly idValue: number
  declare readonly staffValue: number
  declare readonly editableValue: boolean
  /** Whether the newsroom has shown the words again because it could not take them. */
  declare readonly refusedValue: boolean

  private saved = ''
  /** Words that the newsroom has refused: sent again only once they have changed. */
  private refused = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private waitingSince: number | undefined
  private retry = FIRST_RETRY
  private saving: Promise<void> | undefined
  private isStopped = false
  private leave = new AbortController()

  override connect(): void {
    if (!this.editableValue) return
    this.saved = this.refusedValue ? '' : this.words()
    this.leave = new AbortController()
    const { signal } = this.leave
    this.element.addEventListener('input', () => this.changed(), { signal })
    this.element.addEventListener('change', () => this.changed(), { signal })
    this.element.addEventListener('submit', (event) => this.submit(event), { signal })
    window.addEventListener('online', () => void this.save(), { signal })
    window.addEventListener('keydown', (event) => this.key(event), { signal })
    if (this.refusedValue) this.changed()
    else this.offerCopy()
  }

  override disconnect(): void {
    clearTimeout(this.timer)
    this.leave.abort()
  }

  private readonly words = () => JSON.stringify(fieldsOf(this.element))

  private changed(): void {
    if (this.words() === this.saved) return
    const isKept = keepCopy(this.idValue, this.staffValue, { at: Date.now(), fields: fieldsOf(this.element) })
    this.say(isKept ? 'Not saved yet; kept on this device' : 'Not saved yet')
    this.schedule()
  }

  private schedule(): void {
    if (this.isStopped) return
    this.waitingSince ??= Date.now()
    clearTimeout(this.timer)
    this.timer = setTimeout(
      () => this.saveUnlessHalfway(),
      Math.max(0, Math.min(PAUSE, this.waitingSince + LONGEST - Date.now())),
    )
  }

  /** A tag is made by its name: half a name waits until its writer has left the field. */
  private saveUnlessHalfway(): void {
    const field = document.activeElement
    if (field instanceof HTMLInputElement && field.name === 'tags') this.timer = setTimeout(() => this.saveUnlessHalfway(), PAUSE)
    else void this.save()
  }

  /** One save at a time: the next names the version that this one made. */
  private save(): Promise<void> {
    clearTimeout(this.timer)
    this.saving ??= this.send().finally(() => {
      this.saving = undefined
      this.waitingSince = undefined
      if (![this.saved, this.refused].includes(this.words()) && this.retry === FIRST_RETRY) this.schedule()
    })
    return this.saving
  }

  private async send(): Promise<void> {
    // Whoever holds words that are not in their field yet brings them.
    this.element.dispatchEvent(new Event('collect'))
    const words = this.words()
    if (this.isStopped || words === this.saved) return
    this.say('Saving…')
    try {
      const body = new URLSearchParams([...fieldsOf(this.element), ['version', this.versionTarget.value]])
      const answer = await fetch(this.element.action, { method: 'POST', body, headers: { Accept: 'application/json' } })
      await this.take(answer, words)
      this.retry = FIRST_RETRY
    } catch {
      this.say('The newsroom can’t be reached; your words are kept on this device')
      this.timer = setTimeout(() => void this.save(), this.retry)
      this.retry = Math.min(this.retry * 2, LAST_RETRY)
    }
  }

  private async take(answer: Response, words: string): Promise<void> {
    if (answer.status === 409) {
      const { by } = (await answer.json()) as { by: string }
      return this.stop(`${by} has saved this article in the meantime. Your words are kept.`, 'Compare the two and make them one')
    }
    if (answer.status >= 400 && answer.status < 500) this.refused = words
    if ([403, 404, 422].includes(answer.status)) {
      const { errors, error } = (await answer.json()) as { errors?: Record<string, string>; error?: string }
      return this.say(`Not saved: ${error ?? Object.values(errors ?? {}).join(' ')}`)
    }
    if (answer.status === 401) return this.say(`Not saved, but kept on this device: ${await answer.text()}`)
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
    const { version, at, lacking, hasChanges } = (await answer.json()) as Taken
    this.versionTarget.value = String(version)
    this.lackingTarget.innerHTML = lacking
    for (const place of this.changesTargets) place.hidden = !hasChanges
    this.saved = words
    if (this.words() === words) dropCopy(this.idValue, this.staffValue)
    this.say(`Saved at ${new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' })}`)
  }

  /** A press waits for the save that is under way, whose version it has to name. */
  private submit(event: SubmitEvent): void {
    clearTimeout(this.timer)
    if (this.saving) {
      event.preventDefault()
      event.stopImmediatePropagation()
      void this.saving.then(() => this.element.requestSubmit(event.submitter))
      return
    }
    this.isStopped = true
    this.element.addEventListener('turbo:submit-end', (event) => this.answered(event as CustomEvent<Answered>), { once: true })
  }

  /** Only what was taken is dropped from this device; where no other screen is the answer, saving goes on. */
  private answered({ detail }: CustomEvent<Answered>): void {
    if (detail.success) return dropCopy(this.idValue, this.staffValue)
    this.isStopped = false
    if (!detail.fetchResponse?.isHTML) void this.save()
  }

  private key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return
    event.preventDefault()
    void this.save()
  }

  private stop(words: string, press: string): void {
    this.isStopped = true
    this.say('Not saved: there are two versions')
    this.notice(words, [press, () => this.element.requestSubmit()])
  }

  private offerCopy(): void {
    const copy = readCopy(this.idValue, this.staffValue)
    if (!copy) return
    if (JSON.stringify(copy.fields) === this.saved) return dropCopy(this.idValue, this.staffValue)
    this.notice(
      `On this device are words from ${new Date(copy.at).toLocaleString()} that were never saved.`,
      ['Use them', () => (fillForm(this.element, copy.fields), this.changed(), this.hush())],
      ['Forget them', () => (dropCopy(this.idValue, this.staffValue), this.hush())],
    )
  }

  private notice(words: string, ...presses: [label: string, press: () => void][]): void {
    const sentence = Object.assign(document.createElement('p'), { textContent: words })
    const buttons = presses.map(([textContent, onclick]) =>
      Object.assign(document.createElement('button'), { type: 'button', textContent, onclick }),
    )
    const row = Object.assign(document.createElement('p'), { className: 'row' })
    row.append(...buttons)
    this.noticeTarget.replaceChildren(sentence, row)
    this.noticeTarget.hidden = false
  }

  private hush(): void {
    this.noticeTarget.hidden = true
  }

  private say(words: string): void {
    this.stateTarget.textContent = words
  }
}
