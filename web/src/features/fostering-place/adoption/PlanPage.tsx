import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { PlanAdded, type PlanVersion, SupportPlan } from '#contract/fostering/carers/adoption.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { addresses } from '../addresses.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'
import { AdoptionPart, type PartShown } from './AdoptionPart.tsx'
import { Comment } from './Comment.tsx'
import { Version } from './Version.tsx'

/** `/fostering/place/…/adoption/plan/<part>`: an adoption support plan, to read, to say something to, and to sign. */
export default function PlanPage() {
  return <InPlace Page={Here} />
}

const Here = (place: Place) => <AdoptionPart place={place} Shown={Plan} />

function Plan({ place, part, again }: PartShown) {
  const { of } = place
  const { offered, agreed, comments, reviewed, ended } = SupportPlan.parse(part.values)
  const { act, busy, wrong, attempt } = useAct(of, part.name)
  const [done, setDone] = useState('')
  const hasSigned = offered?.signed.some(({ person }) => person === of.person)
  const earlier = part.added
    .flatMap(({ what }) => PlanAdded.safeParse(what).data ?? [])
    .filter(({ plan: { version } }) => version !== offered?.version && version !== agreed?.version)
  /** Said once the page shows it, so that what is done next is done to the plan as it is now. */
  async function said(words: string) {
    await again()
    setDone(words)
  }
  async function sign({ version }: PlanVersion) {
    if (!(await act('sign', 'sign', part.seen, { version }))) return
    await said('Thank you. You have signed the plan')
  }
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.adoption(of), text: 'Back to “Adoption: support and letters”' }}
      title="Your adoption support plan"
      summary={summaries.adoptionPlan}
      errors={wrong ? [{ text: wrong }] : []}
      attempt={attempt}
      done={wrong ? undefined : done || undefined}
    >
      {ended && (
        <InsetText>
          <p className="govuk-body">{`This plan ended on ${dayInWords(ended.on)}.`}</p>
          <p className="govuk-body app-check__words">{ended.words}</p>
          <p className="govuk-body">You can still ask us for help at any time.</p>
        </InsetText>
      )}
      {offered && (
        <section aria-labelledby="offered">
          <h2 className="govuk-heading-m" id="offered">
            {agreed ? 'The new version, for you to read and sign' : 'The plan, for you to read and sign'}
          </h2>
          <Version plan={offered} />
          {part.acts.includes('sign') &&
            (hasSigned ? (
              <p className="govuk-body">You have signed this version. It starts when everybody has signed.</p>
            ) : (
              <>
                <p className="govuk-body">
                  Sign it if it is right for you and the child. If something is missing or wrong, tell us
                  below instead. You do not have to sign today.
                </p>
                <Button
                  type="button"
                  loading={busy === 'sign'}
                  loadingText="Signing"
                  onClick={() => void sign(offered)}
                >
                  Sign this plan
                </Button>
              </>
            ))}
        </section>
      )}
      {agreed && (
        <section aria-labelledby="agreed">
          <h2 className="govuk-heading-m" id="agreed">
            The plan that everybody has signed
          </h2>
          <Version plan={agreed} />
          {reviewed && (
            <>
              <h3 className="govuk-heading-s">{`We looked at it together on ${dayInWords(reviewed.on)}`}</h3>
              <p className="govuk-body app-check__words">{reviewed.words}</p>
            </>
          )}
        </section>
      )}
      <section aria-labelledby="comments">
        <h2 className="govuk-heading-m" id="comments">
          What you think of it
        </h2>
        {comments.map(({ name, on, words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out or moved
          <InsetText key={at}>
            <p className="govuk-body">{`On ${dayInWords(on)} ${name} wrote:`}</p>
            <p className="govuk-body app-check__words">{words}</p>
          </InsetText>
        ))}
        {!ended && part.acts.includes('comment') && (
          <Comment
            key={comments.length}
            place={place}
            part={part}
            onDone={() => said('We have what you wrote. Thank you')}
          />
        )}
      </section>
      {earlier.length > 0 && (
        <Details summary="Earlier versions">
          {earlier.map(({ plan }) => (
            <Version key={plan.version} plan={plan} />
          ))}
        </Details>
      )}
    </PlacePage>
  )
}
