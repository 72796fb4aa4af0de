import { useNavigate } from 'react-router'
import { HearingView } from '#contract/admissions/appeals/hearing.ts'
import { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { kindOf } from '#web/staff/rows/kind.tsx'
import { addresses } from './addresses.ts'
import { asks, useAct } from './api.ts'
import { planRow } from './rows.ts'

const planning = kindOf(planRow)

/** `/workspace/appeals/plan`: a hearing is planned, for a school with appeals that have none. */
export default function PlanPage() {
  return (
    <DeskPage title="Plan a hearing" back={{ href: addresses.home, text: 'Back to school appeals' }}>
      <Asked query={asks(AppealsHome, [])} waiting="Looking for appeals…">
        {(home) => <Planning home={home} />}
      </Asked>
    </DeskPage>
  )
}

function Planning({ home }: { home: AppealsHome }) {
  const navigate = useNavigate()
  const plan = useAct<object, HearingView>(HearingView)
  if (home.appeals.length === 0)
    return <p className="govuk-body">There is no appeal to plan a hearing for.</p>
  return (
    <ActionForm
      kind={planning}
      about={home}
      form="appeals-plan"
      onSend={async (body: object) => {
        const { id } = await plan(['hearings'], body)
        navigate(addresses.hearing(id))
      }}
      onClose={() => navigate(addresses.home)}
    />
  )
}
