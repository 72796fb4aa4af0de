import { dayInWords } from '#contract/calendar/words.ts'
import { type PairLine, PairsFitting, PairView } from '#contract/fostering/carers/pairs.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { Link } from '#web/design/Link.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api.ts'

interface Props {
  part: DeskPart
  household: string
}

/** Below a break or a mentor: whom they are matched with, or which offers of other households fit. */
export function Fits({ part, household }: Props) {
  const view = PairView.safeParse(part.values)
  if (!view.success) return null
  const matched = part.values.matchedWith as { household: string; part: string } | undefined
  if (matched)
    return (
      <p className="govuk-body">
        Matched with{' '}
        <Link href={addresses.part(matched.household, matched.part)}>
          {`${view.data.other?.name ?? 'a carer'}, ${matched.household}`}
        </Link>
      </p>
    )
  if (view.data.side !== 'asks' || view.data.state !== 'open') return null
  return (
    <section aria-labelledby="fits">
      <h2 className="govuk-heading-m" id="fits">
        Carers who offer this
      </h2>
      <Asked
        query={asks(PairsFitting, ['households', household, 'parts', part.name, 'fits'])}
        waiting="Looking for offers that fit…"
      >
        {({ offers, more }) => (
          <>
            {offers.length === 0 && (
              <p className="govuk-body">
                Nobody is offering this for these days at the moment. Write to them to say what you are doing
                about it.
              </p>
            )}
            <ul className="govuk-list">
              {offers.map((offer) => (
                <Offer
                  key={`${offer.household} ${offer.part}`}
                  offer={offer}
                  household={household}
                  part={part.name}
                />
              ))}
            </ul>
            {more && (
              <p className="govuk-body">There may be more offers. These are the ones that end soonest.</p>
            )}
          </>
        )}
      </Asked>
    </section>
  )
}

function Offer({ offer, household, part }: { offer: PairLine; household: string; part: string }) {
  const send = useAct(PartView)
  const { name, from, until, places } = offer
  async function match() {
    await send(['households', household, 'parts', part, 'match'], {
      household: offer.household,
      part: offer.part,
      seen: offer.seen,
    })
  }
  return (
    <li className="govuk-!-margin-bottom-5">
      <Link href={addresses.part(offer.household, offer.part)}>{`${name}, ${offer.household}`}</Link>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {from && until
          ? `${dayInWords(from)} to ${dayInWords(until)}, room for ${places}`
          : 'Offers to be a mentor'}
      </p>
      <ActButton variant="secondary" words={`Match with ${name}, ${offer.household}`} onAct={match} />
    </li>
  )
}
