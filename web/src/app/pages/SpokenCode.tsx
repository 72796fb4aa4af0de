import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { readReference } from '#contract/core/reference.ts'
import { keyOfSpokenCode, readSpokenCode } from '#contract/requests/spoken-code.ts'
import { council } from '#council'
import { exampleReference } from '#profile/examples.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Details } from '../../design/Details.tsx'
import { Phone } from '../frame/Phone.tsx'
import { paths } from '../paths.ts'

export type CodeErrors = Partial<Record<'reference' | 'code', string>>

type Read = { readonly reference: string; readonly code: string } | { readonly errors: CodeErrors }

/** A reference and a code as somebody typed them, or what is wrong with them. */
export function readCode(typed: string, spoken: string): Read {
  const reference = readReference(typed)
  const code = reference && readSpokenCode(reference, spoken)
  if (code) return { reference, code }
  const errors: CodeErrors = {}
  if (!typed.trim()) errors.reference = 'Enter the reference'
  else if (!reference) errors.reference = 'Check the reference. A letter or number is wrong or missing'
  if (!spoken.trim()) errors.code = 'Enter the code'
  else if (reference)
    errors.code = 'Check the code. A letter or number is wrong or missing, or it is for another reference'
  return { errors }
}

interface Props {
  errors: CodeErrors
  onRefused(errors: CodeErrors): void
}

/** The way in for whoever sent it on the phone, and was read a code. */
export function SpokenCode({ errors, onRefused }: Props) {
  const navigate = useNavigate()
  const [fault, setFault] = useState(false)
  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const read = readCode(String(data.get('reference') ?? ''), String(data.get('code') ?? ''))
    if ('errors' in read) {
      onRefused(read.errors)
      return
    }
    await keyOfSpokenCode(read.reference, read.code).then(
      (key) => navigate(paths.request(read.reference, key)),
      () => setFault(true),
    )
  }
  return (
    <div className="app-scripted">
      <Details summary="I was given a code on the phone" open={Object.keys(errors).length > 0 || fault}>
        <form method="dialog" onSubmit={(event) => void open(event)} noValidate>
          <Input
            id="reference"
            name="reference"
            label="Reference"
            hint={`For example, ${exampleReference}`}
            error={errors.reference}
            width={20}
            autoComplete="off"
            spellCheck={false}
          />
          <Input
            id="code"
            name="code"
            label="Code"
            hint="3 groups of 4 letters and numbers"
            error={errors.code}
            width={20}
            autoComplete="off"
            spellCheck={false}
          />
          {fault && (
            <p className="govuk-body" role="alert">
              This browser cannot open a request with a code. Try another browser or device, or call us.
            </p>
          )}
          <Button variant="secondary">Open my request</Button>
          <p className="govuk-body">
            Have you lost the code? Call <Phone number={council.phone} />. After a few questions we can give
            you a new one.
          </p>
        </form>
      </Details>
    </div>
  )
}
