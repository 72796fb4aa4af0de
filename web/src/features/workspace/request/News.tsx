import { useState } from 'react'
import { timeInWords } from '#contract/calendar/times.ts'
import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import type { WorkRequest, WorkStep } from '#contract/workspace/workspace.ts'
import { Button } from '#web/design/form/Button.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { capital } from '../words/place.ts'
import { stepInWords, whoDid } from '../words/states.ts'
import { workOfSlug } from '../words/work.ts'
import { newsSince } from './model/looking.ts'

/** What others did since whoever looks has opened the page, or said that they have seen it. */
export function useNews(request: WorkRequest, me: string) {
  const [seen, setSeen] = useState(request.number)
  const work = workOfSlug(request.service.slug)
  return { steps: newsSince(request.history, seen, me), work, onSeen: () => setSeen(request.number) }
}

export function News({
  steps,
  work,
  onSeen,
}: {
  steps: readonly WorkStep[]
  work: WorkKind
  onSeen(): void
}) {
  return (
    <div role="status">
      {steps.length > 0 && (
        <NotificationBanner title="Changed while you were here">
          <ul className="govuk-list">
            {steps.map((step) => (
              <li key={step.number}>
                <Who step={step} />
                <span>{stepInWords(step, { work })}</span>, <span>{timeInWords(step.at)}</span>
                {step.note && <span className="ws-due">{step.note}</span>}
              </li>
            ))}
          </ul>
          <Button type="button" variant="secondary" className="govuk-!-margin-bottom-0" onClick={onSeen}>
            I have seen it
          </Button>
        </NotificationBanner>
      )}
    </div>
  )
}

function Who({ step }: { step: WorkStep }) {
  const who = whoDid(step)
  if (!who) return null
  return (
    <>
      <strong>
        <span>{capital(who)}</span>:
      </strong>{' '}
    </>
  )
}
