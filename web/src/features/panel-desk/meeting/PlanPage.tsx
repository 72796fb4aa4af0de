import { useNavigate } from 'react-router'
import { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { kindOf } from '#web/staff/rows/kind.tsx'
import { addresses } from '../addresses.ts'
import { useAct } from '../api.ts'
import { PlanningPage } from '../PlanningPage.tsx'
import { planRow } from './planning.ts'

const planning = kindOf(planRow)

/** `/workspace/panel-desk/plan`: a meeting is planned. */
export default function PlanPage() {
  return (
    <PlanningPage title="Plan a meeting" back={{ href: addresses.home, text: 'Back to panels' }}>
      <Inside />
    </PlanningPage>
  )
}

function Inside() {
  const navigate = useNavigate()
  const plan = useAct<object, MeetingView>(MeetingView)
  return (
    <ActionForm
      kind={planning}
      about={undefined}
      form="panel-plan"
      onSend={async (body: object) => {
        const { id } = await plan(['meetings'], body)
        navigate(addresses.meeting(id))
      }}
      onClose={() => navigate(addresses.home)}
    />
  )
}
