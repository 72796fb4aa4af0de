import { type ReactNode, useEffect, useId, useRef } from 'react'
import { classes } from './classes.ts'

export interface NotificationBannerProps {
  /** A success takes focus and is announced at once. */
  type?: 'success'
  title?: ReactNode
  titleId?: string
  children: ReactNode
}

export function NotificationBanner({ type, title, titleId, children }: NotificationBannerProps) {
  const root = useRef<HTMLDivElement>(null)
  const ownId = useId()
  const id = titleId ?? ownId
  const success = type === 'success'

  useEffect(() => {
    if (success) root.current?.focus()
  }, [success])

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      ref={root}
      className={classes('govuk-notification-banner', type && `govuk-notification-banner--${type}`)}
      role={success ? 'alert' : 'region'}
      aria-labelledby={id}
      tabIndex={success ? -1 : undefined}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title ?? (success ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}
