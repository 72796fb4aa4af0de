import { defineListing } from '../define.ts'

export const fostering = defineListing({
  slug: 'fostering',
  title: 'Become a foster carer',
  summary: 'Give a home to a child who cannot live with their own family.',
  words: [
    'foster',
    'fostering',
    'foster parent',
    'foster mum',
    'fosterer',
    'look after children in care',
    'looked after children',
    'kinship',
    'respite foster',
    'can i foster',
    'foster if i rent',
    'want to foster',
    'how much do foster carers get',
    'thinking about fostering',
    'foster children',
  ],
  topics: ['children'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'here', text: 'Read about it, and see whether you could', path: '/fostering' },
    { kind: 'phone', text: 'Talk to the fostering team' },
  ],
  cost: 'Free. Foster carers get an allowance for each child.',
  time: 'The assessment and training take several months.',
  lgsl: 159,
})
