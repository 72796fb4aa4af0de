import { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { wallClockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { AppealTable } from '#web/staff/appeals/CaseParts.tsx'
import { wayNames } from '#web/staff/appeals/words.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'

/** `/workspace/appeals`: what the clerk works on, or the hearings that a member sits in. */
export default function HomePage() {
  return (
    <DeskPage title="School appeals">
      <Asked query={asks(AppealsHome, [])} waiting="Looking for appeals…">
        {(home) => <Found {...home} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ clerk, member, appeals, hearings, closed }: AppealsHome) {
  return (
    <>
      {clerk && (
        <>
          <ButtonLink href={addresses.plan}>Plan a hearing</ButtonLink>
          <p className="govuk-body">
            <Link href={addresses.people}>Panel members</Link>
          </p>
        </>
      )}
      {!clerk && !member && (
        <p className="govuk-body">
          We do not know yet which panel member you are. Open the link in the email from the clerk, then come
          back here.
        </p>
      )}
      <h2 className="govuk-heading-m">Hearings</h2>
      {hearings.length === 0 && <p className="govuk-body">There is no hearing planned.</p>}
      <SummaryList rows={hearings.map(hearingRow)} />
      {clerk && <AppealTable appeals={appeals} addressOf={addresses.case} />}
      {closed.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Hearings that are closed</h2>
          <p className="govuk-body">Open a hearing to correct a decision that was sent.</p>
          <SummaryList rows={closed.map(hearingRow)} />
        </>
      )}
    </>
  )
}

const hearingRow = ({ id, school, day, time, way, cases }: AppealsHome['hearings'][number]): SummaryRow => ({
  key: <Link href={addresses.hearing(id)}>{`${dayInWords(day)} at ${wallClockInWords(time)}`}</Link>,
  value: `${school.name}. ${cases} ${cases === 1 ? 'appeal' : 'appeals'}. ${wayNames[way]}`,
})
