import { defineListing } from '../define.ts'

export const parkingTribunal = defineListing({
  slug: 'parking-tribunal',
  title: 'Appeal against a parking fine to a tribunal',
  summary: 'Ask an independent adjudicator to decide when a council has refused your challenge.',
  words: [
    'parking appeal',
    'traffic penalty tribunal',
    'pcn appeal',
    'notice of rejection',
    'parking ticket tribunal',
    'bus lane fine',
    'parking adjudicator',
  ],
  topics: ['parking'],
  provider: {
    kind: 'national',
    name: 'Traffic Penalty Tribunal',
    url: 'https://www.trafficpenaltytribunal.gov.uk/',
  },
  ways: [
    {
      kind: 'online',
      text: 'Appeal on the tribunal’s website with the code from your letter',
      url: 'https://www.trafficpenaltytribunal.gov.uk/want-to-appeal/',
    },
  ],
  cost: 'Free.',
  time: 'Appeal within 28 days of the council’s rejection.',
  lgsl: null,
})
