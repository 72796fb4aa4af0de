import { defineListing } from '../define.ts'

export const emergencyPlanning = defineListing({
  slug: 'emergency-planning',
  title: 'Get ready for an emergency',
  summary: 'Plan for floods, storms, power cuts and other emergencies.',
  words: [
    'prepare for emergencies',
    'major incident',
    'storm',
    'disaster plan',
    'emergency kit',
    'resilience',
    'evacuation',
    'rest centre',
    'grab bag',
  ],
  topics: ['community'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Read what to do on the council’s website' },
    { kind: 'online', text: 'Prepare with GOV.UK', url: 'https://prepare.campaign.gov.uk/' },
  ],
  cost: 'Free.',
  time: 'You can read it at any time. In danger, call 999.',
  lgsl: 703,
})
