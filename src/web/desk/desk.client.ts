import { Application } from '@hotwired/stimulus'
import '@hotwired/turbo'
import { Menu } from './menu.client.ts'

declare global {
  interface Window {
    /** The one Stimulus application: a script that only some screens load registers its controllers here. */
    Stimulus: Application
  }
}

window.Stimulus = Application.start()
window.Stimulus.register('menu', Menu)
