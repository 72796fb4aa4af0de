import { useEffect, useRef } from 'react'
import type { MadeLink } from '#contract/fostering/desk.ts'
import { Button } from '#web/design/form/Button.tsx'

interface Props {
  made: MadeLink
  name: string
  onDone(): void
}

/** A link and its code, shown this once. */
export function LinkMade({ made: { url, code }, name, onDone }: Props) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.focus(), [])
  return (
    <div ref={root} tabIndex={-1} role="status" className="fos-link">
      <p className="govuk-body">{`This is the link for ${name}. We show it only once. Any link they had before has stopped working.`}</p>
      <p className="govuk-body fos-link__secret">{url}</p>
      <p className="govuk-body">
        Give the code another way: by phone, or when you meet. Never with the link.
      </p>
      <p className="govuk-body fos-link__secret">
        <strong>{`Code: ${code}`}</strong>
      </p>
      <Button type="button" variant="secondary" onClick={onDone}>
        I have passed both on
      </Button>
    </div>
  )
}
