import { useEffect, useRef, useState } from 'react'
import type { FamilyInYear, OwnForm } from '#contract/admissions/in-year/in-year.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { LetterSections } from '../letter/LetterSections.tsx'
import { Paper } from '../letter/Paper.tsx'
import type { OfferLink } from '../link.ts'
import { Answering } from './Answering.tsx'
import { Changing } from './Changing.tsx'
import { inYearLetter } from './inYear.ts'
import { choiceWords, dueWords, headingOf } from './words.ts'

interface Props {
  link: OfferLink
  inYear: FamilyInYear
}

/** Where the letter that was sent last asks for what has been answered since. */
const answered: ReadonlySet<FamilyInYear['state']> = new Set(['accepted', 'started', 'declined'])

/** Which schools were asked, by when we answer, what we answered, and what the family can do now. */
export function Stands({ link, inYear }: Props) {
  const { reference, child, state, told, can, place, change } = inYear
  const [sent, setSent] = useState('')
  const status = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same is sent again, and its words are the same
  useEffect(() => {
    if (sent) status.current?.focus()
  }, [sent, inYear.version])
  useTitle(`${headingOf(inYear)}: ${reference}`)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{child ? `${child}, ${reference}` : reference}</span>
          <span className="govuk-visually-hidden">: </span>
          <span>Your application for a school place</span>
        </h1>
        <h2 className="govuk-heading-m" ref={status} tabIndex={-1}>
          {headingOf(inYear)}
        </h2>
        {sent && <p className="govuk-body">{sent}</p>}
        <Now inYear={inYear} />
        {can.length > 0 && place && (
          <Answering link={link} inYear={inYear} onSent={() => setSent('Your answer is in.')} />
        )}
        <Further link={link} inYear={inYear} />
        {told && answered.has(state) && (
          <p className="govuk-body">{`This is what we wrote to you on ${dayInWords(told.on)}, before you answered:`}</p>
        )}
        {told && <LetterSections sections={told.letter.sections} />}
        <Schools inYear={inYear} />
        {change && <Changing link={link} inYear={inYear} onSent={setSent} />}
      </div>
      <div className="app-column app-noprint">
        {told && <Paper link={link} file={inYearLetter} name="school-place" />}
        <p className="govuk-body">
          Would you like to talk to somebody? Call <Phone number={council.phone} /> and ask for School
          admissions.
        </p>
      </div>
    </Main>
  )
}

const ended =
  'No school decides on a place for your child by this application any more. If your child needs a place after all, apply again.'

/** What the family has to know today, above all else. */
function Now({ inYear: { state, due, place, other, told } }: Pick<Props, 'inYear'>) {
  if (other && place)
    return (
      <InsetText>
        {`Your child can have a place at ${other.school.name}. Your child keeps the place at ${place.school.name} until you have chosen. ${other.until ? `Tell us by ${dayInWords(other.until)}.` : ''}`.trim()}
      </InsetText>
    )
  if (state === 'withdrawn') return <p className="govuk-body">{ended}</p>
  if (state === 'deciding') return <Waits due={due} told={told !== null} />
  if (!place || (state !== 'offered' && state !== 'accepted')) return null
  if (place.warnedUntil)
    return (
      <InsetText>
        {state === 'offered'
          ? `Tell us by ${dayInWords(place.warnedUntil)} whether you would like this place. After that it may go to another child.`
          : `Your child has not started yet. Agree a day with the school by ${dayInWords(place.warnedUntil)}. After that the place may go to another child.`}
      </InsetText>
    )
  return (
    <p className="govuk-body">
      {state === 'accepted' && (
        <span>{'Call the school now and agree the first day, if you have not already. '}</span>
      )}
      <span>
        {place.until
          ? `We hold the place at ${place.school.name} until ${dayInWords(place.until)}.`
          : `We hold the place at ${place.school.name}, and tell you before that ends.`}
      </span>
    </p>
  )
}

/** By when the family hears; and where that day is over, that we are late. */
function Waits({ due, told }: Pick<FamilyInYear, 'due'> & { told: boolean }) {
  const isLate = due.most.kind === 'day' && dayInEngland(new Date()) > due.most.day
  if (told)
    return (
      <p className="govuk-body">
        You can read below what the other schools answered. We are still asking, and will tell you as soon as
        we know.
      </p>
    )
  if (isLate && due.most.kind === 'day')
    return (
      <InsetText>
        <span>{`We should have answered you by ${dayInWords(due.most.day)}. We are sorry that we have not. Call `}</span>
        <Phone number={council.phone} />
        <span> to ask how far we are, or if your child has no school to go to.</span>
      </InsetText>
    )
  return (
    <p className="govuk-body">
      {`We aim to answer ${dueWords(due.aim)}. You will hear from us ${dueWords(due.most)} at the latest. You do not have to do anything until then.`}
    </p>
  )
}

/** What else this link opens: appeals against refusals, and the search under Fair Access. */
function Further({ link, inYear: { appeals, fairAccess } }: Props) {
  if (!appeals && !fairAccess) return null
  return (
    <div className="app-noprint">
      {appeals && (
        <p className="govuk-body">
          <Link href={schoolAddresses.appeal(link.reference, link.key)}>Appeal against a decision</Link>
        </p>
      )}
      {fairAccess && (
        <p className="govuk-body">
          <Link href={schoolAddresses.fairAccess(link.reference, link.key)}>
            See what is happening under Fair Access
          </Link>
        </p>
      )}
    </div>
  )
}

function Schools({ inYear }: Pick<Props, 'inYear'>) {
  const { choices, receivedOn, yearGroup } = inYear
  return (
    <>
      <h2 className="govuk-heading-m">Your schools</h2>
      <p className="govuk-body">
        {`You applied on ${dayInWords(receivedOn)} for a place in ${yearName(yearGroup)}.`}
      </p>
      <SummaryList
        rows={choices.map((choice) => ({
          key: choice.school.name,
          value: (
            <>
              <span>{choiceWords(choice)}</span>
              {choice.stand === 'asking' && choice.ownForm && <Own form={choice.ownForm} />}
            </>
          ),
        }))}
      />
    </>
  )
}

const Own = ({ form: { text, url, phone } }: { form: OwnForm }) => (
  <>
    {' '}
    <span>{text}</span>
    {phone && (
      <>
        {' '}
        <span>
          Call <Phone number={phone} />.
        </span>
      </>
    )}
    {url && (
      <>
        {' '}
        <Link href={url}>See the school’s own form</Link>
      </>
    )}
  </>
)
