import { noDate, readDate, type TypedDate } from '#contract/core/typed-date.ts'
import { Radios } from '#web/design/form/Radios.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import { missingFor } from '../../request/model/rule.ts'
import { Words } from '../fields/Words.tsx'
import { type FieldsProps, type Form, wrongWords } from '../model/kind.ts'

interface Decided {
  outcome: '' | 'approved' | 'refused'
  reasons: string
  until: TypedDate
}

function DecideFields({ typed, change, errors, about }: FieldsProps<Decided>) {
  const paid = about.request?.payment?.state === 'paid'
  return (
    <>
      <Missing about={about} />
      <Radios
        id={idOf('outcome')}
        name="outcome"
        legend="What is decided?"
        error={errors.outcome}
        value={typed.outcome}
        onChange={({ target }) => change({ outcome: target.value as Decided['outcome'] })}
        items={[
          {
            value: 'approved',
            text: 'Approved',
            conditional: (
              <DateField
                name="validUntil"
                legend="Last day on which it is valid (optional)"
                hint="For example, 27 3 2029. Left empty, it is as long as the service says."
                value={typed.until}
                errors={errors}
                onChange={(until) => change({ until })}
              />
            ),
          },
          {
            value: 'refused',
            text: 'Refused',
            hint: paid
              ? 'If the service says so, the fee is paid back automatically.'
              : 'The resident can ask us to look again.',
          },
        ]}
      />
      <Words
        action="decide"
        {...{ about }}
        value={typed.reasons}
        error={errors.reasons}
        onChange={(reasons) => change({ reasons })}
      />
    </>
  )
}

/** What a decision would be taken without. */
function Missing({ about: { request } }: Pick<FieldsProps<Decided>, 'about'>) {
  const missing = request ? missingFor(request) : []
  if (missing.length === 0) return null
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>Before you decide</strong>
      </p>
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </InsetText>
  )
}

const decide: Form<Decided> = {
  grave: ({ outcome }) => outcome === 'refused',
  empty: () => ({ outcome: '', reasons: '', until: noDate }),
  read({ outcome, reasons, until }) {
    const day = outcome === 'approved' ? readDate(until) : undefined
    const errors = errorsOf({
      outcome: outcome === '' ? 'Choose what is decided' : undefined,
      ...dateErrors('validUntil', day),
      reasons: wrongWords('decide', reasons),
    })
    if (errors || outcome === '') return { errors: errors ?? {} }
    return {
      action: { do: 'decide', outcome, reasons, ...(day?.kind === 'date' && { validUntil: day.date }) },
    }
  },
  Fields: DecideFields,
}

export const decideForms = { decide }
