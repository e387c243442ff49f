import { askPasskey, isCancelled } from '../ask-passkey.client.ts'

/** Forms that are sent with a passkey's answer: on their button, the browser asks for it. They are hidden until this runs. */
if ('credentials' in navigator) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) letAsk(form)
}

function letAsk(form: HTMLFormElement): void {
  const answer = form.querySelector<HTMLInputElement>('input[name=answer]')!
  const problem = form.querySelector<HTMLElement>('[role=status]')!
  const { passkey = '', makes, cancelled = '', failed = '' } = form.dataset
  form.hidden = false
  form.addEventListener('submit', (event) => {
    if (answer.value !== '') return
    event.preventDefault()
    problem.textContent = ''
    askPasskey(passkey, { makes: makes !== undefined }).then(
      (given) => {
        if (given === undefined) return
        answer.value = given
        form.requestSubmit()
      },
      (error) => (problem.textContent = isCancelled(error) ? cancelled : failed),
    )
  })
}
