import { useNavigate } from 'react-router'
import { ConstellationView } from '#contract/fostering/carers/constellation.ts'
import { exampleHousehold } from '#profile/examples.ts'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { kindOf } from '#web/staff/rows/kind.tsx'
import type { Row } from '#web/staff/rows/row.ts'
import { addresses } from '../addresses.ts'
import { useAct } from '../api.ts'

/** `/workspace/fostering/constellations/start`: a group around its hub home. */
export default function FoundPage() {
  return (
    <DeskPage
      title="Start a constellation"
      back={{ href: addresses.constellations, text: 'Back to constellations' }}
    >
      <Found />
    </DeskPage>
  )
}

const row: Row<object> = {
  title: 'The constellation and its hub home',
  send: 'Start the constellation',
  done: '',
  note: 'Its hub home is a household that is approved to foster. You can add the others once you have started it.',
  fields: [
    {
      name: 'name',
      kind: 'text',
      label: 'Name of the constellation',
      hint: 'Carers see it. For example, the name of a town, and no name of anybody',
      missing: 'Give it a name',
    },
    {
      name: 'household',
      kind: 'text',
      label: 'Reference of the hub home',
      hint: `For example, ${exampleHousehold}`,
      missing: 'Enter the reference of the hub home',
    },
    {
      name: 'beds',
      kind: 'number',
      label: 'How many beds does the hub home have on most nights?',
      least: 0,
      most: 8,
    },
    { name: 'on', kind: 'day', label: 'From which day?', missing: 'Enter the day' },
    {
      name: 'worker',
      kind: 'text',
      label: 'Name of the liaison worker',
      missing: 'Enter the name of the liaison worker',
    },
  ],
}

function Found() {
  const act = useAct<object, ConstellationView>(ConstellationView)
  const navigate = useNavigate()
  return (
    <ActionForm
      kind={kindOf(row)}
      about={{}}
      form="fostering-start-constellation"
      onSend={async (body: object) => {
        const { id } = await act(['constellations'], body)
        navigate(addresses.constellation(id))
      }}
      onClose={() => navigate(addresses.constellations)}
    />
  )
}
