import { noDate, readDate, type TypedDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { type Errors, idOf } from '#web/staff/actions/form.ts'

/** From one day until another, and what it is where there are several kinds. */
export interface TypedSpan {
  readonly kind: string
  readonly from: TypedDate
  readonly until: TypedDate
}

/** A day as its three fields have it. */
export const typedDay = (day: string | null | undefined): TypedDate => (day ? typedDateOf(day) : noDate)

const most = 20

interface Props {
  /** In the ids of its fields, and in what is wrong with them. */
  name: string
  legend: string
  hint: string
  add: string
  takeOut: string
  kinds?: { readonly label: string; readonly items: readonly { value: string; text: string }[] }
  fromLabel: string
  untilLabel: string
  spans: readonly TypedSpan[]
  errors: Errors
  onChange(spans: readonly TypedSpan[]): void
}

/** A list of times, each with a first and a last day. */
export function Spans({
  name,
  legend,
  hint,
  add,
  takeOut,
  kinds,
  spans,
  errors,
  onChange,
  ...labels
}: Props) {
  const put = (at: number, part: Partial<TypedSpan>) =>
    onChange(spans.map((one, place) => (place === at ? { ...one, ...part } : one)))
  return (
    <Fieldset legend={legend} legendSize="s">
      <p className="govuk-hint">{hint}</p>
      {spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they keep their order
        <div key={at}>
          {kinds && (
            <Select
              id={idOf(`${name}-${at}`)}
              label={`${kinds.label} (${at + 1})`}
              items={[{ value: '', text: 'Choose' }, ...kinds.items]}
              value={span.kind}
              error={errors[`${name}-${at}`]}
              onChange={({ target }) => put(at, { kind: target.value })}
            />
          )}
          {(['from', 'until'] as const).map((end) => (
            <DateField
              key={end}
              name={`${name}-${at}-${end}`}
              legend={end === 'from' ? labels.fromLabel : labels.untilLabel}
              value={span[end]}
              errors={errors}
              onChange={(value) => put(at, { [end]: value })}
            />
          ))}
        </div>
      ))}
      <p className="govuk-body">
        {spans.length < most && (
          <LinkButton onClick={() => onChange([...spans, { kind: '', from: noDate, until: noDate }])}>
            {add}
          </LinkButton>
        )}
        {spans.length > 0 && (
          <span className="govuk-!-margin-left-3">
            <LinkButton
              onClick={() => onChange(spans.slice(0, -1))}
            >{`${takeOut} ${spans.length}`}</LinkButton>
          </span>
        )}
      </p>
    </Fieldset>
  )
}

interface Rule {
  /** Whether a last day has to be there. */
  readonly needsUntil: boolean
  /** What is said where there are kinds and none was chosen. */
  readonly kindMissing?: string
}

/** What was typed of times, or what is wrong with each, by field. */
export function readSpans(name: string, typed: readonly TypedSpan[], { needsUntil, kindMissing }: Rule) {
  const errors: Record<string, string> = {}
  const spans = typed.flatMap((span, at) => {
    const [from, until] = [readDate(span.from), readDate(span.until)]
    const field = `${name}-${at}`
    if (kindMissing && !span.kind) errors[field] = kindMissing
    Object.assign(errors, dateErrors(`${field}-from`, from), dateErrors(`${field}-until`, until))
    if (from.kind === 'none') errors[`${field}-from-day`] = 'Enter the first day'
    if (needsUntil && until.kind === 'none') errors[`${field}-until-day`] = 'Enter the last day'
    if (from.kind !== 'date') return []
    if (until.kind === 'date' && until.date < from.date)
      errors[`${field}-until-day`] = 'The last day must not be before the first'
    return [{ kind: span.kind, from: from.date, until: until.kind === 'date' ? until.date : null }]
  })
  return { spans, errors }
}
