import { type ComponentPropsWithRef, type MouseEvent, useRef } from 'react'
import { StartIcon } from '../StartIcon.tsx'
import { type ButtonVariant, buttonClass } from './buttonClass.ts'

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  variant?: ButtonVariant
  isStart?: boolean
  /** Ignores a second click within a second. */
  preventDoubleClick?: boolean
  /** While true the button keeps focus, says `loadingText` and does nothing. */
  loading?: boolean
  loadingText?: string
}

const doubleClickMs = 1000

export function Button({
  variant,
  isStart,
  preventDoubleClick,
  loading,
  loadingText = 'Wait a moment',
  className,
  disabled,
  onClick,
  children,
  type = 'submit',
  ...rest
}: ButtonProps) {
  const lastClick = useRef(Number.NEGATIVE_INFINITY)

  function click(event: MouseEvent<HTMLButtonElement>) {
    const again = preventDoubleClick && event.timeStamp - lastClick.current < doubleClickMs
    if (loading || again) {
      event.preventDefault()
      return
    }
    lastClick.current = event.timeStamp
    onClick?.(event)
  }

  return (
    <>
      <button
        type={type}
        className={buttonClass(variant, isStart, className)}
        disabled={disabled}
        aria-disabled={disabled || loading || undefined}
        onClick={click}
        {...rest}
      >
        {/* Two elements, not two texts in one: a translator may have replaced the words that go. */}
        {loading ? <span key="loading">{loadingText}</span> : <span key="words">{children}</span>}
        {isStart && <StartIcon />}
      </button>
      {loading !== undefined && (
        <span className="govuk-visually-hidden" role="status">
          {loading ? loadingText : ''}
        </span>
      )}
    </>
  )
}
