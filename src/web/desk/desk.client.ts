import { Application } from '@hotwired/stimulus'
import * as Turbo from '@hotwired/turbo'
import { Menu } from './menu.client.ts'

declare global {
  interface Window {
    /** The one Stimulus application: a script that only some screens load registers its controllers here. */
    Stimulus: Application
  }
}

// Its progress bar brings a style sheet of its own, which the desk's policy refuses; browsers show that they load.
Turbo.config.drive.progressBarDelay = 2 ** 31 - 1

window.Stimulus = Application.start()
window.Stimulus.register('menu', Menu)
