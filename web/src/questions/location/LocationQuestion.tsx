import './location.scss'
import { useState } from 'react'
import { onGrid, toGrid } from '#contract/geo/grid.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { nearestName } from '#contract/geo/near.ts'
import { type LatLon, rounded } from '#contract/geo/point.ts'
import { responsibleFor } from '#contract/geo/responsible.ts'
import { council } from '#council'
import type { Elements } from '#web/design/elements.ts'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { describedBy } from '#web/design/form/Field.tsx'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { FormGroup } from '#web/design/form/FormGroup.tsx'
import { Hint } from '#web/design/form/Hint.tsx'
import type { TextSize } from '#web/design/form/Label.tsx'
import { HandedOn } from './HandedOn.tsx'
import { LocationMap } from './map/LocationMap.tsx'
import type { NearbyReport } from './map/nearby.ts'
import { ChosenPlace } from './parts/ChosenPlace.tsx'
import { DescribePlace } from './parts/DescribePlace.tsx'
import { FindByDevice } from './parts/FindByDevice.tsx'
import { FindByPhoto, type PhotoPlace } from './parts/FindByPhoto.tsx'
import { FindBySearch } from './parts/FindBySearch.tsx'
import { MovePin } from './parts/MovePin.tsx'
import { useJurisdiction, useNames } from './useGeodata.ts'

export interface LocationQuestionProps {
  /** Id of the search box, where the error summary leads. */
  id: string
  label: string
  labelSize?: TextSize | undefined
  /** The label is the page's one heading. */
  isPageHeading?: boolean | undefined
  hint?: string | undefined
  value: LocationAnswer | undefined
  onChange(value: LocationAnswer | undefined): void
  error?: string | undefined
  /** Open reports to show on the map beside the pin. */
  nearby?: readonly NearbyReport[] | undefined
  /** Where a photo was taken, to be offered. */
  suggestion?: PhotoPlace | undefined
  /** Who fills it in is somewhere else than the place: neither this device nor its photos know it. */
  elsewhere?: boolean | undefined
  /** Another way to find the place, to stand beside those there are. */
  otherWay?: Elements
}

/** A point without words about it. */
export type FoundPoint = Omit<LocationAnswer, 'description' | 'near'>

/** Where it is: by device, photo, search, map or buttons, then in words. All of it works without the map. */
export function LocationQuestion(props: LocationQuestionProps) {
  const {
    id,
    label,
    labelSize = 'l',
    isPageHeading,
    value,
    onChange,
    error,
    nearby,
    suggestion,
    elsewhere,
    otherWay,
  } = props
  const hint = elsewhere ? 'Search for the place, or put the pin on the map.' : props.hint
  const names = useNames()
  // Words written before there is a point to add them to.
  const [earlyWords, setEarlyWords] = useState('')
  // What a search wrote there, and the next one may write anew.
  const [filled, setFilled] = useState('')
  const words = value ? (value.description ?? '') : earlyWords

  const answer = (point: FoundPoint, description: string) => {
    const { lat, lon, found, precision } = point
    const near = nearestName(point, names)
    onChange({
      ...rounded({ lat, lon }),
      found,
      precision,
      ...(description && { description }),
      ...(near && { near }),
    })
  }
  const choose = (point: FoundPoint) => {
    if (onGrid(toGrid(point))) answer(point, words)
  }
  /** What no list knows goes into the words unless the resident has written their own: nobody types it again. */
  const chooseFound = (point: FoundPoint, unlisted = '') => {
    const own = words === filled ? unlisted : words
    setFilled(unlisted)
    setEarlyWords(own)
    if (onGrid(toGrid(point))) answer(point, own)
  }
  const describe = (description: string) => {
    setEarlyWords(description)
    if (value) answer(value, description)
  }
  const putPin = (point: LatLon, precise: boolean) =>
    choose({ ...point, found: 'map', precision: precise ? 'exact' : 'place' })

  return (
    <FormGroup hasError={Boolean(error)} className="app-location">
      <Fieldset
        legend={label}
        legendSize={labelSize}
        isPageHeading={isPageHeading}
        // The hint of the search, which bears the question's own id, is another.
        describedBy={describedBy(id, { error }, hint ? `${id}-place-hint` : undefined)}
      >
        {hint && <Hint id={`${id}-place-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        {!elsewhere && <FindByDevice used={value?.found === 'device'} onFound={choose} />}
        {otherWay}
        <div aria-live="polite">
          {suggestion && onGrid(toGrid(suggestion)) && (
            <FindByPhoto place={suggestion} value={value} onFound={choose} />
          )}
        </div>
        <FindBySearch
          id={id}
          value={value}
          hasError={Boolean(error)}
          onFound={chooseFound}
          onLost={() => onChange(undefined)}
        />
        <LocationMap id={`${id}-map`} value={value} nearby={nearby} onPin={putPin} />
        <ChosenPlace value={value} names={names} />
        <Elsewhere value={value} />
        {value && <MovePin id={`${id}-move`} value={value} onMoved={choose} />}
        <DescribePlace id={`${id}-description`} value={words} onChange={describe} />
      </Fieldset>
    </FormGroup>
  )
}

/** Speaks up as soon as the point lies in another authority's area. */
function Elsewhere({ value }: { value: LocationAnswer | undefined }) {
  const at = useJurisdiction(value)
  const responsible = at && responsibleFor(council, { at })
  return (
    <div aria-live="polite">
      {responsible && !responsible.ours && (
        <HandedOn authority={responsible.authority} why={responsible.why} />
      )}
    </div>
  )
}
