import type { ReferChild } from '#contract/admissions/fair-access.ts'
import type { InYearReferral, ReferInYear } from '#contract/admissions/in-year/schools.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Choice, InYear } from './case.ts'

type Tried = ReferChild['tried'][number]

/** What one school answered in the ordinary way; nothing where it is still asked, or can offer a place. */
function triedAt({ school, answer, silent }: Choice): Tried[] {
  if (answer?.outcome === 'refused') {
    const on = answer.on ?? dayInEngland(new Date(answer.at))
    return [{ school: school.name, on, answer: answerOf(answer.reason) }]
  }
  return silent && !answer ? [{ school: school.name, on: silent.on, answer: 'silent' }] : []
}

function answerOf(reason: NonNullable<Choice['answer']>['reason']): Tried['answer'] {
  if (reason === 'behaviour') return 'behaviour'
  return reason === 'full' || reason === 'infant-class' ? 'full' : 'refused'
}

/** Why, as far as the record tells it: staff go on from there. */
function whyOf({ receivedOn, said }: InYear, tried: readonly Tried[]): string {
  const asked = tried.map(({ school }) => school).join(', ')
  const none = asked ? ` No place at: ${asked}.` : ''
  return `The family applied on ${dayInWords(receivedOn)} for a place in ${yearName(said.yearGroup)}.${none}`
}

/** Whether a child may need the protocol: no school has offered a place so far, and the family still wants one. */
export const mayBeReferred = ({ state }: Pick<InYear, 'state'>): boolean =>
  ['deciding', 'refused', 'lapsed'].includes(state)

/** A referral as the record fills it in, so that nobody types any of it again. */
export function prefilled(
  kept: InYear,
  groups: InYearReferral['groups'],
  made: string | null,
): InYearReferral | null {
  if (!made && !mayBeReferred(kept)) return null
  const tried = kept.choices.flatMap(triedAt)
  const behaviour = tried.some(({ answer }) => answer === 'behaviour')
  const known = behaviour && groups.some(({ id }) => id === 'behaviour')
  const { care = null, plan = false, outSince = null } = kept.said.needs ?? {}
  return {
    ...{ made, groups, care, plan, outSince },
    group: known ? 'behaviour' : '',
    tried: tried.map(({ school, on, answer }) => `${school}, ${dayInWords(on)}: ${triedWords[answer]}`),
    why: whyOf(kept, tried),
  }
}

const triedWords: Readonly<Record<Tried['answer'], string>> = {
  full: 'full',
  behaviour: 'refused because of challenging behaviour',
  refused: 'refused',
  silent: 'no answer',
}

/** The referral as Fair Access takes it. Messages go to the address that the family applied with, so none is copied. */
export function referralOf(kept: InYear, { group, care, plan, outSince, why }: ReferInYear): ReferChild {
  const { reference, said } = kept
  return {
    application: reference,
    child: { ...said.child, year: said.yearGroup },
    ...{ group, care, plan, outSince, why },
    tried: kept.choices.flatMap(triedAt),
    family: { name: said.parent.name, email: null, phone: null },
  }
}
