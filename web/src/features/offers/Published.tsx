import { useEffect, useRef } from 'react'
import type { Offer } from '#contract/admissions/family.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'
import { checkAddress } from './addresses.ts'
import { Answering } from './answer/Answering.tsx'
import { Changes } from './changes/Changes.tsx'
import { Paper } from './letter/Paper.tsx'
import type { OfferLink } from './link.ts'

interface Props {
  link: OfferLink
  offer: Extract<Offer, { state: 'published' }>
  /** Somebody waited for it on this page: whoever does not see it come is led to it. */
  cameByItself: boolean
}

/** The offer, why it came out so, and what a family can do now. */
export function Published({ link, offer, cameByItself }: Props) {
  const { letter } = offer
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (cameByItself) heading.current?.focus()
  }, [cameByItself])
  useTitle(`${letter.title}: ${offer.reference}`)
  return (
    <Main>
      <article className="app-column">
        <h1 className="govuk-heading-l" ref={heading} tabIndex={-1}>
          <span className="govuk-caption-l">
            {offer.child ? `${offer.child}, ${offer.reference}` : offer.reference}
          </span>
          <span className="govuk-visually-hidden">: </span>
          <span>{letter.title}</span>
        </h1>
        <Changes link={link} />
        <Answering
          link={link}
          child={offer.child}
          sections={letter.sections}
          hasPlace={offer.explanation.answerBy !== null}
        />
      </article>
      <div className="app-column app-noprint">
        {offer.explanation.preferences.some((one) => 'appeal' in one) && (
          <p className="govuk-body">
            <Link href={schoolAddresses.appeal(link.reference, link.key)}>Appeal against a decision</Link>
          </p>
        )}
        <Check offer={offer} />
        <p className="govuk-body">
          <Link href={schoolAddresses.howDecided}>Read how school places are decided</Link>
        </p>
        <Paper link={link} />
      </div>
    </Main>
  )
}

/** To the family's own row of what everybody can check: the letter before it has the code that it is found by. */
function Check({ offer: { round, explanation } }: Pick<Props, 'offer'>) {
  const { check } = explanation
  if (!check) return null
  return (
    <p className="govuk-body">
      <Link href={checkAddress(round, check)}>Check how places were given, and find your child’s row</Link>
    </p>
  )
}
