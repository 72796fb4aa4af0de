import { type FieldsProps, idOf } from './form.ts'

type Texts<T> = { [Name in keyof T]: T[Name] extends string ? Name : never }[keyof T] & string

/** A part of what is typed, by its name. */
const part = <T>(name: string, value: string) => ({ [name]: value }) as Partial<T>

/**
 * What a control for text or a choice takes of its form, by the name of what it asks. `errorOf`: the name by which the
 * API speaks of it, where that is another.
 */
export const textOf =
  <T extends object>({ typed, change, errors }: Pick<FieldsProps<T, never>, 'typed' | 'change' | 'errors'>) =>
  (name: Texts<T>, errorOf: string = name) => ({
    id: idOf(errorOf),
    name: errorOf,
    error: errors[errorOf],
    value: String(typed[name]),
    onChange: ({ target }: { target: { value: string } }) => change(part<T>(name, target.value)),
  })
