import { useEffect, useRef, useState } from 'react'
import type { FamilyInYear, OwnForm } from '#contract/admissions/in-year/in-year.ts'
import { yearGroupInWords } from '#contract/admissions/school-year.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { LetterSections } from '../letter/LetterSections.tsx'
import { Paper } from '../letter/Paper.tsx'
import type { OfferLink } from '../link.ts'
import { Answering } from './Answering.tsx'
import { inYearLetter } from './inYear.ts'
import { choiceWords, dueWords, stateWords } from './words.ts'

interface Props {
  link: OfferLink
  inYear: FamilyInYear
}

/** Which schools were asked, by when we answer, what we answered, and what the family can do now. */
export function Stands({ link, inYear }: Props) {
  const { reference, child, state, told, can, place } = inYear
  const [answered, setAnswered] = useState(false)
  const status = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (answered) status.current?.focus()
  }, [answered])
  useTitle(`${stateWords[state]}: ${reference}`)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{child ? `${child}, ${reference}` : reference}</span>
          <span className="govuk-visually-hidden">: </span>
          <span>Your application for a school place</span>
        </h1>
        <h2 className="govuk-heading-m" ref={status} tabIndex={-1}>
          {stateWords[state]}
        </h2>
        <Now inYear={inYear} />
        {can.length > 0 && place && (
          <Answering link={link} inYear={inYear} onSent={() => setAnswered(true)} />
        )}
        {told && <LetterSections sections={told.letter.sections} />}
        <Schools inYear={inYear} />
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

/** What the family has to know today, above all else. */
function Now({ inYear: { state, due, place } }: Pick<Props, 'inYear'>) {
  if (state === 'deciding')
    return (
      <p className="govuk-body">
        {`We aim to answer ${dueWords(due.aim)}. You hear ${dueWords(due.most)} at the latest. There is nothing that you have to do until then.`}
      </p>
    )
  if (!place || (state !== 'offered' && state !== 'accepted')) return null
  if (place.warnedUntil)
    return (
      <InsetText>
        {state === 'offered'
          ? `Please tell us by ${dayInWords(place.warnedUntil)} whether you would like this place. After that it may go to another child.`
          : `Your child has not started yet. Please agree on a day with the school by ${dayInWords(place.warnedUntil)}. After that the place may go to another child.`}
      </InsetText>
    )
  return (
    <p className="govuk-body">
      {place.until
        ? `We hold the place at ${place.school.name} until ${dayInWords(place.until)}.`
        : `We hold the place at ${place.school.name}, and tell you before that ends.`}
    </p>
  )
}

function Schools({ inYear }: Pick<Props, 'inYear'>) {
  const { choices, receivedOn, yearGroup } = inYear
  return (
    <>
      <h2 className="govuk-heading-m">Your schools</h2>
      <p className="govuk-body">
        {`You applied on ${dayInWords(receivedOn)} for a place in ${yearGroupInWords(yearGroup)}.`}
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
