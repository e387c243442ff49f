import { Field, type FieldProps } from '../../web/desk/fields.view.tsx'

/** A field for one published article: it takes an address, and where script runs offers articles by their headlines. */
export function ArticleField({ value, ...field }: FieldProps & { value: string }) {
  return (
    <Field hint="Its address. Or begin to type its headline, and choose." {...field}>
      {(control) => (
        <>
          <input
            {...control}
            value={value}
            list={`${field.name}-found`}
            autocomplete="off"
            data-controller="find"
            data-action="input->find#look"
          />
          <datalist id={`${field.name}-found`}></datalist>
        </>
      )}
    </Field>
  )
}
