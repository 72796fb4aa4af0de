import { classes } from '../classes.ts'

export type ButtonVariant = 'secondary' | 'warning' | 'inverse'

export function buttonClass(
  variant: ButtonVariant | undefined,
  isStart: boolean | undefined,
  className?: string,
) {
  return classes(
    'govuk-button',
    variant && `govuk-button--${variant}`,
    className,
    isStart && 'govuk-button--start',
  )
}
