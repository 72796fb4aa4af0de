import { useNavigate } from 'react-router'
import { type PeopleList, PersonView } from '#contract/workspace/people.ts'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { kindOf } from '#web/staff/rows/kind.tsx'
import { addresses, everybody, useAct } from './api.ts'
import { PeopleDesk } from './PeopleDesk.tsx'
import { addRow } from './rows.tsx'

/** `/workspace/people/add`: somebody is invited. */
export default function AddPersonPage() {
  return (
    <PeopleDesk title="Add somebody" back={{ href: addresses.list, text: 'Back to people who can sign in' }}>
      <Asked query={everybody} waiting="Opening the form…">
        {(list) => <Inside {...list} />}
      </Asked>
    </PeopleDesk>
  )
}

function Inside({ groups }: PeopleList) {
  const navigate = useNavigate()
  const add = useAct<object, PersonView>(PersonView)
  return (
    <ActionForm
      kind={kindOf(addRow)}
      about={{ groups, person: undefined }}
      form="people-add"
      onSend={async (body: object) => {
        const { id } = await add([], body)
        navigate(addresses.person(id))
      }}
      onClose={() => navigate(addresses.list)}
    />
  )
}
