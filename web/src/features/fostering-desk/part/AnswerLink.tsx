import { useEffect, useRef, useState } from 'react'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { MadeAnswerLink } from '#contract/fostering/reference.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { useAct } from '../api.ts'

/** The link of somebody who was asked, for whom no message reaches. It is the one that they got, not a new one. */
export function AnswerLink({ household, part }: { household: string; part: DeskPart }) {
  const [url, setUrl] = useState<string>()
  const make = useAct<object, MadeAnswerLink>(MadeAnswerLink)
  const { link, finished } = part.values
  if (link !== 'made' || finished === true || !part.acts.includes('remind')) return null
  if (url === undefined)
    return (
      <ActButton
        words="Show their link, to give it another way"
        variant="secondary"
        onAct={async () =>
          setUrl((await make(['households', household, 'parts', part.name, 'link'], {})).url)
        }
      />
    )
  return <Shown url={url} onDone={() => setUrl(undefined)} />
}

function Shown({ url, onDone }: { url: string; onDone(): void }) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.focus(), [])
  return (
    <div ref={root} tabIndex={-1} role="status" className="fos-link">
      <p className="govuk-body">Give the link only to them. Anybody who has it can answer in their name.</p>
      <p className="govuk-body fos-link__secret">{url}</p>
      <Button type="button" variant="secondary" onClick={onDone}>
        I have passed it on
      </Button>
    </div>
  )
}
