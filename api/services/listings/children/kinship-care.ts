import { defineListing } from '../define.ts'

export const kinshipCare = defineListing({
  slug: 'kinship-care',
  title: 'Get help to bring up a relative’s or friend’s child',
  summary: 'Advice and support for grandparents and others who bring up a child of family or friends.',
  words: [
    'kinship carer',
    'special guardianship',
    'sgo',
    'guardian',
    'raising grandchildren',
    'grandparents bringing up child',
    'private fostering',
    'looking after niece',
    'looking after nephew',
    'connected person',
    'bringing up my grandchildren',
    'looking after my grandson',
    'got my niece living with us',
    'special guardian',
    'raising my grandchild',
    'looking after my sisters kids',
  ],
  topics: ['children', 'money'],
  lifeEvents: ['money-worries'],
  provider: { kind: 'county' },
  ways: [
    {
      kind: 'here',
      text: 'Read what kinship care is, and what happens',
      path: '/fostering/family-and-friends',
    },
    { kind: 'phone', text: 'Talk to children’s social care' },
  ],
  cost: 'Free. Whether you get an allowance depends on the legal arrangement for the child.',
  time: 'Depends on the child and on whether a court has to decide.',
  lgsl: null,
  more: [
    'Tell the council if you look after a child under 16 who is not a close relative for 28 days or more. The law asks for it.',
  ],
})
