import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { readReference } from '#contract/core/reference.ts'
import { keyOfSpokenCode, readSpokenCode } from '#contract/requests/spoken-code.ts'
import { exampleReference } from '#profile/examples.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Details } from '../../design/Details.tsx'
import { paths } from '../paths.ts'

export type CodeErrors = Partial<Record<'reference' | 'code', string>>

/** What is wrong with a reference and a code as somebody typed them; nothing where they may open a request. */
export function codeErrors(reference: string, code: string): CodeErrors {
  const read = readReference(reference)
  const wrong: CodeErrors = {}
  if (!reference.trim()) wrong.reference = 'Enter the reference'
  else if (!read) wrong.reference = 'Check the reference. A letter or number is wrong or missing'
  if (!code.trim()) wrong.code = 'Enter the code'
  else if (read && !readSpokenCode(read, code))
    wrong.code = 'Check the code. A letter or number is wrong or missing, or it is for another reference'
  return wrong
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
    const [typed, spoken] = [String(data.get('reference') ?? ''), String(data.get('code') ?? '')]
    const wrong = codeErrors(typed, spoken)
    onRefused(wrong)
    const reference = readReference(typed)
    const code = reference && readSpokenCode(reference, spoken)
    if (!reference || !code) return
    await keyOfSpokenCode(reference, code).then(
      (key) => navigate(paths.request(reference, key)),
      () => setFault(true),
    )
  }
  return (
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
      </form>
    </Details>
  )
}
