import { isWork, workText } from './work.ts'

const begun = new WeakSet<HTMLFormElement>()

/** Works for a form while it is filled in, each time its address is changed. Whoever sends it earlier sends it without. */
export function workFor(form: HTMLFormElement): void {
  const [token, email] = ['form', 'email'].map((name) => form.elements.namedItem(name) as HTMLInputElement | null)
  if (begun.has(form) || !token || !email) return
  begun.add(form)
  const found = document.createElement('input')
  found.type = 'hidden'
  found.name = 'work'
  form.append(found)
  const work = async () => {
    const typed = email.value
    found.value = ''
    const work = typed && (await findWork(token.value, typed.trim().toLowerCase(), () => email.value === typed))
    if (work) found.value = work
  }
  email.addEventListener('change', () => void work())
  void work()
}

/** One hash after the other, none of which blocks the page. Undefined if nobody wants it any more. */
async function findWork(token: string, address: string, isWanted: () => boolean): Promise<string | undefined> {
  const encoder = new TextEncoder()
  for (let n = 0; isWanted(); n++) {
    const work = String(n)
    const hash = await crypto.subtle.digest('SHA-256', encoder.encode(workText({ token, address, work })))
    if (isWork(new Uint8Array(hash))) return work
  }
  return undefined
}
