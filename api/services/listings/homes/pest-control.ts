import { defineListing } from '../define.ts'

export const pestControl = defineListing({
  slug: 'pest-control',
  title: 'Get rid of rats, wasps and other pests',
  summary: 'Get advice or treatment for pests in your home.',
  words: [
    'rats',
    'mice',
    'wasps nest',
    'bed bugs',
    'cockroaches',
    'fleas',
    'ants',
    'pest controller',
    'vermin',
    'squirrels in loft',
    'exterminator',
    'rat man',
  ],
  topics: ['homes', 'environment'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Ask on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Depends on the pest. Some councils leave it to companies.',
  time: 'Depends on the pest and on your council.',
  lgsl: 431,
})
