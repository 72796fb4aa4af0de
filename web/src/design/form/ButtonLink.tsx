import type { KeyboardEvent } from 'react'
import { Anchor, type AnchorProps } from '../Anchor.tsx'
import { StartIcon } from '../StartIcon.tsx'
import { type ButtonVariant, buttonClass } from './buttonClass.ts'

export interface ButtonLinkProps extends AnchorProps {
  variant?: ButtonVariant
  isStart?: boolean
}

/** A link that looks like a button, for moving on without sending anything. The space bar works as on a button. */
export function ButtonLink({ variant, isStart, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Anchor
      role="button"
      draggable={false}
      className={buttonClass(variant, isStart, className)}
      onKeyDown={clickOnSpace}
      {...rest}
    >
      <span>{children}</span>
      {isStart && <StartIcon />}
    </Anchor>
  )
}

function clickOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}
