type Attributes = Record<string, string | number | boolean>

/** An element with its attributes; `true` stands for an attribute without a value, `false` for one that is not there. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...children)
  return made
}

/** A button that does nothing but what it says. */
export function button(label: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', act)
  return made
}

/** A field below its label. */
export const labelled = (label: string, field: HTMLElement, hint = ''): HTMLLabelElement =>
  element('label', {}, element('span', {}, label), field, ...(hint ? [element('small', {}, hint)] : []))

let ids = 0

/** An id that no other element of this page has. */
export const freshId = (stem: string): string => `${stem}-${++ids}`
