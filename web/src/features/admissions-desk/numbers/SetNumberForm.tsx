import { Numbers } from '#contract/admissions/staff.ts'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { useAct } from '../api/desk.ts'
import { type About, numberKind } from './numberKind.tsx'

interface Props extends About {
  version: number
  onDone(): void
  onClose(): void
}

/** Another number for a school: a lower one only after whoever sets it has seen who would lose a place. */
export function SetNumberForm({ version, onDone, onClose, ...about }: Props) {
  const set = useAct(Numbers, ['rounds', about.round, 'numbers'])
  return (
    <ActionForm
      kind={numberKind}
      about={about}
      form={`number-${about.round}-${about.school.id}`}
      onSend={async (body: object) => {
        await set({ ...body, seen: version })
        onDone()
      }}
      onClose={onClose}
    />
  )
}
