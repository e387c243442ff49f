/** What was typed, field by field. */
export type Fields = [name: string, value: string][]

/** Words kept on this device until the newsroom has them: they outlive a crash, a closed lid and a dead server. */
export interface LocalCopy {
  at: number
  fields: Fields
}

const keyOf = (articleId: number, staffId: number) => `broadsheet:draft:${articleId}:${staffId}`

export function readCopy(articleId: number, staffId: number): LocalCopy | undefined {
  try {
    return JSON.parse(localStorage.getItem(keyOf(articleId, staffId)) ?? '') as LocalCopy
  } catch {
    return undefined
  }
}

/** False where the device is full or keeps nothing. */
export function keepCopy(articleId: number, staffId: number, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(keyOf(articleId, staffId), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export const dropCopy = (articleId: number, staffId: number): void => localStorage.removeItem(keyOf(articleId, staffId))

/** Fields that say how to save, not what was written. */
const NOT_WORDS = /^(version|wall|change|words:|assigneeId|noteWords)/

/** What a form holds now. */
export const fieldsOf = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].flatMap(([name, value]): Fields =>
    typeof value === 'string' && !NOT_WORDS.test(name) ? [[name, value]] : [],
  )

/** Puts what was kept back into a form; fields that came several times go by their order. */
export function fillForm(form: HTMLFormElement, fields: Fields): void {
  const seen = new Map<string, number>()
  for (const [name, value] of fields) {
    const position = seen.get(name) ?? 0
    seen.set(name, position + 1)
    const field = form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)[position]
    if (!field || field.value === value) continue
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
