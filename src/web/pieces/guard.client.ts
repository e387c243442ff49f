/** The script of proofs of work, beside this one: the build says under which name. */
declare const WORK_SCRIPT: string

/** Shows some work with a form that asks for an address, from its first field on. A browser can do so where nobody listens: on https, or at home. */
export function workWhileTyping(root: Document): void {
  if (!isSecureContext) return
  root.addEventListener('focusin', ({ target }) => {
    const form = (target as Element).closest('form')
    if (!form?.elements.namedItem('form')) return
    void import(WORK_SCRIPT)
      .then((script: { workFor(form: HTMLFormElement): void }) => script.workFor(form))
      // A form may go without.
      .catch(() => {})
  })
}
