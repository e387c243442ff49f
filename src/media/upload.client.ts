import { Controller } from '@hotwired/stimulus'

/** Sends files one after another, each with its progress, however they come: chosen, dropped or pasted. */
export class Upload extends Controller<HTMLFormElement> {
  static override targets = ['input', 'list']
  static override values = { pictureBytes: Number, fileBytes: Number }
  declare readonly inputTarget: HTMLInputElement
  declare readonly listTarget: HTMLUListElement
  declare readonly pictureBytesValue: number
  declare readonly fileBytesValue: number
  private sending = Promise.resolve()

  choose() {
    this.take(this.inputTarget.files)
    this.inputTarget.value = ''
  }

  send(event: Event) {
    event.preventDefault()
    this.choose()
  }

  over(event: DragEvent) {
    event.preventDefault()
    this.element.classList.add('over')
  }

  leave() {
    this.element.classList.remove('over')
  }

  drop(event: DragEvent) {
    event.preventDefault()
    this.leave()
    this.take(event.dataTransfer?.files)
  }

  paste(event: ClipboardEvent) {
    this.take(event.clipboardData?.files)
  }

  private take(files: FileList | null | undefined) {
    for (const file of files ?? []) {
      const line = new Line(file.name || 'Pasted picture')
      this.listTarget.append(line.element)
      this.sending = this.sending.then(() => this.upload(file, line))
    }
  }

  private async upload(file: File, line: Line): Promise<void> {
    const most = file.type.startsWith('image/') ? this.pictureBytesValue : this.fileBytesValue
    if (file.size > most) return line.refused(`It has more than ${most / 1_000_000} MB.`)
    const { status, text } = await posted(this.element.action, file, (part) => line.sent(part))
    const answer = jsonOf(text)
    if (status === 200 && answer.id !== undefined) line.kept(answer.id)
    else line.refused(answer.error ?? (status === 0 ? 'The line broke off. Please try again.' : `It was not taken (${status}).`))
  }
}

/** One file on its way, as the list tells it. */
class Line {
  readonly element = document.createElement('li')
  private readonly name: string
  private readonly progress = document.createElement('progress')

  constructor(name: string) {
    this.name = name
    this.progress.max = 1
    this.progress.value = 0
    this.progress.setAttribute('aria-label', name)
    this.element.append(name, ' ', this.progress)
  }

  sent(part: number) {
    this.progress.value = part
  }

  kept(id: number) {
    const link = document.createElement('a')
    link.href = `/desk/media/${id}`
    link.textContent = this.name
    this.element.replaceChildren(link, ' is in the library.')
  }

  refused(why: string) {
    this.element.className = 'error'
    this.element.textContent = `${this.name}: ${why}`
  }
}

interface UploadAnswer {
  id?: number
  error?: string
}

function jsonOf(text: string): UploadAnswer {
  try {
    return JSON.parse(text) as UploadAnswer
  } catch {
    return {}
  }
}

/** Posts one file. Not by `fetch`, which can't say how far it is. Status 0 is a line that broke off. */
function posted(path: string, file: File, onProgress: (part: number) => void): Promise<{ status: number; text: string }> {
  const form = new FormData()
  form.append('file', file, file.name || `pasted.${file.type.split('/').at(-1)}`)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total)
    request.onloadend = () => resolve({ status: request.status, text: request.responseText })
    request.open('POST', path)
    request.setRequestHeader('Accept', 'application/json')
    request.send(form)
  })
}
