import { defineListing } from '../define.ts'

export const antisocialBehaviour = defineListing({
  slug: 'antisocial-behaviour',
  title: 'Report antisocial behaviour',
  summary: 'Report people who make life hard for others in your street, again and again.',
  words: [
    'asb',
    'anti social behaviour',
    'nuisance neighbours',
    'gangs',
    'youths hanging around',
    'drug dealing',
    'street drinking',
    'harassment',
    'yobs',
    'intimidation',
    'quad bikes',
  ],
  topics: ['community'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'phone', text: 'Call the police if there is danger or a crime is happening', phone: '999' },
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'Call the police when it is not urgent', phone: '101' },
  ],
  cost: 'Free.',
  time: 'Depends on what it is. Keep a note of times.',
  lgsl: 1484,
  more: ['If nothing was done about three reports in six months, you can ask for a review of your case.'],
})
