import * as z from 'zod/mini'
import type { Contact } from '#contract/requests/contact.ts'
import { FollowReceipt } from '#contract/requests/request.ts'
import { council } from '#council'
import { whoReads } from '#requests/rights/readers.ts'
import { type ApiProblem, api } from '#web/app/api.ts'
import { isEntered } from '#web/app/paths.ts'
import { ContactFields } from '../parts/ContactFields.tsx'
import { contactWordsFor } from '../parts/contactWords.ts'
import { FormPage } from '../parts/FormPage.tsx'
import { SendingStatus } from '../parts/SendingStatus.tsx'
import { useContactForm } from '../parts/useContactForm.ts'
import { saved } from '../savedStore.ts'
import { useSending } from '../useSending.ts'
import type { StepProps } from './StepProps.ts'

/** Follows somebody else's report instead of sending one: asks only where news should go. */
export function KeepMePostedPage({ service, draft, back }: StepProps) {
  const { sending, problem, fault, failures, run, tryNow } = useSending()
  const follow = draft.nearby?.follow
  const entered = isEntered(service)
  const words = contactWordsFor(service)
  const title = entered ? 'Follow this report for them' : 'Follow this report'
  const form = useContactForm({
    service,
    draft,
    follows: true,
    onContact: (contact) => {
      if (!follow) return
      void run(async (send) => {
        const receipt = await send(postFollower(follow, contact))
        saved.finish(service.slug, { kind: 'following', receipt, updates: contact.updates })
      })
    },
  })
  const failure = problem ? messageOf(problem) : fault
  return (
    <FormPage
      title={title}
      service={service}
      back={back}
      errors={failure ? [{ text: failure }] : form.summary}
      attempt={form.attempt + failures}
      button="Follow this report"
      busy={sending !== undefined}
      busyText={`Adding ${entered ? 'them' : 'you'}`}
      onSubmit={form.submit}
    >
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <span>
          {entered
            ? `They follow report ${follow?.reference}, and get a private page of their own that shows where it stands.`
            : `You follow report ${follow?.reference}. You get a private page of your own that shows where it stands.`}
        </span>{' '}
        <span>{whoReads(council, { ...service, service: service.slug }, words.given, words.writer)}</span>
      </p>
      <ContactFields {...form} words={words} asksWho={false} follows />
      <SendingStatus sending={sending} onTryNow={tryNow} />
    </FormPage>
  )
}

/** As for a report's own receipt: something new in it is no failure. */
const KnownReceipt = z.object(FollowReceipt.shape)

const postFollower =
  ({ reference, key }: { reference: string; key: string }, contact: Contact) =>
  (signal: AbortSignal) =>
    api(`/api/requests/${reference}/followers`, (json) => KnownReceipt.parse(json), {
      method: 'POST',
      body: contact.updates === 'none' ? {} : { contact },
      headers: { 'idempotency-key': key },
      signal,
    })

/** A report may have been finished since it was shown. */
function messageOf(problem: ApiProblem): string {
  if (problem.kind === 'not-found')
    return 'This report is not open any more. Go back and say that it is a different one'
  return problem.message
}
