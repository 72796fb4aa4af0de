import { Button } from '#web/design/form/Button.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { type Errors, idOf } from '#web/staff/actions/form.ts'
import { blankPoint, pointFields } from './kept/account.ts'
import type { TypedPoint } from './kept/visit.ts'

interface Props {
  points: readonly TypedPoint[]
  errors: Errors
  onChange(points: TypedPoint[]): void
}

const tasks = [
  { value: 'applicant', text: 'The household' },
  { value: 'council', text: 'Us' },
  { value: 'somebody', text: 'Somebody else' },
]

/** What was agreed, each with who does it and by when. */
export function Points({ points, errors, onChange }: Props) {
  const put = (at: number, more: Partial<TypedPoint>) =>
    onChange(points.map((one, index) => (index === at ? { ...one, ...more } : one)))
  function add() {
    onChange([...points, blankPoint])
    // Drawn by then.
    setTimeout(() => document.getElementById(idOf(pointFields(points.length).what))?.focus())
  }
  function remove(at: number) {
    onChange(points.filter((_, index) => index !== at))
    setTimeout(() => document.getElementById('act-add-point')?.focus())
  }
  return (
    <>
      <h3 className="govuk-heading-s">What did you agree?</h3>
      {points.map((point, at) => {
        const fields = pointFields(at)
        const number = `Point ${at + 1}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: they keep their order, and their ids come from it
          <fieldset key={at} className="govuk-fieldset fos-visit__point">
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{number}</legend>
            <Textarea
              id={idOf(fields.what)}
              name={fields.what}
              label="What?"
              rows={2}
              error={errors[fields.what]}
              value={point.what}
              onChange={({ target }) => put(at, { what: target.value })}
            />
            <Radios
              id={idOf(fields.whose)}
              name={fields.whose}
              legend="Who does it?"
              error={errors[fields.whose]}
              value={point.whose}
              items={tasks}
              onChange={({ target }) => put(at, { whose: target.value })}
            />
            <DateField
              name={fields.by}
              legend="When does it need to be done? (optional)"
              value={point.by}
              errors={errors}
              onChange={(by) => put(at, { by })}
            />
            <Button type="button" variant="secondary" onClick={() => remove(at)}>
              {`Remove point ${at + 1}`}
            </Button>
          </fieldset>
        )
      })}
      <Button id="act-add-point" type="button" variant="secondary" onClick={add}>
        {points.length === 0 ? 'Add something you agreed' : 'Add another point'}
      </Button>
    </>
  )
}
