import { AdjudicatorReports } from '#contract/admissions/report.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { stateNames } from './words.ts'

/** `…/reports`: the yearly reports to the schools adjudicator. */
export default function ReportsPage() {
  return (
    <DeskPage
      title="Reports to the schools adjudicator"
      back={{ href: addresses.rounds, text: 'School admissions' }}
    >
      <Asked query={asks(AdjudicatorReports, ['reports'])} waiting="Opening the reports…">
        {({ reports }) =>
          reports.map(({ year, title, state, due }) => (
            <SummaryCard key={year} title={<Link href={addresses.report(year)}>{title}</Link>}>
              <SummaryList
                rows={[
                  { key: 'State', value: stateNames[state] },
                  { key: 'Send it by', value: dayInWords(due) },
                ]}
              />
            </SummaryCard>
          ))
        }
      </Asked>
    </DeskPage>
  )
}
