import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Names } from '#contract/geo/near.ts'
import { whereabouts } from '../near.ts'

/** What a pin that is not exact stands for. */
function rough({ found, precision }: LocationAnswer): string | undefined {
  if (precision === 'exact') return undefined
  if (precision === 'postcode') return 'This is the middle of the postcode.'
  if (found === 'street') return 'This is one point of the street.'
  return precision === 'street' ? 'The pin may be 100 metres out.' : 'This is only roughly the place.'
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
          {rough(value) && (
            <p className="govuk-body">
              <span>{rough(value)}</span> Move the pin to the exact place, or describe it below.
            </p>
          )}
        </>
      ) : (
        <p className="govuk-body">You have not put the pin anywhere yet.</p>
      )}
    </div>
  )
}
