import type { Finding } from '#contract/council/council.ts'

/** Made up: put the grades of your own highway inspection manual here. The times are for staff: nobody is promised them. */
export const findings: Finding[] = [
  {
    id: 'dangerous',
    name: 'Dangerous: make safe at once',
    tells: 'We found that it is dangerous. We are making it safe now.',
    within: { amount: 2, unit: 'hours' },
    danger: true,
  },
  {
    id: 'urgent',
    name: 'Urgent repair',
    tells: 'We found that it needs an urgent repair.',
    within: { amount: 5, unit: 'working days' },
  },
  {
    id: 'planned',
    name: 'Repair with planned work',
    tells: 'We found that it needs a repair. We will do it with other work in the area.',
  },
  {
    id: 'watched',
    name: 'Below the level for a repair',
    tells: 'We found that it does not need a repair yet. We will look at it again at our next inspection.',
  },
]
