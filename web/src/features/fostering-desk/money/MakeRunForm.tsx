import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { pounds } from '#contract/fostering/carers/money.ts'
import { type MakeRun, type Payable, PaymentRun } from '#contract/fostering/carers/payments.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { addresses } from '../addresses.ts'
import { useAct } from '../api.ts'
import { paymentsInWords } from './words.ts'

const idOf = ({ household, claim }: Payable) => `${household} ${claim}`

/** Chooses claims and allowances and puts them into a payment run of today. All of them are chosen to begin with. */
export function MakeRunForm({ payables }: { payables: readonly Payable[] }) {
  const send = useAct<MakeRun, PaymentRun>(PaymentRun)
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<readonly string[]>(payables.map(idOf))
  const [wrong, setWrong] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [isSending, setSending] = useState(false)
  const picked = payables.filter((one) => chosen.includes(idOf(one)))
  const total = picked.reduce((sum, { pence }) => sum + pence, 0)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isSending) return
    setAttempt((before) => before + 1)
    setWrong(picked.length === 0 ? 'Choose at least one payment' : '')
    if (picked.length === 0) return
    setSending(true)
    try {
      const claims = picked.map(({ household, claim }) => ({ household, claim }))
      const run = await send(['finance', 'runs'], { on: dayInEngland(new Date()), claims })
      navigate(addresses.run(run.id))
    } catch (failure) {
      setWrong(actFailure(failure))
      setSending(false)
    }
  }
  return (
    <form onSubmit={submit} noValidate>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#claims' }]} />}
      <Checkboxes
        id="claims"
        name="claims"
        legend="What do you want to pay now?"
        legendSize="m"
        error={wrong || undefined}
        values={chosen}
        onChange={({ target }) =>
          setChosen((now) =>
            target.checked ? [...now, target.value] : now.filter((one) => one !== target.value),
          )
        }
        items={payables.map((one) => ({
          value: idOf(one),
          text: `${pounds(one.pence)}, ${one.household}`,
          hint: `${partTitle(one.claim)}${kindOfPart(one.claim) === 'claim' ? ` agreed on ${dayInWords(one.since)}` : `, up to ${dayInWords(one.since)}`}`,
        }))}
      />
      <p className="govuk-body" role="status">
        {`${pounds(total)} for ${paymentsInWords(picked.length)}`}
      </p>
      <Button loading={isSending} loadingText="Adding them">
        Add them to a payment run
      </Button>
    </form>
  )
}
