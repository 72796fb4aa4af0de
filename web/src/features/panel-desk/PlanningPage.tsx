import type { ComponentProps } from 'react'
import type { Elements } from '#web/design/elements.ts'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { plansPanels } from '#web/staff/desk/fostering.ts'
import { useStaff } from '#web/staff/useStaff.ts'

/** A page of those who plan panels; to others it says that it is not theirs. The API decides. */
export function PlanningPage({ children, ...page }: ComponentProps<typeof DeskPage>) {
  return (
    <DeskPage {...page}>
      <Theirs>{children}</Theirs>
    </DeskPage>
  )
}

function Theirs({ children }: { children: Elements }) {
  return plansPanels(useStaff()) ? (
    <div>{children}</div>
  ) : (
    <p className="govuk-body">Your role does not include planning panels.</p>
  )
}
