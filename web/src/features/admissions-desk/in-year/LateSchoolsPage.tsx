import { useState } from 'react'
import { LateSchools } from '#contract/admissions/in-year/schools.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { schoolWordInWords } from './words.ts'

type Line = LateSchools['schools'][number]

/** `/workspace/admissions/in-year/late`: schools that have not answered in time, and one press to write to each. */
export default function LateSchoolsPage() {
  return (
    <DeskPage
      title="Schools that have not answered in time"
      caption="Places during the year"
      back={{ href: addresses.inYear, text: 'Back to places during the year' }}
    >
      <Asked query={asks(LateSchools, ['in-year', 'late'])} waiting="Looking…">
        {(found) => <Found found={found} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ found: { schools, can } }: { found: LateSchools }) {
  const [done, setDone] = useState<{ name: string; at: number }>()
  return (
    <>
      {done && (
        <NotificationBanner key={done.at} type="success">
          {`We are writing to ${done.name}. If we have no email address, the school’s line says so in a moment.`}
        </NotificationBanner>
      )}
      {schools.length === 0 && <p className="govuk-body">Every school has answered in time.</p>}
      {schools.map((line) => (
        <Late
          key={line.school.id}
          line={line}
          mayChase={can.includes('chase')}
          onDone={() => setDone({ name: line.school.name, at: Date.now() })}
        />
      ))}
    </>
  )
}

interface Props {
  line: Line
  mayChase: boolean
  onDone(): void
}

function Late({ line, mayChase, onDone }: Props) {
  const { school, late, since, references, last, elsewhere } = line
  const chase = useAct(LateSchools, ['in-year', 'late', school.id])
  return (
    <SummaryCard title={school.name}>
      <SummaryList
        rows={[
          { key: 'Late', value: late === 1 ? '1 application' : `${late} applications` },
          { key: 'Late since', value: dayInWords(since) },
          { key: 'Last message', value: last ? schoolWordInWords(last) : 'None' },
          {
            key: 'Applications',
            value: (
              <ul className="govuk-list">
                {references.map((reference) => (
                  <li key={reference}>
                    <Link href={addresses.inYearCase(reference)}>{reference}</Link>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {elsewhere ? (
        <p className="govuk-body">This school is in another council’s area. Call that council.</p>
      ) : (
        mayChase && (
          <ActButton
            words={`Write to ${school.name} again`}
            variant="secondary"
            onAct={async () => {
              await chase({})
              onDone()
            }}
          />
        )
      )}
    </SummaryCard>
  )
}
