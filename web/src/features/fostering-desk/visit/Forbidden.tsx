import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { failed, send, useStore } from './kept/useVisits.ts'
import { type KeptVisit, nameOf } from './kept/visit.ts'
import { SaveAsText } from './Off.tsx'

/** They may no longer write in this record: what they wrote is still theirs to pass on. */
export function Forbidden({ visit }: { visit: KeptVisit }) {
  const store = useStore()
  function again() {
    const { forbidden: _, ...rest } = visit
    store.change(nameOf(visit), { ...rest, ready: true })
    send(store, nameOf(visit)).catch(failed)
  }
  return (
    <>
      <WarningText>We could not add this to the record, because you can no longer write in it.</WarningText>
      <p className="govuk-body">
        What you wrote is still on this device. Save it as text, give it to your manager, then delete it from
        this device. If your manager has given you the case back, try again.
      </p>
      <ButtonGroup>
        <SaveAsText visit={visit} />
        <Button type="button" variant="secondary" onClick={again}>
          Try again
        </Button>
      </ButtonGroup>
    </>
  )
}
