import type { ActionName } from '#contract/workspace/acts/acts.ts'
import { actFor } from '#contract/workspace/acts/by-kind.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { idOf, mostWords } from '#web/staff/actions/form.ts'
import { Needs } from '../../words/Needs.tsx'
import { type About, workIn } from '../model/kind.ts'
import { filledIn, putIn } from '../model/template.ts'
import { Public } from './Public.tsx'
import { TemplatePicker } from './TemplatePicker.tsx'

/** Who reads what is told to the resident beside them; undefined where nobody else waits. */
export function whoElseReads(request: Pick<WorkRequest, 'followers' | 'alsoTold'> | undefined) {
  const { followers = 0, alsoTold } = request ?? {}
  if (followers === 0) return undefined
  const people = followers === 1 ? '1 other person who follows' : `${followers} other people who follow`
  const some = followers === 1 ? '' : 'some of them '
  const them = alsoTold ? `, ${some}because their own report was merged into it` : ''
  return `The resident and ${people} it will read this${them}. Leave out names, and anything about one person’s home.`
}

interface Props {
  /** The act that has the words: its row says how they are asked for, and its templates are offered. */
  action: ActionName
  value: string
  error?: string | undefined
  about: About
  /** In place of the label of its row. */
  label?: string
  onChange(value: string): void
}

/** Words of staff, with the department's templates beside them. */
export function Words({ action, value, error, about, label: instead, onChange }: Props) {
  const { words } = actFor(action, workIn(about))
  if (!words) throw new Error(`${action} has no words`)
  const { field: name, label, hint, reader } = words
  const id = idOf(name)
  const put = (text: string) => {
    onChange(putIn(value, filledIn(text, about.values)))
    document.getElementById(id)?.focus()
  }
  const waiting = name === 'note' && reader === 'resident' ? whoElseReads(about.request) : undefined
  // What staff alone read, notes, is in no app.
  const apps = reader === 'staff' ? [] : (about.publicIn ?? [])
  const warning = `${id}-public`
  const others = `${id}-others`
  const described = [...(apps.length > 0 ? [warning] : []), ...(waiting ? [others] : [])]
  const field = {
    id,
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    name,
    label: instead ?? label,
    hint,
    error,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <>
      {reader === 'resident' && (
        <Needs
          request={about.request}
          service={about.service}
          alone="What you write here is on their private page, as ordinary text. Send it in the way they need too."
        />
      )}
      {apps.length > 0 && <Public id={warning} apps={apps} several={about.request === undefined} />}
      {waiting && (
        <p className="govuk-body" id={others}>
          {waiting}
        </p>
      )}
      <TemplatePicker action={action} department={about.department} onPut={put} />
      {value.length > mostWords * 0.75 ? (
        <CharacterCount {...field} limit={mostWords} />
      ) : (
        <Textarea {...field} />
      )}
    </>
  )
}
