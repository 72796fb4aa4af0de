import { defineListing } from '../define.ts'

export const holidayActivities = defineListing({
  slug: 'holiday-activities',
  title: 'Find holiday clubs and activities',
  summary: 'Find clubs for children in the school holidays, with free places for families on low incomes.',
  words: [
    'haf',
    'holiday club',
    'summer club',
    'half term',
    'holiday childcare',
    'kids activities',
    'easter club',
    'holiday food',
    'playscheme',
    'summer holiday clubs',
    'half term activities',
    'things for kids in holidays',
    'free holiday club',
  ],
  topics: ['children', 'schools'],
  lifeEvents: ['money-worries'],
  provider: { kind: 'county' },
  ways: [{ kind: 'online', text: 'Search on the council’s website' }],
  cost: 'Depends on the club. Children who get benefit-related free school meals can have free places in the longer holidays.',
  time: 'Booking opens before each holiday.',
  lgsl: 18,
})
