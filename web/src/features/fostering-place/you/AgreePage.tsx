import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Consent, consents } from '#contract/fostering/case.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { consentInWords } from '../words.ts'
import { useAct } from './useAct.ts'

type Given = Partial<Record<Consent, { at: string; withdrawn?: string }>>

/** `/fostering/place/…/agree`: each thing that somebody may agree to, and take back. */
export default function AgreePage() {
  return <InPlace Page={Agree} />
}

function Agree({ of }: Place) {
  const part = `person.${of.person}`
  const { data, error, isFetching, refetch } = useQuery(partOf(of, part))
  const { act, busy, wrong, attempt } = useAct(of, part)
  const [said, setSaid] = useState('')
  const title = 'What you agree to'
  useTitle(`${wrong ? 'Error: ' : ''}${title}`)
  if (!data)
    return <NotYet of={of} found={error && !isFetching ? { failed: error, again: refetch } : 'wait'} />
  const given = (data.values.consents ?? {}) as Given
  const mayChange = data.acts.includes('consent')

  const press = async (what: Consent, stands: boolean) => {
    const done = await act(what, stands ? 'withdraw-consent' : 'consent', data.seen, { what })
    const { title: name } = consentInWords[what]
    if (done) setSaid(stands ? `${name}: you have taken back your yes` : `${name}: you have agreed`)
  }
  return (
    <Main before={<BackLink href={addresses.home(of)}>Back to your page</BackLink>}>
      <div className="app-column">
        {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong }]} />}
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          We only ask others about you if you say yes. Say yes to each one by itself. You can take your yes
          back at any time. Then we stop this check, and your worker talks with you about what that means.
        </p>
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
                  <span>{stands ? 'Take my yes back' : 'Yes, I agree'}</span>
                  <VisuallyHidden>{` – ${name}`}</VisuallyHidden>
                </Button>
              )}
            </section>
          )
        })}
        <p role="status" className="govuk-visually-hidden">
          {said}
        </p>
      </div>
    </Main>
  )
}
