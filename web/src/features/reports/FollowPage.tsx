import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useParams } from 'react-router'
import type { PublicReport } from '#contract/insight/reports.ts'
import type { Contact } from '#contract/requests/contact.ts'
import type { FollowReceipt } from '#contract/requests/request.ts'
import { council } from '#council'
import { whoReads } from '#requests/rights/readers.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Link } from '#web/design/Link.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import { ContactFields } from '#web/journey/parts/ContactFields.tsx'
import {
  chosenMessagesFor,
  contactFrom,
  type TypedContact,
  typedContact,
} from '#web/journey/parts/contactForm.ts'
import { contactWordsFor } from '#web/journey/parts/contactWords.ts'
import { SendingStatus } from '#web/journey/parts/SendingStatus.tsx'
import { useSending } from '#web/journey/useSending.ts'
import { follow, reportOf } from './calls.ts'
import { Following } from './Following.tsx'
import { NotHere } from './NotHere.tsx'
import { nameOf } from './words.ts'

const title = 'Follow this report'
type Updates = Contact['updates']
const fields = ['updates', 'email', 'phone'] as const

/** `/reports/<reference>/follow`: asks only where news should go, and adds whoever asks to the report. */
export default function FollowPage() {
  const { reference = '' } = useParams()
  const { data: report, error } = useQuery(reportOf(reference))
  const [done, setDone] = useState<{ receipt: FollowReceipt; updates: Updates }>()
  // The same while this page stands: trying again is following once.
  const [key] = useState(newKey)
  const { sending, problem, fault, failures, run, tryNow } = useSending()
  const form = useForm<TypedContact>({
    // Nothing is chosen beforehand: whoever hurries through would get no news of what they asked to follow.
    defaultValues: typedContact(undefined),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
    resolver: (typed) => {
      const messages = Object.entries(chosenMessagesFor(typed, true))
      const errors = Object.fromEntries(
        messages.map(([name, message]) => [name, { type: 'contact', message }]),
      )
      return messages.length > 0 ? { values: {}, errors } : { values: typed, errors: {} }
    },
  })
  const { updates = 'none' } = useWatch({ control: form.control })
  const { errors: failed, submitCount } = form.formState
  const errors = Object.fromEntries(
    fields.flatMap((field) => (failed[field]?.message ? [[field, failed[field].message]] : [])),
  )
  const failure = problem ? messageOf(problem) : fault
  const summary = failure
    ? [{ text: failure }]
    : Object.entries(errors).map(([field, text]) => ({ text: String(text), href: `#${field}` }))
  useTitle(summary.length > 0 ? `Error: ${title}` : title)
  const submit = form.handleSubmit((typed) => {
    const contact = contactFrom(typed)
    return run(async (send) =>
      setDone({ receipt: await send(follow(reference, key, contact)), updates: contact.updates }),
    )
  })
  const name = report ? nameOf(report) : 'The report'
  if (error instanceof ApiProblem && error.status === 404) return <NotHere reference={reference} />
  if (done) return <Following {...done} name={name} />
  const words = contactWordsFor({ slug: '', verb: 'report' })
  return (
    <Main before={<BackLink href={paths.openReport(reference)}>The report</BackLink>}>
      <div className="app-column">
        {summary.length > 0 && <ErrorSummary errors={summary} attempt={submitCount + failures} />}
        <form method="dialog" onSubmit={(event) => void submit(event)} noValidate>
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">
            <span>{`${name}, ${reference}. `}</span>
            <span>You get a private page of your own that shows where it stands. </span>
            {report && <span>{whoSees(report)}</span>}
          </p>
          <ContactFields
            register={form.register}
            errors={errors}
            updates={updates}
            words={words}
            asksWho={false}
            follows
          />
          <SendingStatus sending={sending} onTryNow={tryNow} />
          <Button loading={sending !== undefined} loadingText="Adding you">
            Follow this report
          </Button>
        </form>
        <p className="govuk-body">
          <Link href={paths.openReport(reference)}>Cancel</Link>
        </p>
      </div>
    </Main>
  )
}

/** As in the form by which one follows a report while reporting. */
const whoSees = ({ department, service }: PublicReport): string =>
  whoReads(
    council,
    { department: department.id, service: service.slug, sensitive: false },
    'what you give here',
    '',
  )

/** A report may have been finished since it was shown. */
function messageOf(problem: ApiProblem): string {
  if (problem.kind === 'not-found')
    return 'This report is finished. If the problem is there again, make a new report'
  return problem.message
}
