import { useState } from 'react'
import { addDays, addMonths, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { PanelFigures } from '#contract/fostering/panel/figures.ts'
import { outcomeInWords, referralTypeInWords } from '#contract/fostering/panel/words.ts'
import { Select } from '#web/design/form/Select.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'
import { qualityInWords } from './figures.ts'
import { PlanningPage } from './PlanningPage.tsx'

/** `/workspace/panel-desk/figures`: what panels did in half a year. */
export default function FiguresPage() {
  return (
    <PlanningPage title="Figures of panels" back={{ href: addresses.home, text: 'Back to panels' }}>
      <Inside />
    </PlanningPage>
  )
}

/** The half-year of a day and the three before it, from April and from October. */
function halfYears(today: string) {
  const month = Number(today.slice(5, 7))
  const began = month >= 10 || month < 4 ? '10' : '04'
  const year = Number(today.slice(0, 4)) - (month < 4 ? 1 : 0)
  const first = `${year}-${began}-01`
  return [0, -6, -12, -18].map((months) => {
    const from = addMonths(first, months)
    const next = addMonths(from, 6)
    const to = addDays(next, -1)
    return { from, to, text: `${dayInWords(from)} to ${dayInWords(to)}` }
  })
}

function Inside() {
  const all = halfYears(dayInEngland(new Date()))
  const [from, setFrom] = useState(all[0]?.from ?? '')
  const { to = '' } = all.find((one) => one.from === from) ?? {}
  return (
    <>
      <Select
        id="half-year"
        label="Half-year"
        items={all.map((one) => ({ value: one.from, text: one.text }))}
        value={from}
        onChange={({ target }) => setFrom(target.value)}
      />
      <Asked query={asks(PanelFigures, ['figures'], `from=${from}&to=${to}`)} waiting="Counting…">
        {(figures) => <Figures figures={figures} />}
      </Asked>
    </>
  )
}

const counted = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`
const days = ({ many, middle, most }: PanelFigures['toMeeting']) => {
  if (middle === null || most === null) return 'None yet'
  return many === 1
    ? counted(most, 'day')
    : `Half of ${many} took ${counted(middle, 'day')} or less, and the longest ${counted(most, 'day')}`
}
const pounds = (pence: number | null) =>
  pence === null
    ? 'Not known: a fee is not set'
    : (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' })

function Figures({ figures }: { figures: PanelFigures }) {
  const { meetings, recommended, deferred, papers, quality, time, members, fees } = figures
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'Meetings',
            value: `${meetings.held} held, ${meetings.joint} of them joint; ${meetings.cancelled} cancelled`,
          },
          { key: 'From referral to meeting', value: days(figures.toMeeting) },
          { key: 'From meeting to decision', value: days(figures.toDecision) },
          {
            key: 'Papers',
            value: `${papers.inTime} in time, ${papers.waived} late with the chair’s agreement, ${counted(papers.supplements, 'supplement')}`,
          },
          { key: 'Time', value: `${counted(time.taken, 'minute')}, of ${time.planned} planned` },
          { key: 'Fees', value: pounds(fees) },
        ]}
      />
      <Lists
        title="Recommendations"
        none="None in this time."
        lines={recommended.map(
          ({ type, outcome, many }) =>
            `${referralTypeInWords[type]}, ${outcomeInWords[outcome].toLowerCase()}: ${many}`,
        )}
      />
      <Lists
        title="Deferred"
        none="None in this time."
        lines={deferred.map(
          ({ type, on, reasons }) => `${referralTypeInWords[type]}, ${dayInWords(on)}: ${reasons}`,
        )}
      />
      <Lists
        title="How good the papers were"
        none="The chair did not rate any papers in this period."
        lines={quality.map(({ mark, many }) => `${qualityInWords[mark]}: ${many}`)}
      />
      <Lists
        title="Members"
        none="Nobody was invited in this period."
        lines={members.map(
          ({ name, invited, came, fees: own }) =>
            `${name}: came to ${came} of ${invited}. Fees: ${pounds(own)}`,
        )}
      />
    </>
  )
}

function Lists({ title, none, lines }: { title: string; none: string; lines: readonly string[] }) {
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {lines.length === 0 ? (
        <p className="govuk-body">{none}</p>
      ) : (
        <ul className="govuk-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
