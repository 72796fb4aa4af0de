import { useRef } from 'react'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { distanceMetres } from '#contract/geo/point.ts'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import type { FoundPoint } from '../LocationQuestion.tsx'

/** Where a photo says it was taken. `label` names the photo. */
export interface PhotoPlace {
  readonly lat: number
  readonly lon: number
  readonly label: string
}

interface Props {
  place: PhotoPlace
  value: LocationAnswer | undefined
  onFound(point: FoundPoint): void
}

/** Offers the position that a photo holds. The resident decides: the photo may have been taken from across the road. */
export function FindByPhoto({ place, value, onFound }: Props) {
  const { lat, lon, label } = place
  const words = useRef<HTMLParagraphElement>(null)
  const used = value?.found === 'photo' && distanceMetres(value, place) < 1
  return (
    <InsetText>
      <p className="govuk-body" ref={words} tabIndex={-1}>
        {used ? `The pin is where ${label} was taken.` : `We know where ${label} was taken.`}
      </p>
      {!used && (
        <Button
          type="button"
          variant="secondary"
          className="govuk-!-margin-bottom-0"
          onClick={() => {
            // The button goes; focus must not go with it.
            words.current?.focus()
            onFound({ lat, lon, found: 'photo', precision: 'exact' })
          }}
        >
          Use the place where the photo was taken
        </Button>
      )}
    </InsetText>
  )
}
