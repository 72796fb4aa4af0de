import type { LocationAnswer } from '#contract/geo/location.ts'
import { type Names, whereabouts } from '../near.ts'

const advice: Readonly<Record<LocationAnswer['precision'], string>> = {
  exact: '',
  street: 'This is one point of the street. Move the pin to the exact place, or describe it below.',
  postcode: 'This is the middle of the postcode. Move the pin to the exact place, or describe it below.',
  place: 'This is only roughly the place. Move the pin to the exact place, or describe it below.',
}

/** Says in words where the pin is, whenever it moves. */
export function ChosenPlace({
  value,
  names,
}: {
  value: LocationAnswer | undefined
  names: Names | undefined
}) {
  return (
    <div className="app-location__chosen" aria-live="polite" aria-atomic="true">
      {value ? (
        <>
          <p className="govuk-body govuk-!-margin-bottom-2">
            <strong>{whereabouts(value, names)}</strong>
          </p>
          {advice[value.precision] && <p className="govuk-body">{advice[value.precision]}</p>}
        </>
      ) : (
        <p className="govuk-body">You have not put the pin anywhere yet.</p>
      )}
    </div>
  )
}
