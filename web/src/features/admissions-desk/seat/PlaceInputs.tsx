import type { SeatView } from '#contract/admissions/seat.ts'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { type Errors, idOf } from '#web/staff/actions/form.ts'
import { type Places, placeField } from './places.ts'

interface Props {
  /** Where what is wrong with the order as a whole leads to. */
  id: string
  applicants: SeatView['applicants']
  places: Places
  errors: Errors
  onChange(reference: string, place: string): void
}

/** A number for each child: no list has to be dragged. */
export function PlaceInputs({ id, applicants, places, errors, onChange }: Props) {
  return (
    <fieldset className="govuk-fieldset" id={id} tabIndex={-1}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Place of each child</legend>
      {errors.order && <ErrorMessage id={`${id}-error`}>{errors.order}</ErrorMessage>}
      {applicants.map(({ reference, name, criterion, inTime }) => (
        <Input
          key={reference}
          id={idOf(placeField(reference))}
          name={placeField(reference)}
          label={`${name}, ${reference}`}
          hint={[criterion?.words, inTime ? undefined : 'Applied late'].filter(Boolean).join('. ')}
          error={errors[placeField(reference)]}
          inputMode="decimal"
          autoComplete="off"
          width={5}
          value={places[reference] ?? ''}
          onChange={({ target }) => onChange(reference, target.value)}
        />
      ))}
    </fieldset>
  )
}
