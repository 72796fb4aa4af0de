import type { Page } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { readable } from '#services/define/read.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { offerOn, takeKnown } from '../model/reuse.ts'
import type { Draft, Known } from '../model/saved.ts'

interface Props {
  service: Service
  draft: Draft
  page: Page
  known: Known
  onTake(): void
  onRefuse(): void
}

/** Offers what an earlier request said about the resident, in full: others may have used the device. */
export function ReuseOffer({ service, draft, page, known, onTake, onRefuse }: Props) {
  const keys = new Set(offerOn(service, page, draft, known).map(({ key }) => key))
  const lines = readable(service, takeKnown(service, draft, known).answers).filter(({ key }) => keys.has(key))
  const reach = draft.contact ? undefined : (known.contact?.email ?? known.contact?.phone)
  return (
    <NotificationBanner title="From your last request">
      <p className="govuk-notification-banner__heading">Use the same details as before?</p>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ key, question, answer }) => (
          <li key={key}>
            <span>{question}</span>: <span>{answer}</span>
          </li>
        ))}
        {reach && (
          <li>
            How we can reach you: <span>{reach}</span>
          </li>
        )}
      </ul>
      <ButtonGroup>
        <Button type="button" onClick={onTake}>
          Use these
        </Button>
        <Button type="button" variant="secondary" onClick={onRefuse}>
          Enter new ones
        </Button>
      </ButtonGroup>
    </NotificationBanner>
  )
}
