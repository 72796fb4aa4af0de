import './workspace.scss'
import type { Elements } from '#web/design/elements.ts'
import { SignedIn } from '#web/staff/SignedIn.tsx'
import { DeskBar } from './DeskBar.tsx'
import { DeskFoot } from './DeskFoot.tsx'

interface Props {
  /** Id of the department that the page is about; missing: the page is about none. */
  department?: string | undefined
  children: Elements
}

/** What surrounds every page of the workspace: signing in, the way to all that one may do, keyboard shortcuts. */
export function Desk({ department, children }: Props) {
  return (
    <SignedIn>
      <DeskBar department={department} />
      {children}
      <DeskFoot />
    </SignedIn>
  )
}
