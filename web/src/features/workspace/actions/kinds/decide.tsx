import { dayInWords } from '#contract/calendar/words.ts'
import { pounds } from '#contract/core/money.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import type { Action } from '#contract/workspace/acts/acts.ts'
import { lastOrder } from '#services/define/after-approval.ts'
import { dayOf } from '#services/define/dates.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import type { Ahead } from '#web/staff/actions/ActionForm.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, idOf, missing } from '#web/staff/actions/form.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import { whatNow } from '../../request/letter/letter.ts'
import { missingFor } from '../../request/model/rule.ts'
import { Words } from '../fields/Words.tsx'
import { type About, type FieldsProps, type Form, wrongWords } from '../model/kind.ts'

interface Decided {
  outcome: '' | 'approved' | 'refused'
  reasons: string
  until: TypedDate
  without: string
}

function DecideFields({ typed, change, errors, about }: FieldsProps<Decided>) {
  const lacking = about.request ? missingFor(about.request) : []
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
                hint={`For example, 27 3 2029. ${untilIfEmpty(about)}`}
                value={typed.until}
                errors={errors}
                onChange={(until) => change({ until })}
              />
            ),
          },
          {
            value: 'refused',
            text: 'Refused',
            hint: afterRefusal(about),
          },
        ]}
      />
      {typed.outcome === 'approved' && lacking.length > 0 && (
        <Textarea
          id={idOf('without')}
          label="Why can it be approved without this?"
          hint="Only staff read it. For example: the proof was shown at the desk."
          error={errors.without}
          value={typed.without}
          onChange={({ target }) => change({ without: target.value })}
        />
      )}
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

/** The day that counts where none is typed: whoever decides sees it before it is saved. */
function untilIfEmpty({ service }: Pick<About, 'service'>): string {
  const years = service?.decision?.lastsYears
  if (years === undefined) return 'If you leave it empty, it has no last day.'
  const last = dayInWords(`${dayOf({ years }, new Date())}T12:00:00Z`)
  return `If you leave it empty, the last day is ${last}.`
}

/** What follows a refusal, as whoever decides has to know it: another look, and the fee. */
function afterRefusal({ request, service }: Pick<About, 'request' | 'service'>): string {
  const before = (request?.reconsiderations ?? []).length > 0
  const again = before
    ? 'You have looked at it again already. The resident can ask once for this refusal to be looked at too.'
    : 'The resident can ask us once to look again.'
  return [again, feeAfterRefusal(request, service)].filter(Boolean).join(' ')
}

function feeAfterRefusal(request: About['request'], service: About['service']): string | undefined {
  if (request?.payment?.state !== 'paid') return undefined
  const fee = pounds(request.payment.pence)
  if (!service?.fee?.refundedIfRefused) return `The fee of ${fee} is not paid back.`
  return request.payment.desk
    ? `The fee of ${fee} was paid to our staff, so GOV.UK Pay cannot pay it back. Staff have to.`
    : `The fee of ${fee} is paid back automatically.`
}

/** A refusal as the resident will read it: it goes out at once, and so does the fee. */
function refusalAhead(action: Action, { request, service }: About): Ahead | undefined {
  if (action.do !== 'decide' || action.outcome !== 'refused' || !request) return undefined
  const decision = { outcome: action.outcome, reasons: action.reasons, at: new Date().toISOString() }
  return {
    send: 'Refuse and tell the resident',
    shows: (
      <>
        <p className="govuk-body">Check what the resident will read. We tell them as soon as you send it.</p>
        <InsetText>
          <h3 className="govuk-heading-s">{`We have refused: ${request.service.title}`}</h3>
          <p className="govuk-body">
            <Lines text={action.reasons} />
          </p>
          {whatNow({ ...request, decision }, service).map((line) => (
            <p key={line} className="govuk-body">
              {line}
            </p>
          ))}
        </InsetText>
        <p className="govuk-body">{feeAfterRefusal(request, service)}</p>
      </>
    ),
  }
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
  ahead: refusalAhead,
  empty: () => ({ outcome: '', reasons: '', until: noDate, without: '' }),
  read({ outcome, reasons, until, without }, about) {
    const { request } = about
    const isShort = outcome === 'approved' && request !== undefined && missingFor(request).length > 0
    const day = outcome === 'approved' ? readDate(until) : undefined
    const errors = errorsOf({
      outcome: outcome === '' ? 'Choose what is decided' : undefined,
      ...dateErrors('validUntil', day),
      without: isShort
        ? missing(without, 'Say why it can be approved without what has not been sent or paid')
        : undefined,
      reasons: wrongWords('decide', reasons, about),
    })
    if (errors || outcome === '') return { errors: errors ?? {} }
    return {
      action: {
        do: 'decide',
        outcome,
        reasons,
        ...(day?.kind === 'date' && { validUntil: day.date }),
        ...(isShort && { without }),
      },
    }
  },
  Fields: DecideFields,
}

interface Ordered {
  number: string
  again: string
}

const orderBefore = ({ request }: Pick<About, 'request'>) => lastOrder(request?.history ?? [])

const order: Form<Ordered> = {
  empty: () => ({ number: '', again: '' }),
  read({ number, again }, about) {
    const typed = number.trim()
    const before = orderBefore(about)
    const errors = errorsOf({
      again: before ? missing(again, 'Say why it has been ordered again') : undefined,
      number: typed.length > 100 ? 'The number must be 100 characters or fewer' : undefined,
    })
    if (errors) return { errors }
    return {
      action: { do: 'order', ...(typed && { number: typed }), ...(before && { again: again.trim() }) },
    }
  },
  Fields: ({ typed, change, errors, about }) => (
    <>
      <OrderedBefore about={about} />
      {(orderBefore(about) || errors.again) && (
        <Textarea
          id={idOf('again')}
          label="Why has it been ordered again?"
          hint="Only staff will see this. For example, it did not arrive or was printed wrongly."
          error={errors.again}
          value={typed.again}
          onChange={({ target }) => change({ again: target.value })}
        />
      )}
      <Input
        id={idOf('number')}
        label="Order or badge number (optional)"
        hint="Only staff see it."
        error={errors.number}
        value={typed.number}
        onChange={({ target }) => change({ number: target.value })}
      />
    </>
  ),
}

/** That it was ordered before: two badges may be made where two officers do not know of each other. */
function OrderedBefore({ about }: Pick<FieldsProps<Ordered>, 'about'>) {
  const before = orderBefore(about)
  if (!before) return null
  const who = before.actor ? ` by ${before.actor.name}` : ''
  return (
    <InsetText>
      <span>{`It was ordered on ${dayInWords(before.at)}${who}.`}</span>{' '}
      <span>{before.ordered && `The number is ${before.ordered}.`}</span>
    </InsetText>
  )
}

export const decideForms = { order, decide }
