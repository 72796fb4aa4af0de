import './workspace.scss'
import type { ReactNode } from 'react'
import { SignedIn } from '#web/staff/SignedIn.tsx'
import { DeskBar } from './DeskBar.tsx'
import { DeskFoot } from './DeskFoot.tsx'

interface Props {
  /** Id of the department that the page is about; missing: the page is about none. */
  department?: string | undefined
  children: ReactNode
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
