import { CharacterCount } from '#web/design/CharacterCount.tsx'
import { Textarea } from '#web/design/Textarea.tsx'
import { type About, idOf, mostWords } from '../model/kind.ts'
import { filledIn, putIn } from '../model/template.ts'
import { Public } from './Public.tsx'
import { TemplatePicker } from './TemplatePicker.tsx'

interface Props {
  /** Of the action, for which templates are offered. */
  action: string
  name: string
  label: string
  hint?: string
  value: string
  error?: string | undefined
  about: About
  onChange(value: string): void
}

/** Words of staff, with the department's templates beside them. */
export function Words({ action, name, label, hint, value, error, about, onChange }: Props) {
  const id = idOf(name)
  const put = (text: string) => {
    onChange(putIn(value, filledIn(text, about.values)))
    document.getElementById(id)?.focus()
  }
  // Notes stay with staff.
  const apps = action === 'note' ? [] : (about.publicIn ?? [])
  const warning = `${id}-public`
  const field = {
    id,
    ...(apps.length > 0 && { 'aria-describedby': warning }),
    name,
    label,
    hint,
    error,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <>
      {apps.length > 0 && <Public id={warning} apps={apps} several={about.request === undefined} />}
      <TemplatePicker action={action} department={about.department} onPut={put} />
      {value.length > mostWords * 0.75 ? (
        <CharacterCount {...field} limit={mostWords} />
      ) : (
        <Textarea {...field} />
      )}
    </>
  )
}
