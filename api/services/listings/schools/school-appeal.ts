import { defineListing } from '../define.ts'

export const schoolAppeal = defineListing({
  slug: 'school-appeal',
  title: 'Appeal against a school admission decision',
  summary: 'Ask an independent panel to look again when a school has no place for your child.',
  words: [
    'school appeal',
    'admission appeal',
    'refused school place',
    'did not get school',
    'turned down',
    'wrong school',
    'school panel',
    'rejected from school',
  ],
  topics: ['schools'],
  lifeEvents: ['school'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Appeal on the council’s website' },
    { kind: 'phone', text: 'Ask School admissions for help' },
  ],
  cost: 'Free.',
  time: 'Your offer letter names the last day to appeal. If you are in time, the hearing is within 40 school days of that day.',
  lgsl: 705,
  more: [
    'An academy, church or foundation school may run its own appeals. The letter says where to send yours.',
  ],
})
