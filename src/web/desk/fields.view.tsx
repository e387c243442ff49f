import type { Child } from 'hono/jsx'

export interface FieldProps {
  name: string
  label: string
  /** What it is for, where the label can't say it. */
  hint?: string
  /** What is wrong with what was typed. */
  error?: string | undefined
  required?: boolean
}

/** A field with its label, its hint and what is wrong with it, joined for those who don't see. */
export function Field(props: FieldProps & { children: (given: FieldControl) => Child }) {
  const { name, label, hint, error, required, children } = props
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={name}>
        {label}
        {required === false && <small> (optional)</small>}
      </label>
      {hint && (
        <small id={`${name}-hint`} class="hint">
          {hint}
        </small>
      )}
      {children({
        id: name,
        name,
        required: required || undefined,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? 'true' : undefined,
      })}
      {error && (
        <p id={`${name}-error`} class="error">
          {error}
        </p>
      )}
    </div>
  )
}

/** What the control of a field has to carry. */
export interface FieldControl {
  id: string
  name: string
  required: true | undefined
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

interface TextProps extends FieldProps {
  value?: string | number | null | undefined
  maxlength?: number
  autocomplete?: string
  placeholder?: string
  autofocus?: boolean
}

/** One line of text. */
export function TextField({
  value,
  type = 'text',
  maxlength,
  autocomplete,
  placeholder,
  autofocus,
  ...field
}: TextProps & { type?: string }) {
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} type={type} value={value ?? ''} {...{ maxlength, autocomplete, placeholder, autofocus }} />
      )}
    </Field>
  )
}

/** Several lines of text. */
export function TextArea({ value, rows = 4, maxlength, placeholder, ...field }: TextProps & { rows?: number }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea {...control} rows={rows} {...{ maxlength, placeholder }}>
          {value ?? ''}
        </textarea>
      )}
    </Field>
  )
}

/** One of several. */
export function Choice(
  props: FieldProps & { options: { value: string | number; label: string }[]; value?: string | number | null | undefined },
) {
  const { options, value, ...field } = props
  return (
    <Field {...field}>
      {(control) => (
        <select {...control}>
          {options.map((option) => (
            <option value={option.value} selected={String(option.value) === String(value ?? '')}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Yes or no. */
export function Tick({
  name,
  label,
  hint,
  checked,
  value = 'yes',
}: {
  name: string
  label: string
  hint?: string
  checked: boolean
  value?: string
}) {
  return (
    <div class="tick">
      <label>
        <input type="checkbox" name={name} value={value} checked={checked} /> {label}
      </label>
      {hint && <small class="hint">{hint}</small>}
    </div>
  )
}
