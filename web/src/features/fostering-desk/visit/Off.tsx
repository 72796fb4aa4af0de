import { useState } from 'react'
import { reportFault } from '#web/app/fault.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { forgetPages } from './kept/offline.ts'
import { asText } from './kept/text.ts'
import { useStore } from './kept/useVisits.ts'
import { isUnsent, type KeptVisit, nameOf } from './kept/visit.ts'

export function SaveAsText({ visit }: { visit: KeptVisit }) {
  const save = () => keepFile(new Blob([asText(visit)], { type: 'text/plain' }), `${visit.household}.txt`)
  return (
    <Button type="button" variant="secondary" onClick={save}>
      Save what I wrote as text
    </Button>
  )
}

/** Takes it off this device; what was not sent only once somebody has said so twice. */
export function Off({ visit }: { visit: KeptVisit }) {
  const store = useStore()
  const [sure, setSure] = useState(false)
  const lost = isUnsent(visit)
  function off() {
    if (lost && !sure) return setSure(true)
    store.change(nameOf(visit), undefined)
    store.written().then(forgetPages).catch(reportFault)
  }
  return (
    <Details summary="Delete it from this device, or save it as text" className="govuk-!-margin-top-6">
      {lost && (
        <p className="govuk-body">
          The text file is not locked: anybody who uses this device can read it. Delete it once you have
          passed it on.
        </p>
      )}
      <div role="status">
        {sure && lost && (
          <p className="govuk-body">
            <strong>What you wrote has not been sent.</strong> If you delete it now, it is gone for good.
          </p>
        )}
      </div>
      <ButtonGroup>
        {lost && <SaveAsText visit={visit} />}
        <Button type="button" variant="warning" onClick={off}>
          {sure && lost ? 'Yes, delete what I wrote' : 'Delete it from this device'}
        </Button>
      </ButtonGroup>
    </Details>
  )
}
