import { AppealList } from '#contract/admissions/appeals/staff.ts'
import { Link } from '#web/design/Link.tsx'
import { AppealTable } from '#web/staff/appeals/CaseParts.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'

/** `/workspace/admissions/appeals`: appeals in which the council has to put its case. */
export default function AppealsPage() {
  return (
    <DeskPage title="Appeals" back={{ href: addresses.rounds, text: 'Back to school admissions' }}>
      <p className="govuk-body">
        <Link href={addresses.newAppeal}>Enter an appeal that came by post or phone</Link>
      </p>
      <Asked query={asks(AppealList, ['appeals'])} waiting="Looking for appeals…">
        {({ appeals }) => <AppealTable appeals={appeals} addressOf={addresses.appeal} />}
      </Asked>
    </DeskPage>
  )
}
