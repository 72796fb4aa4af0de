import { type ReactNode, Suspense } from 'react'
import type { EvidenceAnswer } from '#contract/evidence.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Question } from '#contract/question.ts'
import type { Nearby } from '#contract/request.ts'
import { CharacterCount } from '#web/design/CharacterCount.tsx'
import { Input } from '#web/design/Input.tsx'
import { DateQuestion } from './DateQuestion.tsx'
import { LocationQuestion, PhotosQuestion } from './load.ts'
import { OptionCheckboxes, OptionRadios, TrunkRoadRadios } from './options.tsx'
import type { TypedDate } from './values.ts'

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
  /** Location only: a photo's place to be offered, open reports to show, another way to find the place. */
  readonly photoPlace?: PhotoPlace | undefined
  readonly nearby?: readonly Nearby[] | undefined
  readonly otherWay?: ReactNode
  /** Photos only: a photo that was chosen knows where it was taken. */
  onPhotoPlace?(place: PhotoPlace): void
  /** Photos only: true while going on would leave a photo behind. */
  onBusy?(busy: boolean): void
}

/** The field for a question of any kind. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, value, onChange, error, isPageHeading } = props
  const { key: id, hint } = question
  const size: 'l' | 'm' = isPageHeading ? 'l' : 'm'
  const label =
    question.optional && question.kind !== 'photos' ? `${question.label} (optional)` : question.label
  const own = { id, hint, error, isPageHeading }
  const line = { ...own, name: id, label, labelSize: size, value: String(value ?? ''), onChange: typed }
  const group = { ...own, legend: label, legendSize: size }
  function typed(event: { target: { value: string } }) {
    onChange(event.target.value)
  }

  switch (question.kind) {
    case 'text':
      return <Input {...line} width={question.width} autoComplete="off" />
    case 'number':
      return <Input {...line} width={5} inputMode="decimal" suffix={question.unit} autoComplete="off" />
    case 'longText':
      return <CharacterCount {...line} limit={question.maxLength} />
    case 'radios':
      return (
        <OptionRadios {...group} options={question.options} value={String(value ?? '')} onChange={onChange} />
      )
    case 'checkboxes':
      return (
        <OptionCheckboxes
          {...group}
          options={question.options}
          values={(value ?? []) as string[]}
          onChange={onChange}
        />
      )
    case 'date':
      return <DateQuestion {...group} value={value as TypedDate} onChange={onChange} />
    case 'trunkRoad':
      return <TrunkRoadRadios {...group} value={String(value ?? '')} onChange={onChange} />
    case 'location':
      return (
        <Fetched>
          <LocationQuestion
            {...{ ...own, label, onChange }}
            labelSize={size}
            value={value as LocationAnswer | undefined}
            nearby={props.nearby}
            suggestion={props.photoPlace}
            otherWay={props.otherWay}
          />
        </Fetched>
      )
    case 'photos':
      return (
        <Fetched>
          <PhotosQuestion
            {...{ ...own, label, onChange }}
            labelSize={size}
            value={value as EvidenceAnswer[] | undefined}
            onBusy={props.onBusy}
            onPosition={({ lat, lon }) => props.onPhotoPlace?.({ lat, lon, label: 'your photo' })}
          />
        </Fetched>
      )
  }
}

/** Room for a question whose code is on its way. */
function Fetched({ children }: { children: ReactNode }) {
  return <Suspense fallback={<p className="govuk-body app-wait">Loading…</p>}>{children}</Suspense>
}
