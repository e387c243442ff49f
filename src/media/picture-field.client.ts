import { Controller } from '@hotwired/stimulus'

interface Picked {
  id: number
  url: string
  alt: string
  credit: string
}

/** A field that holds a picture's number: shows the picture, and chooses another from the library or from this device. Without script the number is typed. */
export class PictureField extends Controller<HTMLInputElement> {
  private readonly box = make('div', { className: 'picture-field' })
  private readonly dialog = make('dialog', { className: 'picker', ariaLabel: 'Choose a picture' })
  private readonly list = make('ul', { className: 'picks' })
  private readonly problem = make('p', { className: 'error' })
  private readonly show = () => void this.draw()

  override connect(): void {
    this.problem.setAttribute('role', 'alert')
    this.element.type = 'hidden'
    this.element.after(this.box, this.dialog)
    this.dialog.replaceChildren(...this.dialogParts())
    this.element.addEventListener('change', this.show)
    void this.draw()
  }

  override disconnect(): void {
    this.element.removeEventListener('change', this.show)
    this.element.type = 'text'
    this.box.remove()
    this.dialog.remove()
  }

  private async draw(): Promise<void> {
    const id = this.element.value
    const picture = id === '' ? undefined : (await ask<Record<string, Picked>>(`/desk/media/pictures?ids=${id}`))?.[id]
    const buttons = make('p', { className: 'row' })
    buttons.append(press(picture ? 'Another picture' : 'Choose a picture', () => this.open()))
    if (picture) {
      const words = make('a', { href: `/desk/media/${id}`, target: '_blank', textContent: 'Its words and focus' })
      buttons.append(
        press('No picture', () => this.choose('')),
        words,
      )
    }
    const image = picture && make('img', { src: picture.url, alt: picture.alt || 'A picture without a description' })
    const missing = picture && lackingWords(picture)
    const warning = missing ? make('p', { className: 'hint', textContent: missing }) : ''
    this.box.replaceChildren(image ?? '', warning, buttons, this.problem)
  }

  private open(): void {
    this.dialog.showModal()
    void this.look('')
  }

  private dialogParts(): HTMLElement[] {
    const search = make('input', { type: 'search', placeholder: 'Search names and words', ariaLabel: 'Search the media library' })
    let waiting: ReturnType<typeof setTimeout>
    search.addEventListener('input', (event) => {
      event.stopPropagation()
      clearTimeout(waiting)
      waiting = setTimeout(() => void this.look(search.value), 200)
    })
    const file = make('input', { type: 'file', accept: 'image/*', ariaLabel: 'A picture from this device' })
    file.addEventListener('change', (event) => {
      event.stopPropagation()
      if (file.files?.[0]) void this.upload(file.files[0])
    })
    return [
      make('h2', { textContent: 'Choose a picture' }),
      search,
      this.list,
      file,
      press('Leave it as it is', () => this.dialog.close()),
    ]
  }

  private async look(text: string): Promise<void> {
    const found = (await ask<Picked[]>(`/desk/media/pick?q=${encodeURIComponent(text)}`)) ?? []
    const items = found.map((picture) => {
      const button = press('', () => this.choose(String(picture.id)))
      button.append(
        make('img', { src: picture.url, alt: picture.alt || picture.credit || `Picture ${picture.id}`, loading: 'lazy' }),
      )
      const item = make('li', {})
      item.append(button)
      return item
    })
    this.list.replaceChildren(...(items.length > 0 ? items : [make('li', { textContent: 'Nothing fits.' })]))
  }

  private async upload(file: File): Promise<void> {
    const body = new FormData()
    body.append('file', file)
    const answer = await fetch('/desk/media/upload', { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(
      () => undefined,
    )
    const said = (await answer?.json().catch(() => undefined)) as { id?: number; error?: string } | undefined
    this.problem.textContent = said?.id === undefined ? (said?.error ?? 'The picture could not be sent.') : ''
    if (said?.id !== undefined) this.choose(String(said.id))
    this.dialog.close()
  }

  private choose(id: string): void {
    this.dialog.close()
    this.element.value = id
    this.element.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

const lackingWords = ({ alt, credit }: Picked): string => {
  const missing = [alt === '' && 'no description', credit === '' && 'no credit'].filter(Boolean)
  return missing.length === 0 ? '' : `It has ${missing.join(' and ')} yet.`
}

async function ask<Answer>(url: string): Promise<Answer | undefined> {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } }).catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as Answer) : undefined
}

const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, parts: object) =>
  Object.assign(document.createElement<Name>(name), parts) as HTMLElementTagNameMap[Name]

const press = (textContent: string, onclick: () => void) => make('button', { type: 'button', textContent, onclick })
