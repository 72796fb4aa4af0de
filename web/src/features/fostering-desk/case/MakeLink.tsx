import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { dayInWords } from '#contract/calendar/words.ts'
import { DeskPart } from '#contract/fostering/desk.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { askOnce } from '../api.ts'

interface Props {
  household: string
  person: string
  name: string
  /** Throws ApiProblem. */
  onMake(): Promise<void>
}

const Standing = z.object({ link: z.optional(z.string()), linkUsed: z.optional(z.string()) })

/** Makes a private link. Whoever has one is asked about first, as a new one ends it. */
export function MakeLink({ household, person, name, onMake }: Props) {
  const [has, setHas] = useState<{ used: string | undefined }>()
  async function look() {
    const { values } = await askOnce(DeskPart, ['households', household, 'parts', `person.${person}`])
    const { link, linkUsed } = Standing.parse(values)
    if (link === 'made') return setHas({ used: linkUsed })
    await onMake()
  }
  if (has) return <Sure name={name} used={has.used} onMake={onMake} onKeep={() => setHas(undefined)} />
  return <ActButton key="look" words={`Make a link for ${name}`} variant="secondary" onAct={look} />
}

interface SureProps extends Pick<Props, 'name' | 'onMake'> {
  used: string | undefined
  onKeep(): void
}

function Sure({ name, used, onMake, onKeep }: SureProps) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.focus(), [])
  return (
    <div ref={root} tabIndex={-1}>
      <p className="govuk-body">
        {`${name} has a link already. ${used ? `It was last used on ${dayInWords(used)}.` : 'We have no record that it was used.'} If you make a new link, the one they have and its code stop working.`}
      </p>
      <ActButton key="make" words={`Make a new link for ${name}`} variant="warning" onAct={onMake} />
      <p className="govuk-body">
        <LinkButton onClick={onKeep}>Keep the link they have</LinkButton>
      </p>
    </div>
  )
}
