import { useState } from 'react'
import { VacancyDesk } from '#contract/admissions/vacancies.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { askKind } from './asking.tsx'

type Line = VacancyDesk['schools'][number]

/** `…/vacancies`: which schools have said how much room they have, and which are late. */
export default function VacanciesPage() {
  return (
    <DeskPage title="Which schools have room" back={{ href: addresses.rounds, text: 'School admissions' }}>
      <Asked query={asks(VacancyDesk, ['vacancies'])} waiting="Opening the list…">
        {(desk) => <Schools desk={desk} />}
      </Asked>
    </DeskPage>
  )
}

function standsWords(waiting: number, late: number, all: number): string {
  if (waiting === 0) return 'We are not waiting for an answer from any school.'
  const open = `${waiting} of ${all} schools ${waiting === 1 ? 'has' : 'have'} not answered yet`
  return late === 0 ? `${open}.` : `${open}, and ${late} of them ${late === 1 ? 'is' : 'are'} late.`
}

function Schools({ desk: { schools, can } }: { desk: VacancyDesk }) {
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(0)
  const ask = useAct(VacancyDesk, ['vacancies'])
  const late = schools.filter(({ isLate }) => isLate).length
  const waiting = schools.filter(({ asked }) => asked).length
  return (
    <>
      {done > 0 && !asking && (
        <NotificationBanner key={done} type="success">
          The schools have been asked. Those that we have an address for get an email.
        </NotificationBanner>
      )}
      <p className="govuk-body">{standsWords(waiting, late, schools.length)}</p>
      {can.includes('ask') &&
        (asking ? (
          <ActionForm
            kind={askKind}
            about={{}}
            form="ask-vacancies"
            onSend={async (body: object) => {
              await ask(body)
              setDone(Date.now())
              setAsking(false)
            }}
            onClose={() => setAsking(false)}
          />
        ) : (
          <Button type="button" onClick={() => setAsking(true)}>
            Ask all schools
          </Button>
        ))}
      <WideTable
        caption="Schools"
        head={[{ text: 'School' }, { text: 'Asked' }, { text: 'Last report' }, { text: 'Places free' }]}
        rows={schools.map((line) => [
          <Link key="school" href={addresses.vacanciesOf(line.school.id)}>
            {line.school.name}
          </Link>,
          <div key="asked" className="ads-sentence">
            {askedInWords(line)}
          </div>,
          reportInWords(line),
          line.report ? String(line.report.years.reduce((sum, { vacancies }) => sum + vacancies, 0)) : '–',
        ])}
      />
    </>
  )
}

function askedInWords({ asked, isLate, unreached, remindedAt }: Line): string {
  if (!asked) return 'Nothing to answer'
  const due = asked.dueOn ? `to answer by ${dayInWords(asked.dueOn)}` : 'to answer within 2 school days'
  const stands = isLate ? `Late: was ${due}` : `Asked, ${due}`
  const told = unreached ? ' No email address: call the school.' : remindedAt ? ' Reminded.' : ''
  return `${stands}.${told}`
}

const reportInWords = ({ report, isOld }: Line): string =>
  report ? `${dayInWords(report.asOf)}${isOld ? ', a while ago' : ''}` : 'Never'
