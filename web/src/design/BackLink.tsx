import { Anchor, type AnchorProps } from './Anchor.tsx'
import { classes } from './classes.ts'

/** One step back. Stands before `<main>`, so pass it to the page's frame. */
export function BackLink({ className, children = 'Back', ...rest }: AnchorProps) {
  return (
    <Anchor className={classes('govuk-back-link', className)} {...rest}>
      {children}
    </Anchor>
  )
}
