import { defineListing } from '../define.ts'

export const dailyLivingEquipment = defineListing({
  slug: 'daily-living-equipment',
  title: 'Get equipment or small changes to your home',
  summary: 'Get rails, ramps, raised seats and other things that make daily life easier.',
  words: [
    'grab rail',
    'hand rail',
    'bath seat',
    'raised toilet seat',
    'commode',
    'walking frame',
    'zimmer',
    'occupational therapist',
    'ot assessment',
    'bath lift',
    'adaptations',
    'stair rail',
  ],
  topics: ['care', 'homes'],
  lifeEvents: ['disability', 'older', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask for help from adult social care on this site' },
    { kind: 'phone', text: 'Talk to adult social care' },
  ],
  cost: 'Free if you are assessed as needing it: equipment, and changes that cost £1,000 or less.',
  time: 'Depends on how urgent it is.',
  lgsl: 178,
  more: [
    'A wheelchair comes from the NHS: ask your GP.',
    'For bigger changes, such as a level shower, apply to your district for a disabled facilities grant.',
  ],
})
