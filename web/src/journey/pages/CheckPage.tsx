import { type FormEvent, useContext, useState } from 'react'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { forgetAll } from '#web/questions/photos/memory.ts'
import { sendingWordsFor } from '../changeWords.ts'
import { notReceived, sending as startSending, submissionOf } from '../model/change.ts'
import { laterFrom } from '../model/later.ts'
import { knownFrom } from '../model/reuse.ts'
import type { Draft } from '../model/saved.ts'
import { CheckLists } from '../parts/CheckLists.tsx'
import { contactWordsFor } from '../parts/contactWords.ts'
import { FeeNotice } from '../parts/FeeNotice.tsx'
import { KeptHere } from '../parts/KeptHere.tsx'
import { LongForm } from '../parts/LongForm.tsx'
import { SendingStatus } from '../parts/SendingStatus.tsx'
import { refusedItems } from '../parts/summary.tsx'
import { forgetSavedForm } from '../save/forget.ts'
import { saved } from '../savedStore.ts'
import { type Charge, chargeNow, chargeShown, expected, feeChanged } from '../send/charge.ts'
import { refused } from '../send/refusal.ts'
import { SentThrough, sendReport } from '../send/sendReport.ts'
import { useServiceNow } from '../serviceNow.ts'
import { type SendUntilAnswered, useSending } from '../useSending.ts'
import type { StepProps } from './StepProps.ts'

/** What is kept of the draft once it was sent: what the next request need not ask, and what is still to come. */
function leftOf(service: Service, draft: Draft) {
  const known = knownFrom(service, draft)
  const later = laterFrom(service, draft)
  return { ...(known && { known }), ...(later.length > 0 && { later }) }
}

/** What was received under the key of this form is nothing that this device ever sent: another one was quicker. */
const isSentElsewhere = (problem: ApiProblem | undefined): boolean => problem?.kind === 'key-reused'

/** Why it was not taken, and what to do, where nothing on the page says so. */
function notTaken(problem: ApiProblem, shown: Charge | undefined): string {
  const costs = chargeNow(problem)
  if (costs) return feeChanged(costs, shown)
  if (isSentElsewhere(problem))
    return 'You have already sent this form from another device, so we have not taken it again. What you see here may differ from what we have. To change something, open the link that you got when you sent it'
  return `${problem.message.replace(/\.$/, '')}. If it goes on, call ${council.phone}`
}

/** Everything that will be sent, each with a way to change it, and the button that sends it. */
export function CheckPage({ service: drawn, draft, back }: StepProps) {
  const service = useServiceNow(drawn)
  const { sending, problem, fault, failures, run, tryNow } = useSending()
  const words = sendingWordsFor(service)
  const title = contactWordsFor(service).check
  const post = useContext(SentThrough)
  const ours = chargeShown(service, draft)
  // The API knows what it costs now, also where this page is older than a new fee.
  const [told, setTold] = useState<{ now: Charge; shown: Charge | undefined }>()
  const charge = told?.now ?? ours

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(send)
  }
  async function send(untilAnswered: SendUntilAnswered): Promise<void> {
    const body = { ...submissionOf(service, draft), ...expected(service, charge) }
    const now = saved.change(service.slug, (one) => startSending(one, body))
    if (!now) return
    try {
      const { receipt, withoutLastChanges } = await sendReport(untilAnswered, { ...now, body }, post)
      const updates = now.contact?.updates ?? 'none'
      saved.finish(service.slug, {
        kind: 'sent',
        receipt,
        updates,
        withoutLastChanges,
        ...leftOf(service, now),
      })
      forgetAll()
      forgetSavedForm(now)
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      const now = chargeNow(failure)
      if (now) setTold({ now, shown: charge })
      const after = saved.change(service.slug, (one) => {
        const certain = failure.kind === 'key-reused' ? one : notReceived(one, body)
        return refused(service, certain, failure) ?? certain
      })
      if (!after?.stopped && Object.keys(after?.refused ?? {}).length === 0) throw failure
    }
  }

  const items = [
    ...refusedItems(service, draft),
    ...(problem ? [{ text: notTaken(problem, told?.shown) }] : []),
    ...(fault ? [{ text: fault }] : []),
  ]
  useTitle(`${items.length > 0 ? 'Error: ' : ''}${title} – ${service.title}`)
  return (
    <Main before={<BackLink href={back} />}>
      <div className="app-column">
        {items.length > 0 && <ErrorSummary errors={items} attempt={failures} />}
        <h1 className="govuk-heading-l">{title}</h1>
        {draft.unanswered.length > 0 && !sending && !isSentElsewhere(problem) && (
          <InsetText>
            You tried to send this before and we could not tell whether it reached us. Send it again: we will
            only count it once.
          </InsetText>
        )}
        <CheckLists service={service} draft={draft} />
        <FeeNotice service={service} charge={charge} />
        <form onSubmit={submit} noValidate>
          <SendingStatus sending={sending} onTryNow={tryNow} />
          <Button
            loading={sending !== undefined}
            loadingText={sending?.kind === 'waiting' ? 'Waiting to send' : words.sending}
            preventDoubleClick
          >
            {words.send}
          </Button>
        </form>
        <LongForm service={service} />
        <KeptHere service={service} />
      </div>
    </Main>
  )
}
