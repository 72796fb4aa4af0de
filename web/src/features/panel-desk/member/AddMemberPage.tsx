import { useNavigate } from 'react-router'
import { MemberView } from '#contract/fostering/panel/members.ts'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { addresses } from '../addresses.ts'
import { useAct } from '../api.ts'
import { PlanningPage } from '../PlanningPage.tsx'
import { detailsForm } from './details.tsx'

/** `/workspace/panel-desk/add-member`: somebody joins the central list. */
export default function AddMemberPage() {
  return (
    <PlanningPage
      title="Add a panel member"
      back={{ href: addresses.members, text: 'Back to panel members' }}
    >
      <Inside />
    </PlanningPage>
  )
}

function Inside() {
  const navigate = useNavigate()
  const add = useAct<object, MemberView>(MemberView)
  return (
    <ActionForm
      kind={detailsForm('Who are they?', 'Add them to the list')}
      about={undefined}
      form="panel-add-member"
      onSend={async (body: object) => {
        const { id } = await add(['members'], body)
        navigate(addresses.member(id))
      }}
      onClose={() => navigate(addresses.members)}
    />
  )
}
