import type { Finding } from '#contract/council/council.ts'

/** Of lights: what is wrong with them, rather than how deep it is. */
const services = ['street-light', 'traffic-lights']
const lights: Finding[] = [
  {
    id: 'light-dangerous',
    name: 'Electrical danger or about to fall: make safe at once',
    tells: 'We found that it is dangerous. We are making it safe now.',
    within: { amount: 2, unit: 'hours' },
    danger: true,
    services,
  },
  {
    id: 'light-out',
    name: 'Not working: repair',
    tells: 'We found that it does not work as it should. We will repair it.',
    within: { amount: 5, unit: 'working days' },
    services,
  },
  {
    id: 'light-supply',
    name: 'No power: for the electricity network',
    tells:
      'We found that it has no power. We are asking the electricity network company to repair the supply.',
    services,
  },
  {
    id: 'light-parts',
    name: 'Needs a part or a new column: with planned work',
    tells: 'We found that it needs a new part. We will repair it once the part is here.',
    services,
  },
  {
    id: 'light-working',
    name: 'Working when we looked',
    tells: 'We found that it was working when we looked.',
    services,
  },
]

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
  ...lights,
]
