import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { AppealCase, KnownRefusals } from '#contract/admissions/appeals/staff.ts'
import { readReference } from '#contract/core/reference.ts'
import { exampleApplication } from '#profile/examples.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Link } from '#web/design/Link.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { kindOf } from '#web/staff/rows/kind.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAnswered } from '../api/desk.ts'
import { enterRow } from './enterRow.ts'

/** `/workspace/admissions/appeals/new`: an appeal that came by post, phone or email, entered for its family. */
export default function EnterAppealPage() {
  const [search] = useSearchParams()
  const reference = readReference(search.get('reference') ?? '') ?? ''
  return (
    <DeskPage
      title="Enter an appeal for a family"
      caption={reference || 'Appeals'}
      back={{ href: addresses.appeals, text: 'Back to appeals' }}
    >
      {reference ? (
        <>
          <Asked
            query={asks(KnownRefusals, ['appeals', 'refusals', reference])}
            waiting="Looking for refusals…"
          >
            {(found) => <Enter found={found} />}
          </Asked>
          <p className="govuk-body">
            <Link href={addresses.newAppeal}>Enter another reference</Link>
          </p>
        </>
      ) : (
        <Which />
      )}
    </DeskPage>
  )
}

/** Of which application it is. */
function Which() {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [attempt, setAttempt] = useState(0)
  const error =
    attempt > 0 && !readReference(typed) ? `Enter a reference, like ${exampleApplication}` : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    setAttempt((before) => before + 1)
    const reference = readReference(typed)
    if (reference) navigate(`?${new URLSearchParams({ reference })}`)
  }
  return (
    <form onSubmit={submit} noValidate>
      {error && <ErrorSummary attempt={attempt} errors={[{ text: error, href: '#reference' }]} />}
      <Input
        id="reference"
        name="reference"
        label="Reference of the application"
        hint={`It is on our letter to the family. For example, ${exampleApplication}`}
        error={error}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button>Continue</Button>
    </form>
  )
}

function Enter({ found }: { found: KnownRefusals }) {
  const navigate = useNavigate()
  const send = useAnswered<object, AppealCase>(AppealCase, ['appeals', 'refusals', found.reference])
  const open = found.refusals.filter(({ sent }) => !sent)
  if (open.length === 0)
    return <p className="govuk-body">The family has appealed against every refusal already.</p>
  return (
    <ActionForm
      kind={kindOf(enterRow)}
      about={found}
      form={`enter-appeal-${found.reference}`}
      onSend={async (body: object) => {
        const made = await send(body)
        navigate(addresses.appeal(made.id))
      }}
      onClose={() => navigate(addresses.appeals)}
    />
  )
}
