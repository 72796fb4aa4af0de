import { expect, it } from 'vitest'
import type { PlaceView } from '#contract/fostering/household.ts'
import { mayClaim } from '../money/shown.ts'
import { carerGroups } from './links.ts'

const view = (more: object) =>
  ({
    kind: 'fostering',
    phase: 'approved',
    parts: [],
    leaving: [],
    dates: { approved: '2026-07-10' },
    you: { id: 'p2', role: 'adult', name: 'Sample Two', here: true },
    ...more,
  }) as unknown as PlaceView

const shown = (of: PlaceView) =>
  carerGroups.flatMap(({ links }) => links.filter(({ when }) => when?.(of) ?? true).map(({ id }) => id))

it('leaves whoever fosters no more, while their partner goes on, their money and a way to complain', () => {
  const stopped = view({ stopped: '2027-03-29', leaves: true })
  expect(shown(stopped)).toEqual(['messages', 'money', 'wrong', 'documents'])
  expect(mayClaim(stopped)).toBe(true)
  expect(mayClaim(view({ phase: 'closed', stopped: '2027-03-29' }))).toBe(true)
})

it('shows whoever lives there and never fostered neither', () => {
  expect(shown(view({}))).toEqual(['messages', 'documents'])
  expect(mayClaim(view({}))).toBe(false)
})
