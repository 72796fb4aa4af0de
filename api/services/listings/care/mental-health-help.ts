import { defineListing } from '../define.ts'

export const mentalHealthHelp = defineListing({
  slug: 'mental-health-help',
  title: 'Get help with your mental health',
  summary: 'Get help in a crisis, or with stress, anxiety and depression.',
  words: [
    'depressed',
    'depression',
    'anxiety',
    'suicidal',
    'suicide',
    'panic attacks',
    'mental breakdown',
    'counselling',
    'therapy',
    'stress',
    'camhs',
    'self harm',
  ],
  topics: ['care'],
  lifeEvents: ['disability', 'caring', 'death'],
  provider: { kind: 'national', name: 'NHS', url: 'https://www.nhs.uk/', phone: '111' },
  ways: [
    { kind: 'phone', text: 'Call an ambulance if a life is in danger', phone: '999' },
    { kind: 'phone', text: 'Call 111 in a crisis and choose mental health' },
    { kind: 'online', text: 'Find help on the NHS website', url: 'https://www.nhs.uk/mental-health/' },
  ],
  cost: 'Free.',
  time: 'Crisis lines answer day and night. Waiting for therapy depends on the area.',
  lgsl: null,
})
