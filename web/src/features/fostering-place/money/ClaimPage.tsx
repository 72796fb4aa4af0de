import { useState } from 'react'
import { useParams } from 'react-router'
import { pounds } from '#contract/fostering/carers/money.ts'
import { standsInWords, stateInWords } from '#fostering/carers/money/words.ts'
import { useArrived } from '#web/app/arrived.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import { loadFile } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { Disagree } from './Disagree.tsx'
import { Line } from './Line.tsx'
import { SendClaim } from './SendClaim.tsx'
import { canChange, colourOf, estimateOf, mayClaim, nameIn, sentAgain } from './shown.ts'
import { TakeBack } from './TakeBack.tsx'
import { type FoundClaim, useClaim, useClaimAct } from './useClaim.ts'

/** `/fostering/place/…/money/<claim>`: one claim, what it comes to, and what can be done with it. */
export default function ClaimPage() {
  return <InPlace Page={Found} />
}

function Found(place: Place) {
  const { claim: name = '' } = useParams()
  const { found, query } = useClaim(place.of, name)
  return found ? <Claim place={place} found={found} /> : <NotYet of={place.of} query={query} />
}

function Claim({ place: { of, view }, found }: { place: Place; found: FoundClaim }) {
  const { part, claim, claims } = found
  const doing = useClaimAct(of, part.name)
  const arrived = useArrived()
  const [said, setSaid] = useState(arrived ?? '')
  const [pointed, setPointed] = useState<string>()
  const estimate = estimateOf(part.name, claim, claims)
  const isAgreed = claim.checked !== undefined && claim.state !== 'sent'
  const amounts = isAgreed ? claim.agreed : estimate.agreed
  const isOwn = claim.by === of.person
  const other = isOwn ? undefined : nameIn(view, claim.by)
  const isOpen = isOwn && part.acts.includes('write') && canChange(claim)
  const isDraft = isOpen && claim.state !== 'sent'
  const words = claim.words === undefined ? {} : { words: claim.words }

  async function remove(id: string) {
    const lines = claim.lines.filter((line) => line.id !== id).map(sentAgain)
    const another = claim.another.filter((line) => line !== id)
    if (await doing.act('remove', 'write', part.seen, { lines, another, ...words, send: false }))
      setSaid('We have removed it from your claim.')
  }
  const { wrong, attempt } = doing
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.money(of), text: 'Back to “Money”' }}
      title={other ? `${other}’s claim` : 'Your claim'}
      summary={other ? summaries.claimOfOther : summaries.claim}
      errors={wrong ? [{ text: wrong, ...(pointed ? { href: pointed } : {}) }] : []}
      attempt={attempt}
      done={wrong ? undefined : said}
    >
      <p className="govuk-body">
        <Tag colour={colourOf[claim.state]}>{stateInWords[claim.state]}</Tag>
      </p>
      <p className="govuk-body">{standsInWords(claim, other)}</p>
      {claim.asked && <InsetText>{`Our question: ${claim.asked.what}`}</InsetText>}
      {claim.refused && <InsetText>{`Our reasons: ${claim.refused.reasons}`}</InsetText>}
      {claim.checked?.reasons && <InsetText>{claim.checked.reasons}</InsetText>}
      <h2 className="govuk-heading-m">{other ? `What ${other} claims for` : 'What you claim for'}</h2>
      {claim.lines.length === 0 && <p className="govuk-body">There is nothing in this claim yet.</p>}
      <ul className="govuk-list">
        {claim.lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            amount={amounts.find(({ id }) => id === line.id)}
            isAgreed={isAgreed}
            topUps={claim.topUps.filter((one) => one.line === line.id)}
            load={(file) => loadFile(of, part.name, file)}
            change={
              isDraft
                ? {
                    href:
                      line.is === 'journey'
                        ? addresses.journey(of, part.name, line.id)
                        : addresses.cost(of, part.name, line.id),
                    remove: () => void remove(line.id),
                  }
                : undefined
            }
          />
        ))}
      </ul>
      {claim.lines.length > 0 && claim.state !== 'refused' && (
        <p className="govuk-body">
          <strong>{`${isAgreed ? 'Agreed' : 'About'} ${pounds(isAgreed ? claim.total : estimate.total)} in total`}</strong>
        </p>
      )}
      {isOpen && mayClaim(view) && (
        <SendClaim of={of} found={found} doing={doing} onPointed={setPointed} onDone={setSaid} />
      )}
      {isOpen && claim.state !== 'taken-back' && part.seen > 0 && (
        <TakeBack found={found} doing={doing} onDone={setSaid} />
      )}
      {isOwn && part.acts.includes('object') && (
        <Disagree found={found} doing={doing} onPointed={setPointed} onDone={setSaid} />
      )}
    </PlacePage>
  )
}
