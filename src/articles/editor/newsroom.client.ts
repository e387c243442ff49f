import type { LinkCard } from './link-card.ts'

/** What the editor asks the desk it stands on. */

export interface PictureWords {
  alt: string
  caption: string
  credit: string
}

export interface PictureData extends PictureWords {
  url: string
  width: number
  height: number
  /** Each from 0 to 1. */
  focusX: number
  focusY: number
}

export interface FoundArticle {
  path: string
  headline: string
  detail: string
}

/** Own articles for a few words; none where the desk doesn't answer. */
export const findArticles = async (words: string): Promise<FoundArticle[]> =>
  (await json<FoundArticle[]>(`/desk/articles/find?${new URLSearchParams({ q: words })}`)) ?? []

/** What an address alone on a line is called; undefined where it is only a link. */
export const askCard = (url: string): Promise<LinkCard | undefined> => json<LinkCard>('/desk/embeds', { url })

/** Pictures that are asked for in one moment are asked for at once, and each is asked for once. */
const known = new Map<string, Promise<PictureData | undefined>>()
let wanted: string[] = []
let asked: Promise<Record<string, PictureData>> | undefined

/** The picture of this number; undefined if there is none. */
export function pictureData(id: string): Promise<PictureData | undefined> {
  const before = known.get(id)
  if (before) return before
  wanted.push(id)
  asked ??= Promise.resolve().then(async () => {
    const ids = wanted
    ;[wanted, asked] = [[], undefined]
    return (await json<Record<string, PictureData>>(`/desk/media/pictures?ids=${ids.join()}`)) ?? {}
  })
  const data = asked.then((pictures) => pictures[id])
  known.set(id, data)
  return data
}

/** Saves what a picture says of itself wherever it is shown. Answers whether it could. */
export async function savePicture(id: string, data: PictureData): Promise<boolean> {
  const { alt, caption, credit, focusX, focusY } = data
  const fields = { alt, caption, credit, focusX: String(focusX), focusY: String(focusY) }
  const isSaved = (await json(`/desk/media/${id}`, fields)) !== undefined
  if (isSaved) known.set(id, Promise.resolve(data))
  return isSaved
}

interface Uploaded extends Omit<PictureData, 'focusX' | 'focusY'> {
  id: number
}

/** Sends a picture to the library. `onProgress` is told the part that is sent, from 0 to 1. Rejects with a sentence for whoever sent it. */
export function uploadPicture(file: File, onProgress: (part: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(new Error(saidBy(request) ?? `${file.name} could not be sent. Try again in a moment.`))
    request.open('POST', '/desk/media/upload')
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('error', fail)
    request.addEventListener('load', () => {
      if (request.status < 200 || request.status > 299 || !request.response) return fail()
      const { id, ...data } = request.response as Uploaded
      known.set(String(id), Promise.resolve({ ...data, focusX: 0.5, focusY: 0.5 }))
      resolve(String(id))
    })
    signal.addEventListener('abort', () => {
      request.abort()
      reject(new Error(`${file.name} was not sent.`))
    })
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}

/** The desk's own words about why not, where it has any. */
function saidBy({ response }: XMLHttpRequest): string | undefined {
  const said = response as { error?: unknown } | null
  return typeof said?.error === 'string' ? said.error : undefined
}

/** What the desk answers, to a form if there is one; undefined for whatever is no answer. */
async function json<T>(path: string, fields?: Record<string, string>): Promise<T | undefined> {
  const form = fields && { method: 'POST', body: new URLSearchParams(fields) }
  try {
    const response = await fetch(path, { ...form, headers: { accept: 'application/json' } })
    return response.ok ? ((await response.json()) as T) : undefined
  } catch {
    return undefined
  }
}
