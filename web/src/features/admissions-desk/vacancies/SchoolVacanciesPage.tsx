import { useState } from 'react'
import { useParams } from 'react-router'
import { SchoolVacancies } from '#contract/admissions/vacancies.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { wordsKind } from '../parts/wordsKind.tsx'
import { History } from '../round/History.tsx'
import { useMay } from '../useMay.ts'
import { reporting } from './reporting.tsx'

type Act = 'report' | 'remind'

const remind = wordsKind({
  ...{ name: 'why', title: 'Remind the school', send: 'Send the reminder' },
  label: 'Why are you reminding the school?',
  hint: 'For our records. The school does not read this',
  missing: 'Enter why you are reminding the school',
})

/** `…/vacancies/<school>`: how much room one school has, for the school itself and for staff who enter it. */
export default function SchoolVacanciesPage() {
  const { school = '' } = useParams()
  return (
    <DeskPage title="Free places" before={<Back />}>
      <Asked query={asks(SchoolVacancies, ['vacancies', school])} waiting="Opening the report…">
        {(view) => <School view={view} />}
      </Asked>
    </DeskPage>
  )
}

/** One step back: a school has no list of all schools. */
function Back() {
  const [href, text] = useMay()('see', 'vacancy')
    ? [addresses.vacancies, 'Which schools have room']
    : [addresses.rounds, 'School admissions']
  return <BackLink href={href}>{text}</BackLink>
}

function School({ view }: { view: SchoolVacancies }) {
  const { school, version, can } = view
  const [open, setOpen] = useState<Act>()
  const [done, setDone] = useState<{ act: Act; at: number }>()
  const report = useAct(SchoolVacancies, ['vacancies', school.id])
  const reminded = useAct(SchoolVacancies, ['vacancies', school.id, 'reminders'])
  const send = (act: Act) => async (body: object) => {
    await (act === 'report' ? report : reminded)({ ...body, seen: version })
    setDone({ act, at: Date.now() })
    setOpen(undefined)
  }
  const close = () => setOpen(undefined)
  return (
    <>
      {done && !open && (
        <NotificationBanner key={done.at} type="success">
          {done.act === 'report' ? 'Saved. Families can see it now.' : 'The reminder is on its way.'}
        </NotificationBanner>
      )}
      <p className="govuk-body-l">{school.name}</p>
      <p className="govuk-body">{askedInWords(view)}</p>
      {open === 'report' && (
        <ActionForm
          kind={reporting}
          about={view}
          form={`vacancies-${school.id}`}
          onSend={send('report')}
          onClose={close}
        />
      )}
      {open === 'remind' && (
        <ActionForm
          kind={remind}
          about={view}
          form={`remind-${school.id}`}
          onSend={send('remind')}
          onClose={close}
        />
      )}
      {!open && (
        <ButtonGroup>
          {(can.includes('report') || can.includes('enter')) && (
            <Button type="button" onClick={() => setOpen('report')}>
              {can.includes('enter') ? 'Enter a report for the school' : 'Report free places'}
            </Button>
          )}
          {can.includes('remind') && (
            <Button type="button" variant="secondary" onClick={() => setOpen('remind')}>
              Remind the school
            </Button>
          )}
        </ButtonGroup>
      )}
      <LastReport view={view} />
      <History entries={view.history.map((entry) => ({ ...entry }))} />
    </>
  )
}

function LastReport({ view: { report } }: { view: SchoolVacancies }) {
  if (!report) return <p className="govuk-body">Nothing has been reported yet.</p>
  const who = report.enteredBy === 'council' ? ' for the school' : ''
  return (
    <>
      <h2 className="govuk-heading-m">The last report</h2>
      <p className="govuk-body">{`As of ${dayInWords(report.asOf)}, entered by ${report.by.name}${who}.`}</p>
      <SummaryList
        rows={report.years.map(({ year, onRoll, limit, vacancies, note }) => ({
          key: yearName(year),
          value: `${vacancies} free: ${onRoll} pupils, ${limit} places.${note ? ` ${note}` : ''}`,
        }))}
      />
    </>
  )
}

function askedInWords({ asked, isLate }: SchoolVacancies): string {
  if (!asked) return 'The council is not waiting for a report. You can report at any time.'
  if (!asked.dueOn) return `The council asked on ${dayInWords(asked.at)}. Answer within 2 school days.`
  return isLate
    ? `The council asked on ${dayInWords(asked.at)}. The last day to answer was ${dayInWords(asked.dueOn)}.`
    : `The council asked on ${dayInWords(asked.at)}. Answer by ${dayInWords(asked.dueOn)}.`
}
