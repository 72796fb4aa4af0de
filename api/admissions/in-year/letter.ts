import { appealBy } from '#admissions/explain/appeal.ts'
import { text } from '#admissions/explain/words/blocks.ts'
import type { Block, Letter, Section } from '#contract/admissions/explanation.ts'
import type { InYearTerms } from '#contract/admissions/in-year/terms.ts'
import { yearGroupInWords } from '#contract/admissions/school-year.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Choice, InYear, Place } from './case.ts'
import type { SchoolDays } from './clocks.ts'

/** Whom to call and where to write, and where to appeal: a sentence each. */
export interface LetterFrom {
  readonly contact: readonly string[]
  readonly appealTo: string
  readonly complainUrl: string
}

interface Told {
  readonly days: SchoolDays
  readonly terms: InYearTerms
  readonly from: LetterFrom
  readonly on: Day
}

/** What a family is told of a place, or of none: on screen, on paper and in a PDF. */
export function letterOf(kept: InYear, told: Told): Letter {
  const refused = kept.choices.filter(({ answer }) => answer?.outcome === 'refused')
  const group = yearGroupInWords(kept.said.yearGroup)
  return {
    title: kept.place
      ? `A school place in ${group}`
      : 'We cannot offer a place at the schools that you named',
    sections: [
      ...(kept.place ? [offer(kept, kept.place, told.terms)] : [none(group)]),
      ...refused.map((choice) => whyNot(choice, told.terms)),
      ...appeals(refused, told),
      contact(told.from),
    ],
  }
}

function offer({ said }: InYear, place: Place, { heldDays }: InYearTerms): Section {
  const until = place.until
    ? `We hold it until ${dayInWords(place.until)}. Your child should have started there by then.`
    : `We hold it for ${heldDays} school days. The school’s term dates are not known yet: we will tell you the last day before it comes.`
  const posted = said.postingFrom
    ? [text(`We count from ${dayInWords(said.postingFrom)}, when the posting begins.`)]
    : []
  return {
    id: 'offer',
    heading: `We offer your child a place at ${place.school.name}`,
    blocks: [
      text(
        `The place is in ${yearGroupInWords(said.yearGroup)}. Please tell us on your private page whether you would like it.`,
      ),
      text(until),
      ...posted,
      text(
        'Once you have accepted it, call the school and agree on the first day. We never give the place to another child without warning you first.',
      ),
    ],
  }
}

const none = (group: string): Section => ({
  id: 'offer',
  heading: 'What this means',
  blocks: [
    text(
      `None of the schools that you named can offer your child a place in ${group} now. Below we say why, school by school, and how you can appeal.`,
    ),
    text(
      'You can apply for other schools at any time. If your child has no school, call us: we help you to find one with room, or use the Fair Access arrangement.',
    ),
  ],
})

function whyNot({ school, answer }: Choice, { reasons }: InYearTerms): Section {
  const reason = reasons.find(({ id }) => id === answer?.reason)
  const blocks: Block[] = [
    ...(reason ? [text(reason.words)] : []),
    text(answer?.why ?? ''),
    ...(answer?.body && answer.on ? [text(`${answer.body} decided this on ${dayInWords(answer.on)}.`)] : []),
    text(
      answer?.list
        ? 'Your child is on this school’s waiting list. You do not have to do anything for that.'
        : 'This school keeps no waiting list for this year group.',
    ),
  ]
  return { id: `not-${school.id}`, heading: `Why not ${school.name}`, blocks }
}

function byWhen({ days, on }: Told, { school }: Choice): string {
  const by = appealBy(days.calendars, days.calendarOf(school.id), on)
  return by.kind === 'day'
    ? `For ${school.name}: by ${dayInWords(by.day)}, which is ${by.schoolDays} school days from this letter`
    : `For ${school.name}: within ${by.schoolDays} school days from ${dayInWords(by.from)}. The school’s term dates are not known yet: call us and we will tell you the day`
}

function appeals(refused: readonly Choice[], told: Told): Section[] {
  if (refused.length === 0) return []
  const infant = refused.some(({ answer }) => answer?.reason === 'infant-class')
  return [
    {
      id: 'appeal',
      heading: 'You can appeal',
      blocks: [
        text(
          'You have the right to appeal to a panel that is independent of the school and of the council. Write down your reasons and send them:',
        ),
        { kind: 'list', items: refused.map((choice) => byWhen(told, choice)) },
        ...(infant
          ? [
              text(
                'Where an infant class of 30 would be broken, the panel can only look at a few things: whether the limit would really be broken, whether a mistake lost your child a place, and whether the decision was one that no reasonable authority would have made.',
              ),
            ]
          : []),
        text(told.from.appealTo),
        text('An appeal does not affect a place that you are offered, nor a place on a waiting list.'),
      ],
    },
  ]
}

const contact = ({ contact, complainUrl }: LetterFrom): Section => ({
  id: 'contact',
  heading: 'If you would like to talk to somebody',
  blocks: [...contact.map(text), { kind: 'link', text: 'Complain to us', url: complainUrl }],
})
