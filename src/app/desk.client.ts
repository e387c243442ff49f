import { Application } from '@hotwired/stimulus'
import '@hotwired/turbo'
import { Passkey } from '../accounts/passkey.client.ts'
import { Byline } from '../articles/writing/byline.client.ts'
import { Draft } from '../articles/writing/draft.client.ts'
import { Merge } from '../articles/writing/merge.client.ts'
import { Presence } from '../articles/writing/presence.client.ts'
import { Previews } from '../articles/writing/previews.client.ts'
import { Focus } from '../media/focus.client.ts'
import { PictureField } from '../media/picture-field.client.ts'
import { Upload } from '../media/upload.client.ts'
import { Find } from '../web/desk/find.client.ts'
import { Menu } from '../web/desk/menu.client.ts'
import { Order } from '../web/desk/order.client.ts'
import { Preview } from '../web/desk/preview.client.ts'

declare global {
  interface Window {
    /** The one Stimulus application: a script that only some screens load registers its controllers here. */
    Stimulus: Application
  }
}

/** Everything that moves at the desk, beside the editor. */
window.Stimulus = Application.start()
window.Stimulus.register('byline', Byline)
window.Stimulus.register('draft', Draft)
window.Stimulus.register('find', Find)
window.Stimulus.register('focus', Focus)
window.Stimulus.register('menu', Menu)
window.Stimulus.register('merge', Merge)
window.Stimulus.register('order', Order)
window.Stimulus.register('passkey', Passkey)
window.Stimulus.register('picture-field', PictureField)
window.Stimulus.register('presence', Presence)
window.Stimulus.register('preview', Preview)
window.Stimulus.register('previews', Previews)
window.Stimulus.register('upload', Upload)
