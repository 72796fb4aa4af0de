import type { Opening } from '#contract/calendar/hours.ts'
import type { SupportKind, SupportRules } from '#contract/fostering/carers/support.ts'
import { adoptionKinds, type CaseKind, caseKinds, fosteringKinds } from '#contract/fostering/case.ts'
import { council } from '#council'

const own = {
  source: 'The council’s own target.',
  sure: 'council',
  reviewed: null,
} as const

const weekday: Opening = { opens: '08:30', closes: '17:00' }

type Offer = Pick<SupportKind, 'id' | 'title' | 'hint' | 'within'> & Partial<Pick<SupportKind, 'byPhone'>>
const offered =
  (kinds: readonly CaseKind[]) =>
  (offer: Offer): SupportKind => ({ ...own, from: '2011-04-01', for: kinds, ...offer })
const anybody = offered(caseKinds)
const foster = offered(fosteringKinds)
const adopt = offered(adoptionKinds)

/** What this council promises to those whom it has approved. No law gives these times: each is the council’s own. */
export const support: SupportRules = {
  // As the council profile says it in words.
  office: {
    hours: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: { opens: '08:30', closes: '16:30' } },
    calendar: 'england',
  },
  outOfHours: {
    ...own,
    name: council.urgentCare.name.replace(/^./, (letter) => letter.toUpperCase()),
    phone: council.urgentCare.phone,
    source: 'The council profile, under urgentCare.',
  },
  urgent: { ...own, within: { amount: 2, unit: 'hours' } },
  kinds: [
    anybody({
      id: 'help-now',
      title: 'Help now',
      hint: 'Something is happening, and you need to talk to somebody today or tonight.',
      within: { amount: 2, unit: 'hours' },
      byPhone: true,
    }),
    anybody({
      id: 'talk',
      title: 'Talk to somebody',
      hint: 'It is not urgent, but you would like us to call you.',
      within: { amount: 4, unit: 'working hours' },
      byPhone: true,
    }),
    foster({
      id: 'information',
      title: 'Information about a child',
      hint: 'Something you need to know about a child who lives with you but have not been told.',
      within: { amount: 1, unit: 'working days' },
    }),
    foster({
      id: 'equipment',
      title: 'Equipment',
      hint: 'A bed, a car seat, a stair gate, or something else for a child.',
      within: { amount: 2, unit: 'working days' },
    }),
    anybody({
      id: 'advice',
      title: 'Advice',
      hint: 'About behaviour, health, or what you can decide yourself.',
      within: { amount: 1, unit: 'working days' },
    }),
    adopt({
      id: 'therapy',
      title: 'Therapy or other help for your child',
      hint: 'We look at what your child and your family need, and who could pay for it.',
      within: { amount: 5, unit: 'working days' },
    }),
    adopt({
      id: 'contact',
      title: 'Contact with birth family',
      hint: 'Letters, meetings, or something that has changed.',
      within: { amount: 3, unit: 'working days' },
    }),
    adopt({
      id: 'school',
      title: 'School',
      hint: 'Help with talking to your child’s school, or with changing it.',
      within: { amount: 3, unit: 'working days' },
    }),
    anybody({
      id: 'training',
      title: 'Training',
      hint: 'A course that would help you, or a place on one.',
      within: { amount: 3, unit: 'working days' },
    }),
    anybody({
      id: 'letter',
      title: 'A letter or a form',
      hint: 'For example, for a school or a landlord, or to get a passport.',
      within: { amount: 3, unit: 'working days' },
    }),
    anybody({
      id: 'other',
      title: 'Something else',
      hint: 'Tell us what it is, and we will find somebody who can help.',
      within: { amount: 2, unit: 'working days' },
    }),
  ],
}
