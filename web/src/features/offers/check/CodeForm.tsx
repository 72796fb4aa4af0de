import { type FormEvent, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { readCode } from '#admissions/public/code.ts'
import type { PublishedRound } from '#contract/admissions/published.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { readOwnCheck } from '../addresses.ts'
import type { FoundRows } from './question.ts'
import { Rows } from './Rows.tsx'

interface Props {
  published: PublishedRound
  found: { readonly code: string; readonly rows: FoundRows } | undefined
  onFind(code: string): void
}

/** A family's own row, by the code that stands in its offer. The code leaves this browser for nowhere. */
export function CodeForm({ published, found, onFind }: Props) {
  const { hash } = useLocation()
  const { code: fromLink, root } = readOwnCheck(hash)
  const [typed, setTyped] = useState(fromLink ?? '')
  const [wrong, setWrong] = useState<{ text: string; attempt: number }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever came by the link of their offer sees their row at once
  useEffect(() => {
    if (fromLink) onFind(fromLink)
  }, [fromLink])

  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = readCode(typed)
    if (code) {
      setWrong(undefined)
      onFind(code)
    } else
      setWrong({ text: 'Enter your code, such as K7QM-3F2X-9TPA-0WZD', attempt: (wrong?.attempt ?? 0) + 1 })
  }

  return (
    <section aria-labelledby="own-row">
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.text, href: '#code' }]} />}
      <h2 className="govuk-heading-m" id="own-row">
        Find your child’s row
      </h2>
      <form method="dialog" onSubmit={find} noValidate>
        <Input
          id="code"
          name="code"
          label="Your code"
          hint="It is in your offer. It stays on your device, and nobody knows that you looked"
          width={20}
          autoComplete="off"
          spellCheck={false}
          error={wrong?.text}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button>Find the row</Button>
      </form>
      {root && root !== published.root && <OtherFile />}
      <div role="status">{found && <Rows rows={found.rows} published={published} told={root} />}</div>
    </section>
  )
}

/** Whoever changed the file after offers were told would show another one here. */
function OtherFile() {
  return (
    <WarningText>
      This is not the file that your offer is about: its fingerprint is different. Tell School admissions.
    </WarningText>
  )
}
