import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { departmentOfReference } from '#contract/council/department.ts'
import { council } from '#council'
import { exampleReference } from '#profile/examples.ts'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Details } from '../../design/Details.tsx'
import { Link } from '../../design/Link.tsx'
import { Main } from '../frame/Main.tsx'
import { NeedsScripts } from '../frame/NeedsScripts.tsx'
import { Phone } from '../frame/Phone.tsx'
import { paths } from '../paths.ts'
import { type Opening, readOpening } from './privateLink.ts'
import { type CodeErrors, SpokenCode } from './SpokenCode.tsx'

type Refusal = Exclude<Opening, { kind: 'link' }>

export default function TrackPage() {
  const navigate = useNavigate()
  const [refused, setRefused] = useState<Refusal>()
  const [code, setCode] = useState<CodeErrors>({})
  const [attempt, setAttempt] = useState(0)

  function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const opening = readOpening(String(new FormData(event.currentTarget).get('link') ?? ''))
    if (opening.kind === 'link') navigate(opening.path)
    else {
      setRefused(opening)
      setCode({})
      setAttempt(attempt + 1)
    }
  }
  const refuse = (errors: CodeErrors) => {
    setRefused(undefined)
    setCode(errors)
    setAttempt(attempt + 1)
  }

  const error = refused && messageOf(refused)
  const errors = error
    ? summaryOf(refused, error)
    : Object.entries(code).map(([field, text]) => ({ text, href: `#${field}` }))
  return (
    <Main>
      <div className="app-column">
        {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
        <h1 className="govuk-heading-xl">Track a request</h1>
        <p className="govuk-body-l">
          Open the private link that you were given when you sent it. You do not need an account.
        </p>
        <NeedsScripts to="open your private page" />
        <form method="dialog" onSubmit={open} noValidate>
          <Input
            id="link"
            name="link"
            label="Your private link"
            labelSize="m"
            hint={`It is on the confirmation page that you may have printed or saved, and looks like ${example}`}
            error={error}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <Button>Open my request</Button>
        </form>
        <p className="govuk-body">
          Have you lost the link? If you gave us your email address,{' '}
          <Link href={paths.myRequests}>find all your requests</Link>.
        </p>
        <p className="govuk-body">
          Have you not sent it yet? <Link href={paths.continue}>Continue a saved form</Link>.
        </p>
        <SpokenCode errors={code} onRefused={refuse} />
        <Details summary="I only have the reference" open={refused?.kind === 'reference'}>
          <p>
            A reference, such as {exampleReference}, may be read out and written down, so it does not open a
            request: that keeps what you told us private.
          </p>
          <ByPhone reference={refused && 'reference' in refused ? refused.reference : undefined} />
        </Details>
      </div>
    </Main>
  )
}

const example = `/track/${exampleReference}#…`

/** The way on stands beside what is wrong for whoever has nothing but a reference, and cannot read it. */
const summaryOf = ({ kind }: Refusal, error: string) => [
  { text: error, href: '#link' },
  ...(kind === 'mistyped' ? [{ text: 'Find all your requests', href: paths.myRequests }] : []),
]

export function messageOf(refused: Refusal): string {
  if (refused.kind === 'nothing') return 'Enter your private link'
  if (refused.kind === 'unreadable')
    return 'We cannot read this link. Open it from our message, or copy all of it and paste it here'
  if (refused.kind === 'mistyped')
    return `${refused.typed} is not one of our references. Check each letter and number, or find your requests by email`
  if (refused.kind === 'incomplete') return 'Enter all of your private link, with the part after #'
  if (refused.reference.startsWith('SV-'))
    return `${refused.reference} belongs to a form that you saved: choose “Continue a saved form”`
  return `${refused.reference} is a reference: enter your private link instead, or call us`
}

/** The department that a reference belongs to, or the council's own line. */
function ByPhone({ reference }: { reference: string | undefined }) {
  const department = reference ? departmentOfReference(council, reference) : undefined
  return (
    <p>
      If you have lost the link, call us on <Phone number={council.phone} />
      <span>{department && `, say that it is for ${theDepartment(department.name)}`}</span> and give the
      reference. <span>We can send the link again to the email address or mobile number that you gave.</span>{' '}
      <Hours />
    </p>
  )
}
