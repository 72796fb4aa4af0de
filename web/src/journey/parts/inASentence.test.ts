import { expect, it } from 'vitest'
import { blueBadge } from '#services/blue-badge/service.ts'
import { inASentence } from './inASentence.ts'
import { questionRows } from './summary.tsx'

it.each([
  ['PIP points for moving around', 'PIP points for moving around'],
  ['PIP: planning and following journeys', 'PIP: planning and following journeys'],
  ['National Insurance number', 'National Insurance number'],
  ['Their National Insurance number', 'their National Insurance number'],
  ['The child’s National Insurance number', 'the child’s National Insurance number'],
  ['Child’s name', 'child’s name'],
  ['Your name', 'your name'],
  ['What is wrong', 'what is wrong'],
  ['A photo', 'a photo'],
  ['Motorway or trunk road', 'motorway or trunk road'],
])('%s: Change %s', (name, within) => expect(inASentence(name)).toBe(within))

it('names what to change on the check page as it is said', () => {
  const draft = { answers: { ...blueBadge.example, badgeFor: 'other' } } as never
  const changes = ['eligibility', 'about', undefined].flatMap((section) =>
    questionRows(blueBadge, draft, { origin: 'check', section }),
  )
  const said = changes.flatMap(({ actions }) => actions?.map(({ hiddenText }) => hiddenText))
  expect(said).toContain('PIP points for moving around')
  expect(said.join()).not.toContain('pip ')
})
