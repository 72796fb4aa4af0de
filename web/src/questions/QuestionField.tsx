import { lazy, type ReactNode, Suspense } from 'react'
import type { EvidenceAnswer } from '#contract/evidence.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Question } from '#contract/question.ts'
import type { Nearby } from '#contract/request.ts'
import { CharacterCount } from '#web/design/CharacterCount.tsx'
import { Checkboxes } from '#web/design/Checkboxes.tsx'
import { Input } from '#web/design/Input.tsx'
import { DateQuestion } from './DateQuestion.tsx'
import { loadLocation, loadPhotos } from './load.ts'
import { OptionRadios } from './OptionRadios.tsx'
import { TrunkRoadQuestion } from './TrunkRoadQuestion.tsx'
import type { TypedDate } from './values.ts'

const LocationQuestion = lazy(loadLocation)
const PhotosQuestion = lazy(loadPhotos)

/** Where a photo was taken. `label` names the photo in a sentence. */
export interface PhotoPlace {
  readonly lat: number
  readonly lon: number
  readonly label: string
}

export interface QuestionFieldProps {
  readonly question: Question
  /** As it stands in the field: see `toTyped` and `toAnswer`. */
  readonly value: unknown
  onChange(value: unknown): void
  readonly error?: string | undefined
  /** The question is the only one on the page, so that its label is the heading. */
  readonly isPageHeading: boolean
  /** Location only: a photo's place to be offered, and open reports to show. */
  readonly photoPlace?: PhotoPlace | undefined
  readonly nearby?: readonly Nearby[] | undefined
  /** Photos only: a photo that was chosen knows where it was taken. */
  onPhotoPlace?(place: PhotoPlace): void
  /** Photos only: true while going on would leave a photo behind. */
  onBusy?(busy: boolean): void
}

/** The field for a question of any kind. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, value, onChange, error, isPageHeading } = props
  const { key: id, hint } = question
  const label =
    question.optional && question.kind !== 'photos' ? `${question.label} (optional)` : question.label
  const words = { id, hint, error, isPageHeading, labelSize: isPageHeading ? ('l' as const) : ('m' as const) }
  const typed = (event: { target: { value: string } }) => onChange(event.target.value)

  switch (question.kind) {
    case 'text':
      return (
        <Input
          {...words}
          name={id}
          label={label}
          width={question.width}
          value={String(value ?? '')}
          onChange={typed}
          autoComplete="off"
        />
      )
    case 'number':
      return (
        <Input
          {...words}
          name={id}
          label={label}
          width={5}
          inputMode="decimal"
          suffix={question.unit}
          value={String(value ?? '')}
          onChange={typed}
          autoComplete="off"
        />
      )
    case 'longText':
      return (
        <CharacterCount
          {...words}
          name={id}
          label={label}
          limit={question.maxLength}
          value={String(value ?? '')}
          onChange={typed}
        />
      )
    case 'radios':
      return (
        <OptionRadios
          {...words}
          legend={label}
          options={question.options}
          value={value}
          onChange={onChange}
        />
      )
    case 'checkboxes':
      return (
        <Checkboxes
          {...choiceWords(words)}
          name={id}
          legend={label}
          hint={hint ?? 'Select all that apply.'}
          items={question.options.map((option) => ({
            value: option.value,
            text: option.label,
            hint: option.hint,
          }))}
          values={value as readonly string[]}
          onChange={({ target }) =>
            onChange(toggled(value as readonly string[], target.value, target.checked))
          }
        />
      )
    case 'date':
      return <DateQuestion {...words} legend={label} value={value as TypedDate} onChange={onChange} />
    case 'trunkRoad':
      return <TrunkRoadQuestion {...words} legend={label} value={value} onChange={onChange} />
    case 'location':
      return (
        <Fetched>
          <LocationQuestion
            {...words}
            label={label}
            value={value as LocationAnswer | undefined}
            onChange={onChange}
            nearby={props.nearby}
            suggestion={props.photoPlace}
          />
        </Fetched>
      )
    case 'photos':
      return (
        <Fetched>
          <PhotosQuestion
            {...words}
            label={label}
            value={value as EvidenceAnswer[] | undefined}
            onChange={onChange}
            onBusy={props.onBusy}
            onPosition={(position) => props.onPhotoPlace?.({ ...position, label: 'your photo' })}
          />
        </Fetched>
      )
  }
}

/** Room for a question whose code is on its way. */
function Fetched({ children }: { children: ReactNode }) {
  return <Suspense fallback={<p className="govuk-body app-wait">Loading…</p>}>{children}</Suspense>
}

function choiceWords({
  labelSize,
  ...words
}: {
  labelSize: 'l' | 'm'
  id: string
  hint: string | undefined
  error: string | undefined
  isPageHeading: boolean
}) {
  return { ...words, legendSize: labelSize }
}

function toggled(values: readonly string[], value: string, on: boolean): string[] {
  const others = values.filter((one) => one !== value)
  return on ? [...others, value] : others
}
