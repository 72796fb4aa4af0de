import type { Refusal } from '#admissions/appeals/appeal.ts'
import type { Refusals } from '#admissions/appeals/ports.ts'
import { type OfferPorts, offerFor, shownOffer } from '#admissions/offers/offers.ts'
import { withdrawalNames } from '#contract/admissions/answer-words.ts'
import type { NamedSchool } from '#contract/admissions/explanation.ts'
import { entersInfantClasses } from '#contract/admissions/round.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Answer, AnswerEntry, PublishedOffer } from './answer.ts'
import type { AnswerPorts } from './ports.ts'

/** Which school’s place was withdrawn: the one that was offered last before. */
function schoolOf(answer: Answer, entry: AnswerEntry, { explanation }: PublishedOffer): NamedSchool {
  const before = answer.history.filter(({ number, school }) => number < entry.number && school)
  const id = before.at(-1)?.school ?? answer.history.find(({ from }) => from)?.from ?? answer.school.id
  const known = [
    answer.school,
    ...answer.lists.map(({ school }) => school),
    ...explanation.preferences.map(({ school }) => school),
  ]
  return known.find((school) => school.id === id) ?? { id, name: id }
}

function refusalOf(
  answer: Answer,
  entry: AnswerEntry,
  offer: PublishedOffer,
  calendarOf: (school: string) => string,
): Refusal {
  const { reference, round } = answer
  const school = schoolOf(answer, entry, offer)
  const told = dayInEngland(new Date(entry.at))
  const why = [
    `We withdrew the place on ${dayInWords(told)}.`,
    ...(entry.reason ? [withdrawalNames[entry.reason]] : []),
    ...(entry.why ? [entry.why] : []),
  ]
  return {
    ...{ reference, school, kind: 'normal', told, calendar: calendarOf(school.id) },
    infantClass: entersInfantClasses(round),
    child: offer.child ?? null,
    account: [
      {
        id: 'withdrawn',
        heading: `The place at ${school.name} was withdrawn`,
        blocks: why.map((text) => ({ kind: 'text', text })),
      },
    ],
  }
}

/** Places that were withdrawn: the Code (2.13) has the family offered an appeal, as against a refusal. */
export const withdrawnRefusals = (
  ports: OfferPorts & { readonly answers: Pick<AnswerPorts['answers'], 'get'> },
  /** The name of the calendar of a school of this round. */
  calendarOf: (round: string) => Promise<(school: string) => string>,
): Refusals => {
  async function withdrawn(offer: PublishedOffer): Promise<Refusal[]> {
    const answer = await ports.answers.get(offer.reference)
    if (!answer) return []
    const calendar = await calendarOf(answer.round)
    const entries = answer.history.filter(({ type }) => type === 'withdrawn')
    return entries.map((entry) => refusalOf(answer, entry, offer, calendar))
  }
  return {
    async of(reference, key) {
      const offer = await offerFor(ports, reference, key)
      return offer && (offer.state === 'published' ? withdrawn(offer) : [])
    },
    async known(reference) {
      const offer = await shownOffer(ports, await ports.offers.of(reference))
      return offer ? withdrawn(offer) : []
    },
  }
}
