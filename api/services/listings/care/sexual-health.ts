import { defineListing } from '../define.ts'

export const sexualHealth = defineListing({
  slug: 'sexual-health',
  title: 'Get help with sexual health and contraception',
  summary: 'Tests, treatment and contraception, in confidence and at any age.',
  words: [
    'sti test',
    'std',
    'sti',
    'sexual health clinic',
    'gum clinic',
    'family planning',
    'contraseption',
    'the pill',
    'morning after pill',
    'condoms',
    'coil',
    'chlamydia',
    'hiv test',
  ],
  topics: ['care'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find a clinic or order a test on the council’s website' },
    { kind: 'online', text: 'Read what the NHS says', url: 'https://www.nhs.uk/contraception/' },
    { kind: 'visit', text: 'Talk to your GP or a pharmacist' },
  ],
  cost: 'Free.',
  time: 'Depends on the clinic. The sooner you take emergency contraception, the better it works.',
  lgsl: null,
  more: ['After sexual assault you can get help without telling the police.'],
})
