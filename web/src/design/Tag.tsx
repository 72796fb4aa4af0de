import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type TagColour =
  | 'grey'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow'

export function Tag({ colour, children }: { colour?: TagColour; children: ReactNode }) {
  return <strong className={classes('govuk-tag', colour && `govuk-tag--${colour}`)}>{children}</strong>
}
