import { appealBy } from '#admissions/explain/appeal.ts'
import { text } from '#admissions/explain/words/blocks.ts'
import type { Block, Letter, Section } from '#contract/admissions/explanation.ts'
import type { InYearTerms } from '#contract/admissions/in-year/terms.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { listed } from '#contract/core/lists/listed.ts'
import { type Choice, type InYear, isWrittenTo, type Place, stillOpen } from './case.ts'
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
  const { choices, place, other } = kept
  // A school that had refused, and where the child has a place all the same by now.
  const placed = [place?.school.id, other?.school.id]
  const refused = choices.filter(
    ({ answer, school }) => answer?.outcome === 'refused' && !placed.includes(school.id),
  )
  const silent = choices.filter(({ school, silent, answer }) =>
    place ? stillOpen(kept, school.id) : silent && !answer,
  )
  const group = yearName(kept.said.yearGroup)
  return {
    title: titleOf(kept, silent.length > 0),
    sections: [
      ...(other ? [further(kept, other)] : []),
      ...(place ? [offer(kept, place, told.terms)] : silent.length > 0 ? [soFar(silent)] : [none(group)]),
      ...silent.map((choice) => noAnswer(choice, place)),
      ...refused.map((choice) => whyNot(choice, told.terms)),
      ...appeals(refused, told),
      contact(told.from),
    ],
  }
}

function titleOf({ place, other, said }: InYear, waits: boolean): string {
  if (other) return `Your child can have a place at ${other.school.name}`
  if (place) return `A school place in ${yearName(said.yearGroup)}`
  return waits
    ? 'What the schools have answered so far'
    : 'We cannot offer a place at the schools that you named'
}

/** How a place came about, as the family reads it above all else. */
function headingOf({ how, school }: Place): string {
  switch (how) {
    case 'appeal':
      return `After your appeal, your child has a place at ${school.name}`
    case 'fair-access':
      return `${school.name} has agreed to take your child`
    case 'direction':
      return `${school.name} has been told that it must take your child`
    default:
      return `We offer your child a place at ${school.name}`
  }
}

function offer({ said, other }: InYear, place: Place, { heldDays }: InYearTerms): Section {
  const until = place.until
    ? `We hold it until ${dayInWords(place.until)}. Your child should have started there by then.`
    : `We hold it for ${heldDays} school days. The school’s term dates are not known yet: we will tell you the last day before it comes.`
  const posted = said.postingFrom
    ? [text(`We count from ${dayInWords(said.postingFrom)}, when the posting begins.`)]
    : []
  if (other)
    return {
      id: 'offer',
      heading: `The place at ${place.school.name}`,
      blocks: [text(`Your child keeps this place unless you choose ${other.school.name}.`)],
    }
  return {
    id: 'offer',
    heading: headingOf(place),
    blocks: [
      text(
        `The place is in ${yearName(said.yearGroup)}. Please tell us on your private page whether you would like it.`,
      ),
      ...(place.starts ? [text(`Your child can start there on ${dayInWords(place.starts)}.`)] : []),
      text(until),
      ...posted,
      text(
        'Once you have accepted it, call the school and agree on the first day. We never give the place to another child without warning you first.',
      ),
    ],
  }
}

/** A place beside the one that the child has: nothing is lost until the family has chosen. */
function further({ place }: InYear, other: Place): Section {
  const keeps = place?.school.name ?? 'the school'
  return {
    id: 'further',
    heading:
      other.how === undefined
        ? `${other.school.name} has now answered, and can offer your child a place`
        : headingOf(other),
    blocks: [
      text(
        `Please tell us on your private page which place you would like: ${other.school.name} or ${keeps}. Your child keeps the place at ${keeps} until you have chosen.`,
      ),
      ...(other.until
        ? [text(`We hold the place at ${other.school.name} until ${dayInWords(other.until)}.`)]
        : []),
    ],
  }
}

const soFar = (silent: readonly Choice[]): Section => ({
  id: 'offer',
  heading: 'What this means',
  blocks: [
    text(
      `We cannot offer your child a place yet. ${listed(silent.map(({ school }) => school.name))} ${silent.length > 1 ? 'have' : 'has'} not answered us. We are still asking, and will tell you as soon as we know. You do not have to do anything for that.`,
    ),
    text(
      'Below we say what the other schools answered, and how you can appeal. You can apply for other schools at any time. If your child has no school, call us.',
    ),
  ],
})

/** Silence is no refusal, and is never told as one. */
function noAnswer(choice: Choice, place: Place | null): Section {
  const { school, calledOn } = choice
  const askedOn = calledOn ?? (isWrittenTo(choice) ? choice.askedOn : null)
  const asked = askedOn ? `We asked ${school.name} on ${dayInWords(askedOn)}. ` : ''
  return {
    id: `waits-${school.id}`,
    heading: `${school.name} has not answered yet`,
    blocks: [
      text(
        `${asked}It should have answered by now, and has not. This does not mean that it has refused your child a place.`,
      ),
      text(
        place
          ? `We did not want you to wait any longer, so we offer you the place at ${place.school.name} now. We are still asking ${school.name}. If it can offer a place before your child has started, you can choose between the two.`
          : 'We are still asking it. If it says no, we will tell you why, and you can appeal then.',
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

function byWhen({ days, on }: Told, { school, toldOn }: Choice): string {
  const by = appealBy(days.calendars, days.calendarOf(school.id), toldOn ?? on)
  return by.kind === 'day'
    ? `For ${school.name}: by ${dayInWords(by.day)}, which is ${by.schoolDays} school days from ${toldOn && toldOn < on ? `our letter of ${dayInWords(toldOn)}` : 'this letter'}`
    : `For ${school.name}: within ${by.schoolDays} school days from ${dayInWords(by.from)}. The school’s term dates are not known yet: call us and we will tell you the day`
}

const infantClass =
  'Where an infant class of 30 would be broken, the panel can only look at a few things: whether the limit would really be broken, whether a mistake lost your child a place, and whether the decision was one that no reasonable authority would have made.'

const right = 'You have the right to appeal to a panel that is independent of the school and of the council.'

const ours = (refused: readonly Choice[], told: Told): Block[] =>
  refused.length === 0
    ? []
    : [
        text('Write down your reasons and send them:'),
        { kind: 'list', items: refused.map((choice) => byWhen(told, choice)) },
        text(told.from.appealTo),
      ]

/** Another council’s schools have a panel of their own: an appeal that is sent to us would not reach it. */
const theirs = ({ school }: Choice): Block =>
  text(
    `${school.name} is in another council’s area. Ask the school how to appeal against its decision, and by when. If you do not know how to reach it, call us.`,
  )

function appeals(refused: readonly Choice[], told: Told): Section[] {
  if (refused.length === 0) return []
  const away = refused.filter(({ decides }) => decides === 'elsewhere')
  const own = refused.filter((choice) => !away.includes(choice))
  const infant = refused.some(({ answer }) => answer?.reason === 'infant-class')
  const blocks = [
    text(right),
    ...ours(own, told),
    ...away.map(theirs),
    ...(infant ? [text(infantClass)] : []),
    text('An appeal does not affect a place that you are offered, nor a place on a waiting list.'),
  ]
  return [{ id: 'appeal', heading: 'You can appeal', blocks }]
}

const contact = ({ contact, complainUrl }: LetterFrom): Section => ({
  id: 'contact',
  heading: 'If you would like to talk to somebody',
  blocks: [...contact.map(text), { kind: 'link', text: 'Complain to us', url: complainUrl }],
})
