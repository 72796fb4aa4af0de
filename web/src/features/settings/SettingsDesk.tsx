import type { ComponentProps } from 'react'
import { edits } from '#access/settings/rights.ts'
import type { Elements } from '#web/design/elements.ts'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { useStaff } from '#web/staff/useStaff.ts'

/** A page of those who change what pages say; to others it says that it is not theirs. The API decides. */
export function SettingsDesk({ children, ...page }: ComponentProps<typeof DeskPage>) {
  return (
    <DeskPage {...page}>
      <Theirs>{children}</Theirs>
    </DeskPage>
  )
}

function Theirs({ children }: { children: Elements }) {
  return edits(useStaff()) ? (
    <div>{children}</div>
  ) : (
    <p className="govuk-body">Your role does not include changing what pages say.</p>
  )
}
