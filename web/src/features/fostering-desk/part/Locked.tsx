import { useState } from 'react'
import { useNavigate } from 'react-router'
import { DeskPart } from '#contract/fostering/desk.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { addresses } from '../addresses.ts'
import { asksWith } from '../api.ts'
import { OtherParts } from './OtherParts.tsx'
import { PartShown } from './PartShown.tsx'
import { reason } from './reason.tsx'

/** A part that is not theirs to see, or that is not there: which of the two is not told. */
export function Locked({ household, part }: { household: string; part: string }) {
  const [opened, setOpened] = useState<DeskPart>()
  const navigate = useNavigate()
  if (opened)
    return (
      <>
        <InsetText>You opened this with a reason. A manager sees that you did.</InsetText>
        <PartShown part={opened} />
        {part === 'head' && <OtherParts household={household} head={opened} />}
      </>
    )
  return (
    <>
      <p className="govuk-body">There is nothing here, or you are not allowed to see it.</p>
      <ActionForm
        kind={reason}
        about={undefined}
        form={`fostering-open-${household}-${part}`}
        onSend={async (body: object) =>
          setOpened(await asksWith(DeskPart, ['households', household, 'parts', part, 'opened'], body))
        }
        onClose={() => navigate(addresses.day)}
      />
    </>
  )
}
