import type { PromiseFor } from '#contract/core/service.ts'
import { type FormRound, formRounds, isFor } from './rounds.ts'

const received = 'Your application goes straight to {department}.'
const held =
  'Before places are given you can see on your private page what we hold about your child for each school, and ask us to put it right.'
const twins =
  'If your child is a twin or triplet, apply for the other children too. Where a school’s criteria let us, we place twins together.'
const late = 'If something changes, tell us on your private page.'
const offer =
  'You will see your offer on your private page, and for each school that you put higher, why it could not offer a place.'

/** When a family of a round hears, by when it applied. */
const hears = (round: FormRound): PromiseFor[] => {
  const { closes, lateUntil, offers, opensAt, closesAt, lateEndsAt, endsAt } = round
  const during = (from: string, before: string) => ({ all: [isFor(round), { now: { from, before } }] })
  return [
    {
      when: during(opensAt, closesAt),
      text: `You will hear on ${offers}, or on the next working day.`,
      next: [
        received,
        `You can change your application on your private page until the end of ${closes}.`,
        held,
        twins,
        offer,
      ],
    },
    {
      when: during(closesAt, lateEndsAt),
      text: `Your application is late: the closing date was ${closes}. You will hear on ${offers}, or on the next working day. Children who applied on time get a place first, unless we accept your reason for being late.`,
      next: [
        received,
        `You can change your schools, or withdraw your application, on your private page until the end of ${lateUntil}. Whatever you change, it still counts as late.`,
        held,
        twins,
        offer,
      ],
    },
    {
      when: during(lateEndsAt, endsAt),
      text: `Your application is late: the closing date was ${closes}. We will look at it once the offers of ${offers} are out, and tell you then.`,
      next: [received, late, twins, offer],
    },
  ]
}

/** When each family hears, in the words of its own round. */
export const whenTheyHear: readonly PromiseFor[] = formRounds.flatMap(hears)
