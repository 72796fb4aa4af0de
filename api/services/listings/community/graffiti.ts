import { defineListing } from '../define.ts'

export const graffiti = defineListing({
  slug: 'graffiti',
  title: 'Report graffiti or fly-posting',
  summary: 'Report paint, tags or posters on public walls and street signs.',
  words: [
    'grafitti',
    'graffitti',
    'tagging',
    'spray paint',
    'rude words on wall',
    'racist graffiti',
    'posters',
    'vandalism',
    'fly posters',
  ],
  topics: ['community', 'environment'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'Call the police to report a hate crime', phone: '101' },
  ],
  cost: 'Free on public property.',
  time: 'Depends on your council. Offensive words usually go first.',
  lgsl: 584,
})
