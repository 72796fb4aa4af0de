import { defineListing } from '../define.ts'

export const busTimes = defineListing({
  slug: 'bus-times',
  title: 'Find bus times and stops',
  summary: 'Find timetables, live times, stops and changes to buses.',
  words: [
    'bus timetable',
    'bus times',
    'bus stop',
    'next bus',
    'bus route',
    'live buses',
    'park and ride',
    'bus station',
    'bus cancelled',
    'demand responsive bus',
    'when is the next bus',
    'number 31 bus',
    'has the bus been cancelled',
  ],
  topics: ['roads'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Look on the council’s website' },
    { kind: 'online', text: 'Plan a trip with Traveline', url: 'https://www.traveline.info/' },
  ],
  cost: 'Looking is free. Fares depend on the company.',
  time: 'You can look at any time.',
  lgsl: 908,
})
