import { type FormEvent, useState } from 'react'
import { addYears } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { noDate, readDate } from '#contract/core/typed/typed-date.ts'
import { pounds } from '#contract/fostering/carers/money.ts'
import { allowances, rateFor } from '#contract/fostering/money.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { type AllowancePeriod, allowancePeriods } from '#fostering/carers/money/allowance.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { Table } from '#web/design/Table.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { today } from './shown.ts'

/** The least that is paid for a child and week, by age and year; and from two days, how it changes for one child. */
export function Allowances() {
  const [born, setBorn] = useState(noDate)
  const [came, setCame] = useState(noDate)
  const [wrong, setWrong] = useState<{ born?: string; came?: string }>({})
  const [periods, setPeriods] = useState<readonly AllowancePeriod[]>()
  const known = rateFor(allowances, today(), today())?.row
  if (!known) return null

  function show(event: FormEvent) {
    event.preventDefault()
    const [birth, start] = [readDate(born), readDate(came)]
    const problems = {
      ...(birth.kind === 'wrong' && { born: birth.message }),
      ...(birth.kind === 'none' && { born: 'Enter the child’s date of birth' }),
      ...(birth.kind === 'date' &&
        (birth.date > today() || addYears(birth.date, 18) <= today()) && {
          born: 'The child must be under 18. Check the date of birth',
        }),
      ...(start.kind === 'wrong' && { came: start.message }),
      ...(start.kind === 'none' && { came: 'Enter the day on which the child came to live with you' }),
      ...(start.kind === 'date' &&
        start.date > today() && { came: 'The day on which the child came must be today or in the past' }),
    }
    setWrong(problems)
    setPeriods(
      Object.keys(problems).length === 0 && birth.kind === 'date' && start.kind === 'date'
        ? allowancePeriods({ born: birth.date, from: start.date }, fosteringProfile.area, today())
        : undefined,
    )
  }
  return (
    <Details summary="Weekly rates by age">
      <p className="govuk-body">
        For each child living with you we pay an allowance every week. You do not need to claim it. It goes up
        when a child reaches the next age group. Rates change each year on 6 April.
      </p>
      <Table
        caption={`The least we pay for each child each week, from ${dayInWords(known.from)}`}
        captionSize="s"
        head={[{ text: 'Age of the child' }, { text: 'A week', numeric: true }]}
        firstCellIsHeader
        rows={known.weekly.map(({ ages: [from, to], pence }) => [
          `${from} to ${to}`,
          pounds(pence[fosteringProfile.area]),
        ])}
      />
      {known.until && known.until < today() && (
        <p className="govuk-body">
          {`These were set until ${dayInWords(known.until)}. We do not have the new figures here yet. Ask your worker what we pay now.`}
        </p>
      )}
      <form onSubmit={show} noValidate>
        <h3 className="govuk-heading-s">See how it changes for one child</h3>
        <p className="govuk-body">
          We work this out on your device. What you enter here is not sent or kept.
        </p>
        <DateInput
          id="born"
          legend="When was the child born?"
          legendSize="s"
          error={wrong.born}
          {...dayInputs(born, setBorn)}
        />
        <DateInput
          id="came"
          legend="When did the child come to live with you?"
          legendSize="s"
          error={wrong.came}
          {...dayInputs(came, setCame)}
        />
        <Button variant="secondary">Show the allowance</Button>
      </form>
      <div role="status">
        {periods?.length === 0 && (
          <p className="govuk-body">We do not have the allowances for these dates. Ask your worker.</p>
        )}
        {periods && periods.length > 0 && (
          <ul className="govuk-list govuk-list--spaced">
            {periods.map(({ from, until, ages, weekly, last }) => (
              <li key={from}>
                <strong>{`${pounds(weekly)} a week`}</strong>
                <span>
                  {` ${until ? `from ${dayInWords(from)} to ${dayInWords(until)}` : `since ${dayInWords(from)}`}, age ${ages[0]} to ${ages[1]}.${last ? ' We do not have the figure for this year yet, so this is the latest one that we know.' : ''}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Details>
  )
}
