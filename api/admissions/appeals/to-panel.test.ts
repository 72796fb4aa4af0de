import { expect, it } from 'vitest'
import { accountToPanel, toPanel } from './to-panel.ts'

it.each([
  ['Your child came under', 'Sam came under', 'The child came under'],
  ['Children before yours', 'Children before Sam', 'Children before the child'],
  ['By what we hold, your child is not one of them.', 'By what we hold, Sam is not one of them.', null],
  [
    'Your child is on this school’s waiting list. You do not have to do anything for that.',
    'Sam is on this school’s waiting list.',
    'The child is on this school’s waiting list.',
  ],
  [
    'Your child is on the waiting list. 3 children are before yours today. How long you have waited does not count.',
    'Sam is on the waiting list. 3 children are before Sam today. How long a family has waited does not count.',
    null,
  ],
  [
    'We know in which place your child stands. Ask the school why.',
    'We know in which place Sam stands.',
    null,
  ],
  [
    'The mistake is at one that you put above it.',
    'The mistake is at one that the family put above it.',
    null,
  ],
  ['The Governors’ committee decided this.', 'The Governors’ committee decided this.', null],
])('%s', (told, named, unnamed) => {
  expect(toPanel(told, 'Sam')).toBe(named)
  if (unnamed) expect(toPanel(told, null)).toBe(unnamed)
})

it('leaves out what speaks to the family alone', () => {
  const [section] = accountToPanel(
    [
      {
        id: 'preference-1',
        heading: 'Why not Hill School, your first choice',
        blocks: [
          { kind: 'text', text: 'Ask the school why.' },
          { kind: 'rows', rows: [{ what: 'Your child came under', value: 'catchment' }] },
        ],
      },
    ],
    null,
  )
  expect(section).toEqual({
    id: 'given-0',
    heading: 'How the places were given',
    blocks: [{ kind: 'rows', rows: [{ what: 'The child came under', value: 'catchment' }] }],
  })
})
