import { useState } from 'react'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { moved } from '#contract/geo/point.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import type { FoundPoint } from '../LocationQuestion.tsx'

const directions = [
  { name: 'North', north: 1, east: 0 },
  { name: 'West', north: 0, east: -1 },
  { name: 'East', north: 0, east: 1 },
  { name: 'South', north: -1, east: 0 },
] as const
const steps = [5, 25, 100] as const

interface Props {
  id: string
  value: LocationAnswer
  onMoved(point: FoundPoint): void
}

/** Moves the pin by buttons, so that nobody has to drag it. A pin that was moved is taken to be where it is meant. */
export function MovePin({ id, value, onMoved }: Props) {
  const [step, setStep] = useState<number>(steps[0])
  const move = (north: number, east: number) => {
    const point = moved(value, { north: north * step, east: east * step })
    onMoved({ ...point, found: value.found, precision: 'exact' })
  }
  return (
    <Details summary="Move the pin with buttons">
      <Radios
        name={id}
        legend="How far each time"
        legendSize="s"
        className="govuk-radios--small govuk-radios--inline"
        items={steps.map((metres) => ({ value: String(metres), text: `${metres} metres` }))}
        value={String(step)}
        onChange={(event) => setStep(Number(event.target.value))}
      />
      <div className="app-location__compass">
        {directions.map(({ name, north, east }) => (
          <Button
            key={name}
            type="button"
            variant="secondary"
            className={`app-location__${name.toLowerCase()}`}
            onClick={() => move(north, east)}
          >
            <span>{name}</span>
            <span className="govuk-visually-hidden">{` by ${step} metres`}</span>
          </Button>
        ))}
      </div>
    </Details>
  )
}
