import { Button } from '#web/design/form/Button.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import type { Sending } from '../send/sendUntilAnswered.ts'

/** Says plainly that something could not be sent yet, that nothing is lost, and that it goes on by itself. */
export function SendingStatus({ sending, onTryNow }: { sending: Sending | undefined; onTryNow(): void }) {
  const stuck = sending?.kind === 'waiting' || (sending?.kind === 'sending' && sending.attempt > 1)
  return (
    <div aria-live="polite">
      {stuck && (
        <NotificationBanner title="Not sent yet">
          <p className="govuk-notification-banner__heading">
            {sending.kind === 'waiting' && sending.why === 'offline'
              ? 'There is no connection'
              : 'We have not had an answer yet'}
          </p>
          <p className="govuk-body">
            Everything you entered is kept on this device. We keep trying while this page is open, and we will
            not send it twice.
          </p>
          <Button type="button" variant="secondary" loading={sending.kind === 'sending'} onClick={onTryNow}>
            Try again now
          </Button>
        </NotificationBanner>
      )}
    </div>
  )
}
