import { defineListing } from '../define.ts'

export const shortBreaksDisabledChild = defineListing({
  slug: 'short-breaks-disabled-child',
  title: 'Get short breaks for a disabled child',
  summary: 'Time away for a disabled child, and a rest for the family.',
  words: [
    'respite for child',
    'disabled children team',
    'childrens respite',
    'sitter for disabled child',
    'overnight break',
    'autism respite',
    'disabled children social worker',
    'short break',
  ],
  topics: ['children', 'care'],
  lifeEvents: ['disability', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to the disabled children team' },
  ],
  cost: 'Depends on the kind of break. The council tells you before you decide.',
  time: 'Depends on what your child needs: it is assessed first.',
  lgsl: 260,
})
