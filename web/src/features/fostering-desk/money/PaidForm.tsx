import { type FormEvent, useState } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { pounds } from '#contract/fostering/carers/money.ts'
import {
  type FailReason,
  failReasons,
  failReasonsInWords,
  type PaidRun,
  PaymentRun,
} from '#contract/fostering/carers/payments.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { useAct } from '../api.ts'

interface Failure {
  readonly reason?: FailReason | undefined
  readonly words?: string
}

/** `unsaid`: the place of a payment of which nobody said why. */
interface Wrong {
  readonly day?: string
  readonly unsaid?: number
  readonly form?: string
}

const unsaidWords = 'Say why it did not go through'
const keyOf = ({ household, claim }: { household: string; claim: string }) => `${household} ${claim}`

/** Records that a payment run was paid, apart from what did not go through. Each carer is told. */
export function PaidForm({ run: { id, entries } }: { run: PaymentRun }) {
  const send = useAct<PaidRun, PaymentRun>(PaymentRun)
  const [typed, setTyped] = useState<TypedDate>(noDate)
  const [failures, setFailures] = useState<Readonly<Record<string, Failure>>>({})
  const [wrong, setWrong] = useState<Wrong>({})
  const [attempt, setAttempt] = useState(0)
  const [isSending, setSending] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isSending) return
    setAttempt((before) => before + 1)
    const read = readDate(typed)
    const day =
      read.kind === 'wrong'
        ? read.message
        : read.kind === 'none'
          ? 'Enter the day on which it was paid'
          : read.date > dayInEngland(new Date())
            ? 'The day must be today or in the past'
            : undefined
    const unsaid = entries.findIndex((one) => {
      const { reason, words = '' } = failures[keyOf(one)] ?? {}
      return reason === 'other' && words.trim() === ''
    })
    setWrong({ ...(day ? { day } : {}), ...(unsaid >= 0 ? { unsaid } : {}) })
    if (day || unsaid >= 0 || read.kind !== 'date') return
    const failed = entries.flatMap(({ household, claim }) => {
      const { reason, words = '' } = failures[keyOf({ household, claim })] ?? {}
      return reason ? [{ household, claim, reason, ...(words.trim() ? { words: words.trim() } : {}) }] : []
    })
    setSending(true)
    try {
      await send(['finance', 'runs', id, 'paid'], { on: read.date, failed })
    } catch (failure) {
      setWrong({ form: actFailure(failure) })
    } finally {
      setSending(false)
    }
  }
  const errors = [
    ...(wrong.day ? [{ text: wrong.day, href: '#day-day' }] : []),
    ...(wrong.unsaid === undefined ? [] : [{ text: unsaidWords, href: `#words-${wrong.unsaid}` }]),
    ...(wrong.form ? [{ text: wrong.form }] : []),
  ]
  return (
    <form onSubmit={submit} noValidate>
      {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
      <h2 className="govuk-heading-m">Record that it was paid</h2>
      <DateInput
        id="day"
        legend="On which day was it paid?"
        legendSize="s"
        error={wrong.day}
        {...dayInputs(typed, setTyped)}
      />
      <Details summary="Some of it did not go through">
        <p className="govuk-body">
          Choose a reason for each payment that was not made. The carer can read the reason, and what you add
          to it.
        </p>
        {entries.map((one, at) => {
          const { household, claim, pence } = one
          const what = `${pounds(pence)}, ${household}, ${partTitle(claim)}`
          const { reason, words = '' } = failures[keyOf(one)] ?? {}
          const set = (more: Failure) =>
            setFailures((now) => ({ ...now, [keyOf(one)]: { ...now[keyOf(one)], ...more } }))
          return (
            <div key={keyOf(one)}>
              <Select
                id={`why-${at}`}
                label={what}
                items={[
                  { value: '', text: 'It was paid' },
                  ...failReasons.map((value) => ({ value, text: failReasonsInWords[value] })),
                ]}
                value={reason ?? ''}
                onChange={({ target }) =>
                  set({ reason: failReasons.find((known) => known === target.value) })
                }
              />
              {reason && (
                <Input
                  id={`words-${at}`}
                  name={`words-${at}`}
                  label={`What the carer should know about ${what}${reason === 'other' ? '' : ' (optional)'}`}
                  hint="Do not write account numbers here."
                  maxLength={200}
                  autoComplete="off"
                  error={wrong.unsaid === at ? unsaidWords : undefined}
                  value={words}
                  onChange={({ target }) => set({ words: target.value })}
                />
              )}
            </div>
          )
        })}
      </Details>
      <Button loading={isSending} loadingText="Saving">
        Record the payment
      </Button>
    </form>
  )
}
