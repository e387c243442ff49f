import { GUARD_FIELDS } from '../form-guard.ts'
import type { Words } from '../words/words.ts'

/** The fields against robots that every form of a reader begins with. `unseen` is for people: `.unseen` in base.css. */
export const Guard = ({ token, t }: { token: string; t: Words }) => (
  <>
    <input type="hidden" name={GUARD_FIELDS.token} value={token} />
    <label class="unseen" aria-hidden="true">
      {t('form.trap')} <input name={GUARD_FIELDS.trap} tabindex={-1} autocomplete="off" />
    </label>
  </>
)
