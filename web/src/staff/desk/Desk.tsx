import './workspace.scss'
import { useContext } from 'react'
import type { Elements } from '#web/design/elements.ts'
import { SignedIn } from '#web/staff/SignedIn.tsx'
import { StaffContext } from '#web/staff/useStaff.ts'
import { DeskBar } from './DeskBar.tsx'
import { DeskFoot } from './DeskFoot.tsx'

interface Props {
  /** Id of the department that the page is about; missing: the page is about none. */
  department?: string | undefined
  /** The page opens from what this device keeps where nobody can be reached: then without the bar, whose ways lead nowhere. */
  opensAway?: boolean
  children: Elements
}

/** What surrounds every page of the workspace: signing in, the way to all that one may do, keyboard shortcuts. */
export function Desk({ department, opensAway = false, children }: Props) {
  return (
    <SignedIn opensAway={opensAway}>
      <Known>
        <DeskBar department={department} />
      </Known>
      {children}
      <Known>
        <DeskFoot />
      </Known>
    </SignedIn>
  )
}

/** What needs to know who is signed in. The page between stays as it is once that is known. */
const Known = ({ children }: { children: Elements }) =>
  useContext(StaffContext) === undefined ? null : children
