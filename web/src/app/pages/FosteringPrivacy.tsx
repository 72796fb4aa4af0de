import { clockOn } from '#contract/calendar/clock.ts'
import { lengthInWords } from '#contract/calendar/clock-words.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { council } from '#council'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { after } from '#fostering/clocks/law/after.ts'
import { months } from '#fostering/clocks/law/shared.ts'
import { Link } from '../../design/Link.tsx'
import { paths } from '../paths.ts'

/** How long something is kept: whole years as years. */
function kept(length: FosteringClock['length']): string {
  const years = length.amount / 12
  if (length.unit !== 'months' || !Number.isInteger(years)) return lengthInWords(length)
  return years === 1 ? '1 year' : `${years} years`
}

/** By the rule that is in force on a day, with where that rule is from. */
export function retention(id: string, today = dayInEngland(new Date())) {
  const versions = after.filter((clock) => clock.id === id)
  const { length, source } = clockOn(versions, today) as FosteringClock
  return { length: kept(length), source }
}

const enquiries = kept(months(fosteringProfile.enquiriesKept.months))

/** What is kept of whoever asks about fostering or adoption or applies, who sees it, and for how long. */
export function FosteringPrivacy() {
  const outcomes = [
    { id: 'kept-not-approved', words: 'you stop, or we do not approve you', from: 'the day it ends' },
    {
      id: 'kept-approved',
      words: 'you are approved, or a child lives with you before we decide',
      from: 'the day your approval ends',
    },
    { id: 'kept-adopted', words: 'you adopt a child', from: 'the day of the adoption order' },
  ].map((one) => ({ ...one, ...retention(one.id) }))
  return (
    <>
      <h2 className="govuk-heading-m" id="fostering">
        If you foster or adopt, or ask about it
      </h2>
      <p className="govuk-body">
        The law gives us the task of finding good homes for children, and tells us what we must find out
        before we approve anybody. So we keep more about you than for other services:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>what you ask us, and how to reach you</li>
        <li>your application: where you have lived, your health, your work, your family and your home</li>
        <li>what you agree to, and the checks that we make when you have agreed</li>
        <li>what people who know you tell us</li>
        <li>visits, courses, messages, the report about you and what you say about it</li>
        <li>if you belong to a constellation: what it plans, and when a child stays at its hub home</li>
        <li>what was decided, and why</li>
      </ul>
      <h3 className="govuk-heading-s">Who sees your record</h3>
      <p className="govuk-body">
        Only the people who work with you, and their managers. Panel members and the person who makes the
        decision see the report, but not everything behind it. If you apply with somebody, neither of you sees
        what is about the other alone. You do not see what other people told us in confidence.
      </p>
      <p className="govuk-body">
        We write down each time somebody who works here opens a part of your record. If it is not part of
        their work, they have to give a reason, and a manager sees it the same day.
      </p>
      <h3 className="govuk-heading-s">How long we keep it</h3>
      <ul className="govuk-list govuk-list--bullet">
        <li>{`If you only ask us something: ${enquiries} after the month in which you asked.`}</li>
        {outcomes.map(({ id, words, length, from, source }) => (
          <li key={id}>{`If ${words}: ${length} from ${from} (${source}).`}</li>
        ))}
        <li>
          {`If we pay you: the amounts, for ${fosteringProfile.runsKept.years} years after the end of the financial year (31 March) in which we made the payment. What they were for is part of your record, and is erased with it.`}
        </li>
      </ul>
      <p className="govuk-body">Then we erase it, with everything that belongs to it.</p>
      <h3 className="govuk-heading-s">If you want to see it, or want it erased</h3>
      <p className="govuk-body">
        Write to your worker on your private page, or to{' '}
        <Link href={`mailto:${council.privacyContact}`}>{council.privacyContact}</Link>. We erase what we may.
        The law makes us keep some of it until a certain day, and we tell you what and until when. If you have
        only <Link href={paths.fostering}>asked us about fostering or adoption</Link>, we can erase all of it.
      </p>
    </>
  )
}
