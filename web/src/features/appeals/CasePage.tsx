import { useParams } from 'react-router'
import { AppealCase } from '#contract/admissions/appeals/staff.ts'
import { CaseParts } from '#web/staff/appeals/CaseParts.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'

/** `/workspace/appeals/cases/{appeal}`: one appeal, for the clerk and for the panel that hears it. */
export default function CasePage() {
  const { appeal = '' } = useParams()
  return (
    <DeskPage title="An appeal" back={{ href: addresses.home, text: 'Back to school appeals' }}>
      <Asked query={asks(AppealCase, ['cases', appeal])} waiting="Opening the appeal…">
        {(found) => (
          <CaseParts
            appeal={found}
            papersAt={`/api/workspace/appeals/cases/${encodeURIComponent(found.id)}/papers`}
          />
        )}
      </Asked>
    </DeskPage>
  )
}
