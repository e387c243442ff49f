import { isReady, mediaUrl, type Picture } from '../../media/picture.ts'
import { TextField } from '../../web/desk/fields.view.tsx'

/** A picture: the one that is there, its number in the media library, or a file to be added to it. The form has to be `multipart/form-data`. */
export function PictureField(props: {
  name: string
  label: string
  hint?: string
  value: string
  picture: Picture | undefined
  error: string | undefined
}) {
  const { name, label, hint, value, picture, error } = props
  return (
    <div class="columns">
      <div>
        <TextField
          name={name}
          label={label}
          hint={hint ?? 'Its number in the media library. Empty for none.'}
          value={value}
          error={error}
          required={false}
        />
        {picture && isReady(picture) && (
          <img class="thumb" src={mediaUrl(picture, picture.variants[0]!.width, picture.variants[0]!.format)} alt={picture.alt} />
        )}
      </div>
      <div class="field">
        <label for={`${name}-file`}>
          Or a new picture <small>(optional)</small>
        </label>
        <input type="file" id={`${name}-file`} name={`${name}-file`} accept="image/*" />
      </div>
    </div>
  )
}
