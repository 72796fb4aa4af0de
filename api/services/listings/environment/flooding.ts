import { defineListing } from '../define.ts'

export const flooding = defineListing({
  slug: 'flooding',
  title: 'Report flooding of homes or land',
  summary: 'Tell us about flooding from rain, ditches or groundwater, and how to be ready for it.',
  words: [
    'flooded house',
    'flood',
    'river burst',
    'sandbags',
    'blocked ditch',
    'surface water',
    'flooded garden',
    'water in house',
    'culvert',
    'flood alert',
    'brook',
  ],
  topics: ['environment', 'community'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'phone', text: 'Call the emergency services if a life is in danger', phone: '999' },
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'online', text: 'Check flood warnings on GOV.UK', url: 'https://www.gov.uk/check-flooding' },
    { kind: 'phone', text: 'Talk to Highways about a flooded road' },
  ],
  cost: 'Free.',
  time: 'The council looks into serious floods and publishes what it found.',
  lgsl: 1612,
})
