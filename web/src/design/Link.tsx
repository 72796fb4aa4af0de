import { Anchor, type AnchorProps } from './Anchor.tsx'
import { classes } from './classes.ts'

export interface LinkProps extends AnchorProps {
  /** For text on a dark background. */
  inverse?: boolean
  noVisitedState?: boolean
}

/** A link in running text. */
export function Link({ className, inverse, noVisitedState, ...rest }: LinkProps) {
  return (
    <Anchor
      className={classes(
        'govuk-link',
        inverse && 'govuk-link--inverse',
        noVisitedState && 'govuk-link--no-visited-state',
        className,
      )}
      {...rest}
    />
  )
}
