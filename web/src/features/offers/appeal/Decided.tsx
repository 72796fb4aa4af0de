import { useQuery } from '@tanstack/react-query'
import type { FamilyAppeal } from '#contract/admissions/appeals/appeal.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { EarlierLetter } from '#web/app/letters/EarlierLetter.tsx'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { Link } from '#web/design/Link.tsx'
import { answerOf } from '../answer/answer.ts'
import { LetterSections } from '../letter/LetterSections.tsx'
import type { OfferLink } from '../link.ts'

interface Props {
  link: OfferLink
  appeal: FamilyAppeal
  letter: NonNullable<FamilyAppeal['decision']>['letter']
}

/** What was decided, first what it means: then what to do by when, and the reasons. */
export function Decided({ link, appeal, letter }: Props) {
  const hasPlace = appeal.state === 'upheld' && !appeal.inYear
  return (
    <>
      <h2 className="govuk-heading-m">{letter.title}</h2>
      {hasPlace && <TellUs {...{ link, appeal }} />}
      <LetterSections sections={letter.sections} />
      {appeal.decision?.earlier.map((one) => (
        <EarlierLetter key={one.at} {...one} />
      ))}
    </>
  )
}

/** The place is made of the decision a moment later: until then no last day is known. */
function TellUs({ link, appeal }: Pick<Props, 'link' | 'appeal'>) {
  const { data } = useQuery({ ...answerOf(link), retry: false })
  const place = data?.ground === 'appeal' && data.school.id === appeal.school.id ? data : undefined
  const waits = place === undefined || place.can.includes('accept')
  return (
    <p className="govuk-body app-noprint">
      {waits && (
        <strong>
          {place
            ? `Tell us by ${dayInWords(place.answerBy)} whether you want the place.`
            : 'Tell us whether you want the place.'}
        </strong>
      )}{' '}
      <Link href={schoolAddresses.offer(link.reference, link.key)}>
        {waits ? 'See the place and tell us your answer' : 'See the place and your answer'}
      </Link>
    </p>
  )
}
