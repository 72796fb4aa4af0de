import type { ComponentProps } from 'react'
import { managesPeople } from '#access/people/rights.ts'
import type { Elements } from '#web/design/elements.ts'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { useStaff } from '#web/staff/useStaff.ts'

/** A page of those who manage people; to others it says that it is not theirs. The API decides. */
export function PeopleDesk({ children, ...page }: ComponentProps<typeof DeskPage>) {
  return (
    <DeskPage {...page}>
      <Theirs>{children}</Theirs>
    </DeskPage>
  )
}

function Theirs({ children }: { children: Elements }) {
  return managesPeople(useStaff()) ? (
    <div>{children}</div>
  ) : (
    <p className="govuk-body">Your role does not include saying who can sign in.</p>
  )
}
