import type { Finding } from '#contract/council/council.ts'

/** Made up: put the grades of your own highway inspection manual here. None says a time: none is published. */
export const findings: Finding[] = [
  {
    id: 'dangerous',
    name: 'Dangerous: make safe at once',
    tells: 'We found that it is dangerous. We are making it safe now.',
  },
  {
    id: 'urgent',
    name: 'Urgent repair',
    tells: 'We found that it needs an urgent repair.',
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
