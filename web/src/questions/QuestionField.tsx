import { Suspense } from 'react'
import type { Answers } from '#contract/core/condition.ts'
import type { Question } from '#contract/core/question.ts'
import type { SchoolAnswer } from '#contract/core/school.ts'
import type { TypedDate } from '#contract/core/typed/typed-date.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { Nearby } from '#contract/requests/request.ts'
import type { Elements } from '#web/design/elements.ts'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { Input } from '#web/design/form/Input.tsx'
import type { TextSize } from '#web/design/form/Label.tsx'
import type { TypedAddress } from './address/typed.ts'
import { DateQuestion } from './DateQuestion.tsx'
import { Declaration } from './Declaration.tsx'
import { EmailInput } from './email/EmailInput.tsx'
import {
  AddressQuestion,
  FilesQuestion,
  GroupQuestion,
  LocationQuestion,
  PhotosQuestion,
  PortraitQuestion,
  SchoolQuestion,
} from './load.ts'
import { OptionCheckboxes, OptionRadios, TrunkRoadRadios } from './options.tsx'
import { textField } from './textField.ts'
import type { TypedItem } from './values.ts'

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
  /** Messages of the page by path, as `errorsOn` has them: a date, an address and a group show theirs at the part. */
  readonly errors?: Readonly<Record<string, string | undefined>> | undefined
  /** The question is the only one on the page, so that its label is the heading. */
  readonly isPageHeading: boolean
  /** Of the label, where it is not the page's heading. */
  readonly labelSize?: TextSize
  /** Location only: a photo's place to be offered, open reports to show, another way to find the place. */
  readonly photoPlace?: PhotoPlace | undefined
  readonly nearby?: readonly Nearby[] | undefined
  readonly otherWay?: Elements
  /** Location only: the place is not where this device is. */
  readonly elsewhere?: boolean
  /** Photos only: a photo that was chosen knows where it was taken. */
  onPhotoPlace?(place: PhotoPlace): void
  /** Photos and files: true while going on would leave one behind. */
  onBusy?(busy: boolean): void
  /** Groups and schools only: the form's answers, for conditions; how often the page was sent, for messages at the right item. */
  readonly answers?: Answers | undefined
  readonly attempt?: number | undefined
}

/** The field for a question of any kind. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, value, onChange, error, isPageHeading, labelSize = 'm' } = props
  const { key: id, hint } = question
  const size: TextSize = isPageHeading ? 'l' : labelSize
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
      return question.format === 'email' ? (
        <EmailInput {...line} {...textField(question)} />
      ) : (
        <Input {...line} {...textField(question)} />
      )
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
      return (
        <DateQuestion
          {...{ ...group, onChange }}
          value={value as TypedDate}
          errors={errorsUnder(id, props.errors)}
        />
      )
    case 'declaration':
      return <Declaration {...group} question={question} value={String(value ?? '')} onChange={onChange} />
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
            elsewhere={props.elsewhere}
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
    case 'files':
      return (
        <Fetched>
          <FilesQuestion
            {...{ ...group, question, onChange }}
            value={value as EvidenceAnswer[] | 'later' | undefined}
            onBusy={props.onBusy}
          />
        </Fetched>
      )
    case 'portrait':
      return (
        <Fetched>
          <PortraitQuestion
            {...{ ...group, question, onChange }}
            value={value as EvidenceAnswer[] | 'later' | undefined}
            onBusy={props.onBusy}
          />
        </Fetched>
      )
    case 'address':
      return (
        <Fetched>
          <AddressQuestion
            {...{ ...group, onChange }}
            abroad={question.abroad}
            value={value as TypedAddress | undefined}
            errors={errorsUnder(id, props.errors)}
          />
        </Fetched>
      )
    case 'school':
      return (
        <Fetched>
          <SchoolQuestion
            {...{ ...group, question, onChange }}
            value={value === '' ? undefined : (value as SchoolAnswer | undefined)}
            answers={props.answers ?? {}}
          />
        </Fetched>
      )
    case 'group':
      return (
        <Fetched>
          <GroupQuestion
            {...{ ...group, question, onChange }}
            value={(value ?? []) as readonly TypedItem[]}
            answers={props.answers ?? {}}
            errors={errorsUnder(id, props.errors)}
            attempt={props.attempt}
          />
        </Fetched>
      )
  }
}

/** Messages for the parts of one question, by the rest of their path. */
function errorsUnder(key: string, errors: QuestionFieldProps['errors'] = {}): Record<string, string> {
  const begin = `${key}/`
  return Object.fromEntries(
    Object.entries(errors).flatMap(([path, message]) =>
      message && path.startsWith(begin) ? [[path.slice(begin.length), message]] : [],
    ),
  )
}

/** Room for a question whose code is on its way. */
function Fetched({ children }: { children: Elements }) {
  return <Suspense fallback={<p className="govuk-body app-wait">Loading…</p>}>{children}</Suspense>
}
