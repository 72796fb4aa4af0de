import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Consent, consents } from '#contract/fostering/case.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { consentInWords } from '../words.ts'
import { useAct } from './useAct.ts'

type Given = Partial<Record<Consent, { at: string; withdrawn?: string }>>

/** `/fostering/place/…/agree`: each thing that somebody may agree to, and take back. */
export default function AgreePage() {
  return <InPlace Page={Agree} />
}

function Agree({ of }: Place) {
  const part = `person.${of.person}`
  const query = useQuery(partOf(of, part))
  const { data } = query
  const { act, busy, wrong, attempt } = useAct(of, part)
  const [said, setSaid] = useState('')
  if (!data) return <NotYet of={of} query={query} />
  const given = (data.values.consents ?? {}) as Given
  const mayChange = data.acts.includes('consent')

  const press = async (what: Consent, stands: boolean) => {
    const done = await act(what, stands ? 'withdraw-consent' : 'consent', data.seen, { what })
    const { title: name } = consentInWords[what]
    if (done) setSaid(stands ? `${name}: you have taken back your yes` : `${name}: you have agreed`)
  }
  return (
    <PlacePage
      of={of}
      title="What you agree to"
      summary={summaries.agree}
      errors={wrong ? [{ text: wrong }] : []}
      attempt={attempt}
    >
      {consents.map((what) => {
        const one = given[what]
        const stands = one !== undefined && one.withdrawn === undefined
        const { title: name, words } = consentInWords[what]
        return (
          <section key={what} aria-labelledby={`agree-${what}`}>
            <h2 className="govuk-heading-m govuk-!-margin-bottom-1" id={`agree-${what}`}>
              {name}
            </h2>
            <p className="govuk-body">
              {stands ? (
                <Tag colour="green">{`You said yes on ${dayInWords(one.at)}`}</Tag>
              ) : one?.withdrawn ? (
                <Tag colour="grey">{`You took it back on ${dayInWords(one.withdrawn)}`}</Tag>
              ) : (
                <Tag colour="blue">Not answered yet</Tag>
              )}
            </p>
            <p className="govuk-body">{words}</p>
            {mayChange && (
              <Button
                type="button"
                {...(stands && { variant: 'secondary' as const })}
                loading={busy === what}
                loadingText="Sending"
                onClick={() => void press(what, stands)}
              >
                <span>{stands ? 'I no longer agree' : 'Yes, I agree'}</span>
                <VisuallyHidden>{` – ${name}`}</VisuallyHidden>
              </Button>
            )}
          </section>
        )
      })}
      <p role="status" className="govuk-visually-hidden">
        {said}
      </p>
    </PlacePage>
  )
}
