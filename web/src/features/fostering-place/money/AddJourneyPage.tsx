import { type FormEvent, useState } from 'react'
import { useParams } from 'react-router'
import { readDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import {
  type ClaimLine,
  type JourneyReason,
  journeyReasons,
  readAmount,
  type Vehicle,
  vehicles,
} from '#contract/fostering/carers/money.ts'
import { milesInWords, reasonInWords, vehicleInWords } from '#fostering/carers/money/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { today } from './shown.ts'
import { type FoundClaim, useClaim } from './useClaim.ts'
import { useLine } from './useLine.ts'

/** `/fostering/place/…/money/<claim>/journey/<line>`: one journey of a claim. */
export default function AddJourneyPage() {
  return <InPlace Page={Found} />
}

function Found({ of }: Place) {
  const { claim: name = '', line = '' } = useParams()
  const { found, query } = useClaim(of, name)
  return found ? <Journey of={of} found={found} line={line} /> : <NotYet of={of} query={query} />
}

function typedOf(line: ClaimLine | undefined) {
  const journey = line?.is === 'journey' ? line : undefined
  return {
    on: typedDateOf(journey?.on ?? today()),
    why: (journey?.why ?? '') as JourneyReason | '',
    where: journey?.where ?? '',
    miles: journey ? milesInWords(journey.tenths).replace(/ .*/, '') : '',
    vehicle: (journey?.vehicle ?? 'car') as Vehicle,
    passengers: String(journey?.passengers ?? 0),
  }
}

type Typed = ReturnType<typeof typedOf>

/** The journey as it is sent, or what is wrong with it by field. */
function readJourney({ on, why, where, miles, vehicle, passengers }: Typed) {
  const day = readDate(on)
  const tenths = readAmount(miles, 10)
  const along = /^[0-7]$/.test(passengers.trim()) ? Number(passengers) : undefined
  const wrong: Record<string, string> = {
    ...(day.kind === 'none' && { on: 'Enter the day of the journey' }),
    ...(day.kind === 'wrong' && { on: day.message }),
    ...(day.kind === 'date' && day.date > today() && { on: 'The day must be today or in the past' }),
    ...(why === '' && { why: 'Select what the journey was for' }),
    ...(where.trim() === '' && { where: 'Say where you went, such as “Home to school and back”' }),
    ...(where.trim().length > 100 && { where: 'Use 100 characters or fewer to say where you went' }),
    ...((tenths === undefined || tenths === 0) && { miles: 'Enter how many miles it was, such as 12.5' }),
    ...(tenths !== undefined && tenths > 20_000 && { miles: 'Enter fewer than 2,000 miles' }),
    ...(vehicle === 'car' && along === undefined && { passengers: 'Enter a number from 0 to 7' }),
  }
  if (Object.keys(wrong).length > 0 || day.kind !== 'date' || why === '' || tenths === undefined)
    return { wrong, made: undefined }
  const made = {
    is: 'journey' as const,
    on: day.date,
    why,
    where: where.trim(),
    tenths,
    vehicle,
    passengers: vehicle === 'car' ? (along ?? 0) : 0,
  }
  return { wrong, made }
}

function Journey({ of, found, line }: { of: Place['of']; found: FoundClaim; line: string }) {
  const [typed, setTyped] = useState(() => typedOf(found.claim.lines.find(({ id }) => id === line)))
  const { save, errors, attempt, wrong, isBusy, back } = useLine(of, found, line)
  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))

  function submit(event: FormEvent) {
    event.preventDefault()
    const read = readJourney(typed)
    void save(read.wrong, read.made)
  }
  return (
    <PlacePage
      of={of}
      back={back}
      title={line === 'new' ? 'Add a journey' : 'Change a journey'}
      summary={summaries.journey}
      errors={errors}
      attempt={attempt}
    >
      <form onSubmit={submit} noValidate>
        <DateInput
          id="on"
          legend="When did you make the journey?"
          legendSize="s"
          error={wrong.on}
          {...dayInputs(typed.on, (on) => change({ on }))}
        />
        <Select
          id="why"
          name="why"
          label="What was it for?"
          error={wrong.why}
          value={typed.why}
          onChange={({ target }) => change({ why: target.value as JourneyReason })}
          items={[
            { value: '', text: 'Select what it was for' },
            ...journeyReasons.map((value) => ({ value, text: reasonInWords[value] })),
          ]}
        />
        <Input
          id="where"
          name="where"
          label="Where did you travel from and to?"
          hint="For example, ‘Home to school and back’. Do not write an address."
          error={wrong.where}
          autoComplete="off"
          value={typed.where}
          onChange={({ target }) => change({ where: target.value })}
        />
        <Input
          id="miles"
          name="miles"
          label="How many miles was it in total?"
          hint="There and back, if you drove back too"
          error={wrong.miles}
          inputMode="decimal"
          autoComplete="off"
          width={5}
          suffix="miles"
          value={typed.miles}
          onChange={({ target }) => change({ miles: target.value })}
        />
        <Radios
          id="vehicle"
          name="vehicle"
          legend="How did you go?"
          legendSize="s"
          value={typed.vehicle}
          onChange={({ target }) => change({ vehicle: target.value as Vehicle })}
          items={vehicles.map((value) => ({ value, text: vehicleInWords[value] }))}
        />
        {typed.vehicle === 'car' && (
          <Input
            id="passengers"
            name="passengers"
            label="How many passengers came with you?"
            error={wrong.passengers}
            inputMode="numeric"
            autoComplete="off"
            width={2}
            value={typed.passengers}
            onChange={({ target }) => change({ passengers: target.value })}
          />
        )}
        <Button loading={isBusy} loadingText="Saving">
          Save this journey
        </Button>
      </form>
    </PlacePage>
  )
}
