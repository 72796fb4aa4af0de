import { dayInWords } from '#contract/calendar/words.ts'
import type { PartSummary } from '#contract/fostering/parts.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { partsOf, titled } from './parts.ts'

/** `/fostering/place/…/adoption`: what goes on after an approval to adopt: the plan, letters, and help. */
export default function AdoptionPage() {
  return <InPlace Page={Adoption} />
}

/** What there is for them to do, or when we look at the plan again. */
function standing({ kind, state, whose, due }: PartSummary): string {
  if (state === 'done') return ''
  const by = due ? ` by ${dayInWords(due)}` : ''
  if (kind === 'plan')
    return whose === 'applicant'
      ? 'Read it, and sign it if it is right.'
      : due
        ? `We look at it together${by}.`
        : ''
  if (whose !== 'applicant') return ''
  return due ? `Your next letter is due${by}.` : 'Your worker has asked you to change a letter.'
}

function Adoption({ of, view }: Place) {
  const plans = partsOf(view, 'plan')
  const boxes = partsOf(view, 'letterbox')
  const { matched, ordered, lastReview } = view.dates
  return (
    <PlacePage of={of} title="Adoption: support and letters" summary={summaries.adoption}>
      <section aria-labelledby="where">
        <h2 className="govuk-heading-m" id="where">
          Where you are
        </h2>
        <p className="govuk-body">
          {ordered
            ? `The court made the adoption order on ${dayInWords(ordered)}.`
            : matched
              ? `A child was matched with you on ${dayInWords(matched)}.`
              : 'You are approved, and we are looking for a child who is right for you.'}
        </p>
        {!matched && (
          <p className="govuk-body">
            <span>
              {`Until then we talk to you once a year about how you are. ${lastReview ? `The last time was on ${dayInWords(lastReview)}. ` : ''}`}
            </span>
            <Link href={addresses.steps(of)}>See when the next review is</Link>
          </p>
        )}
      </section>
      <section aria-labelledby="plans">
        <h2 className="govuk-heading-m" id="plans">
          Your adoption support plan
        </h2>
        {plans.length === 0 ? (
          <p className="govuk-body">
            There is no plan yet. When a child is matched with you, we write down with you what help you and
            the child need, who gives it and for how long.
          </p>
        ) : (
          <ul className="govuk-list govuk-list--spaced">
            {plans.map((one) => (
              <li key={one.name}>
                <Link href={addresses.adoptionPlan(of, one.name)}>{titled('Read the plan', one, plans)}</Link>
                <div>{standing(one)}</div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="letters">
        <h2 className="govuk-heading-m" id="letters">
          Letters through us
        </h2>
        {boxes.length === 0 ? (
          <p className="govuk-body">
            Some families write to a birth family once or twice a year, and get letters from them. We pass the
            letters on, so neither side finds out where the other lives. If you would like this, ask your
            worker.
          </p>
        ) : (
          <ul className="govuk-list govuk-list--spaced">
            {boxes.map((one) => (
              <li key={one.name}>
                <Link href={addresses.letters(of, one.name)}>
                  {titled('Read and write letters', one, boxes)}
                </Link>
                <div>{standing(one)}</div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="help">
        <h2 className="govuk-heading-m" id="help">
          If you need help
        </h2>
        <p className="govuk-body">
          You can ask for help at any time, before and after the adoption order. It does not have to be in the
          plan.
        </p>
        <ButtonLink href={addresses.askSupport(of)} variant="secondary">
          Ask us for something
        </ButtonLink>
      </section>
    </PlacePage>
  )
}
