import type { Offer } from '#contract/admissions/family.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'
import { checkAddress } from './addresses.ts'
import { LetterSections } from './letter/LetterSections.tsx'
import { Paper } from './letter/Paper.tsx'
import type { OfferLink } from './link.ts'

type PublishedOffer = Extract<Offer, { state: 'published' }>

interface Props {
  link: OfferLink
  offer: PublishedOffer
}

/** The offer, why it came out so, and what a family can do now. */
export function Published({ link, offer }: Props) {
  const { letter } = offer
  useTitle(`${letter.title}: ${offer.reference}`)
  return (
    <Main>
      <article className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{offer.reference}</span>
          <span>{letter.title}</span>
        </h1>
        <LetterSections sections={letter.sections} />
      </article>
      <div className="app-column app-noprint">
        <Paper link={link} />
        <Check offer={offer} />
      </div>
    </Main>
  )
}

/** How a family finds its own row of what everybody can check. */
function Check({ offer: { round, code } }: { offer: PublishedOffer }) {
  return (
    <section aria-labelledby="check">
      <h2 className="govuk-heading-m" id="check">
        Check it yourself
      </h2>
      <p className="govuk-body">
        How all places of this round were given is published, without names. Anybody can work it out again.
        With this code, which only you have, you find your child’s row in it:
      </p>
      <p className="offer-code">{code}</p>
      <p className="govuk-body">
        <Link href={checkAddress(round, code)}>Check this round with your code</Link>
      </p>
    </section>
  )
}
