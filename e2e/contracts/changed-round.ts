import { expect } from 'vitest'
import type { ChangeList, ChangePreview, ChangeView, FamilyChanges } from '#contract/admissions/changes.ts'
import type { Asked } from '../support/openapi.ts'
import { type askedRound, badBodies, round } from './asked-round.ts'

/** Somebody moves after offer day: it is looked at, proposed, and agreed by somebody else; the family reads it. */
export async function changes({
  one,
  api,
  as,
  key,
  statusOf,
  through,
}: Awaited<ReturnType<typeof askedRound>>): Promise<void> {
  const path = { round }
  const not = { round: 'reception-1999' }
  const by = as('admissions-managers')
  const { reference = '' } = one.made[1] ?? {}
  const facts = [{ name: 'home', value: { easting: 400_000, northing: 200_000 } }]
  const what = { kind: 'facts', reference, facts, since: '2027-04-16' }
  await through<ChangeList>('listChanges', { path, not })

  const preview = (more: Asked) =>
    statusOf('previewChange', { path, body: { what }, ...more, headers: { ...by, ...more.headers } })
  for (const [status, bad] of badBodies) expect(await preview(bad)).toBe(status)
  expect(await preview({ path: not })).toBe(404)
  expect(await preview({ headers: as('nobody') })).toBe(403)
  expect(await statusOf('previewChange', { path, body: { what } })).toBe(401)
  // What comes of a mistake is worked out by a run.
  const mistake = { kind: 'mistake', facts: [{ reference, ...facts[0] }], numbers: [] }
  expect(await preview({ body: { what: mistake } })).toBe(409)
  const shown = (await api.call('previewChange', { path, body: { what }, headers: by })).body as ChangePreview

  const words = { why: 'The family moved', evidence: 'Tenancy agreement' }
  const body = { what, ...words, lookedAt: shown.effect.hash }
  const own = key()
  const propose = (more: Asked) =>
    statusOf('proposeChange', { path, body, ...more, headers: { ...by, ...key(), ...more.headers } })
  for (const [status, bad] of badBodies) expect(await propose(bad)).toBe(status)
  expect(await propose({ path: not })).toBe(404)
  expect(await propose({ headers: as('nobody') })).toBe(403)
  expect(await statusOf('proposeChange', { path, body, headers: key() })).toBe(401)
  expect(await statusOf('proposeChange', { path, body, headers: by })).toBe(400)
  const proposed = (await api.call('proposeChange', { path, body, headers: { ...by, ...own } }))
    .body as ChangeView
  expect(proposed).toMatchObject({ state: 'proposed', kind: 'facts' })
  expect(await propose({ body: { ...body, why: 'Another' }, headers: own })).toBe(422)
  // Its families have seen no offer.
  expect(await propose({ path: { round: 'secondary-2027' } })).toBe(409)

  const at = { round, change: proposed.id }
  const nowhere = { change: 'nothing' }
  const decider = 'admissions-deciders'
  const view = await through<ChangeView>('getChange', { by: decider, path: at, not: nowhere })
  const act = { do: 'agree', lookedAt: view.effect?.hash ?? '' }
  const agreed = { act, seen: view.version }
  await through('actOnChange', { by: decider, path: at, not: nowhere, body: agreed })
  await one.work()
  const { body: list } = await api.call('listChanges', { path, headers: by })
  expect((list as ChangeList).closed).toMatchObject([{ id: proposed.id, state: 'done' }])

  const family = { path: { reference }, headers: { authorization: `Bearer ${one.keyOf(reference)}` } }
  const told = (await api.call('getFamilyChanges', family)).body as FamilyChanges
  expect(told).toMatchObject({
    changes: [{ kind: 'facts', letter: { title: 'A change to your application' } }],
    late: null,
  })
  expect(await statusOf('getFamilyChanges', { path: { reference } })).toBe(401)
  const paper = { path: { reference, change: told.changes[0]?.id ?? '' } }
  expect(await statusOf('getChangeLetter', { ...family, ...paper })).toBe(200)
  expect(await statusOf('getChangeLetter', { ...family, path: { reference, change: 'nothing' } })).toBe(404)
  expect(await statusOf('getChangeLetter', paper)).toBe(401)
}
