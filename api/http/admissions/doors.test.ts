import { beforeAll, describe, expect, it } from 'vitest'
import { inYearWorld } from '#admissions/in-year/testing/world.ts'
import { clerk, signedRound } from '#admissions/offers/testing/story.ts'
import { ada } from '#admissions/offers/testing/world.ts'
import { cells, type Kind } from '#admissions/rights/table.ts'
import { happened } from '#admissions/rounds/application.ts'
import type { AdmissionsRight } from '#contract/admissions/staff.ts'
import { roles } from '#contract/council/rights.ts'
import type { StaffGroup } from '#contract/council/staff.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { change } from '#record/change.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { allDeskRoutes } from './all.ts'
import { familyRoutes } from './families.ts'

const round = 'reception-2027'
const school = 'sample-hill-church-of-england-school'
const own: StaffGroup[] = roles.map((role) => ({
  group: `${role}-here`,
  role,
  departments: [admissions.department],
  ...(role === 'school' ? { schools: [school] } : {}),
}))
const elsewhere: StaffGroup[] = roles.map((role) => ({
  group: `${role}-elsewhere`,
  role,
  departments: ['highways'],
}))

let world: Awaited<ReturnType<typeof signedRound>>
let reference = ''
beforeAll(async () => {
  world = await signedRound(12)
  reference = world.one.made[0]?.reference ?? ''
})

const { routes: during } = inYearWorld(inYearTerms)
const desk = allDeskRoutes(async () => ({
  ...world.one.ports,
  ...during,
  staffGroups: [...own, ...elsewhere],
  identify: async (token: string) => {
    const [name = ''] = token.split('.')
    return { id: name, name, groups: [name] }
  },
}))

let sent = 0
async function ask(group: string | undefined, method: string, path: string) {
  const answer = await desk.request(`/api/workspace/admissions/${path}`, {
    method,
    headers: {
      ...(group ? { authorization: `Bearer ${group}.x.y` } : {}),
      'idempotency-key': `key-of-a-door-${sent++}`.padEnd(24, 'x'),
      'content-type': 'application/json',
    },
    ...(method === 'POST' ? { body: '{}' } : {}),
  })
  return answer.status
}

type Door = readonly [method: string, path: string, right: AdmissionsRight, kind: Kind]

/** Every door of the desk, with the right that opens it. What is behind it may refuse the empty body. */
const doors = (): Door[] => [
  ['GET', 'rounds', 'see', 'round'],
  ['GET', `rounds/${round}`, 'see', 'round'],
  ['POST', `rounds/${round}/acts`, 'draft', 'round'],
  ['POST', `rounds/${round}/draw`, 'sign', 'round'],
  ['GET', `rounds/${round}/problems`, 'see', 'round'],
  ['GET', `rounds/${round}/children`, 'see', 'child'],
  ['POST', `rounds/${round}/children/search`, 'see', 'child'],
  ['GET', `rounds/${round}/numbers`, 'see', 'round'],
  ['POST', `rounds/${round}/numbers`, 'number', 'round'],
  ['GET', `rounds/${round}/numbers/${school}/losers?value=9`, 'see', 'child'],
  ['GET', `rounds/${round}/calls`, 'call', 'round'],
  ['POST', `rounds/${round}/calls`, 'call', 'round'],
  ['GET', `rounds/${round}/waiting`, 'see', 'child'],
  ['POST', `rounds/${round}/waiting`, 'sign', 'round'],
  ['GET', `rounds/${round}/waiting/${school}`, 'see', 'child'],
  ['POST', `rounds/${round}/waiting/${school}`, 'see', 'child'],
  ['GET', `rounds/${round}/runs`, 'see', 'round'],
  ['POST', `rounds/${round}/runs`, 'draft', 'round'],
  ['GET', `rounds/${round}/runs/${world.run}`, 'see', 'child'],
  ['POST', `rounds/${round}/runs/${world.run}/signatures`, 'sign', 'round'],
  ['GET', `rounds/${round}/compare/${world.run}/${world.run}`, 'see', 'child'],
  ['POST', `rounds/${round}/publication`, 'publish', 'round'],
  ['GET', `rounds/${round}/exchange`, 'see', 'round'],
  ['GET', `rounds/${round}/exchange/elsewhere`, 'exchange', 'round'],
  ['POST', `rounds/${round}/exchange/elsewhere`, 'exchange', 'round'],
  ['GET', 'reports', 'see', 'round'],
  ['GET', 'reports/2027', 'see', 'round'],
  ['POST', 'reports/2027', 'draft', 'round'],
  ['GET', `children/${reference}`, 'see', 'child'],
  ['GET', `children/${reference}/answer`, 'see', 'child'],
  ['POST', `children/${reference}/answer`, 'answer', 'child'],
  ['GET', `rounds/${round}/answers`, 'see', 'child'],
  ['GET', `rounds/${round}/changes`, 'see', 'child'],
  ['POST', `rounds/${round}/changes`, 'correct', 'child'],
  ['POST', `rounds/${round}/changes/preview`, 'correct', 'child'],
  ['POST', `children/${reference}/facts`, 'correct', 'child'],
  ['POST', `children/${reference}/corrections/one`, 'correct', 'child'],
  ['GET', 'fair-access', 'see', 'fair-access'],
  ['POST', 'fair-access', 'refer', 'fair-access'],
  ['GET', `seats/${school}/fair-access`, 'reply', 'seat'],
  ['POST', `seats/${school}/fair-access/referrals`, 'refer', 'seat'],
  ['POST', `seats/${school}/fair-access/SA-0000-0000`, 'reply', 'seat'],
  ['GET', 'vacancies', 'see', 'vacancy'],
  ['POST', 'vacancies', 'ask', 'vacancy'],
  ['POST', `vacancies/${school}`, 'report', 'seat'],
  ['POST', `vacancies/${school}/reminders`, 'ask', 'vacancy'],
  ['GET', 'in-year', 'see', 'child'],
  ['GET', 'in-year/late', 'see', 'child'],
  ['POST', `in-year/late/${school}`, 'answer', 'child'],
  ['POST', 'in-year/SA-0000-0000', 'answer', 'child'],
  ['POST', 'in-year/SA-0000-0000/referral', 'answer', 'child'],
  ['GET', `in-year/seats/${school}`, 'see', 'seat'],
  ['POST', `in-year/seats/${school}/SA-0000-0000`, 'confirm', 'seat'],
  ['GET', `seats/${school}/${round}`, 'see', 'seat'],
  ['GET', `seats/${school}`, 'see', 'seat'],
  ['GET', `seats/${school}/${round}/places`, 'see', 'seat'],
  ['GET', `seats/${school}/${round}/waiting`, 'see', 'seat'],
  ['POST', `seats/${school}/${round}/starts`, 'confirm', 'seat'],
  ['POST', `seats/${school}/${round}/files`, 'confirm', 'seat'],
  ['GET', `rounds/${round}/starts`, 'see', 'child'],
  ['POST', `seats/${school}/${round}`, 'confirm', 'seat'],
  ['POST', `seats/${school}/${round}/order`, 'confirm', 'seat'],
  ['POST', `seats/${school}/${round}/marks`, 'confirm', 'seat'],
]

describe.each(roles)('%s', (role) => {
  it('opens the doors that its rights open, in its department, and no others', async () => {
    for (const [method, path, right, kind] of doors()) {
      const opens = cells[role][kind].includes(right)
      const what = `${method} ${path}`
      const status = await ask(`${role}-here`, method, path)
      expect([what, status === 403]).toEqual([what, !opens])
      if (opens && method === 'GET') expect([what, status]).toEqual([what, 200])
      expect([what, await ask(`${role}-elsewhere`, method, path)]).toEqual([what, 403])
      expect([what, await ask(undefined, method, path)]).toEqual([what, 401])
    }
  })
})

it('names no child to whoever may see a round and no children', async () => {
  const read = async (group: string, path: string) => {
    const answer = await desk.request(`/api/workspace/admissions/${path}`, {
      headers: { authorization: `Bearer ${group}.x.y` },
    })
    return answer.status === 200 ? answer.text() : ''
  }
  // Something to put right names a child too.
  await change(world.one.stores.applications, reference, (kept) => {
    if (!kept) throw new Error('The child is not there')
    const lost = { name: 'home', value: null, by: ada, at: kept.changedAt, why: 'They have moved' }
    return {
      save: happened(kept, { type: 'fact-set', at: kept.changedAt }, { set: [lost] }),
      answer: undefined,
    }
  })
  const open = doors().filter(([method]) => method === 'GET')
  const reads = async (group: string) =>
    (await Promise.all(open.map(async ([, path]) => read(group, path)))).join('')
  const named = (text: string) =>
    world.one.made.filter(
      (one) => text.includes(one.reference) || text.includes(JSON.stringify(one.said.child.name)),
    )
  const onlyRounds = roles.filter((role) => cells[role].round.length > 0 && cells[role].child.length === 0)
  expect(onlyRounds).not.toEqual([])
  for (const role of onlyRounds) expect([role, named(await reads(`${role}-here`))]).toEqual([role, []])
  expect(named(await reads('officer-here'))).toHaveLength(world.one.made.length)
  expect(await read('officer-here', `rounds/${round}/problems`)).toContain(reference)
})

it('shows a school its own seat, and not that of another', async () => {
  const other = 'sample-saint-anne-catholic-primary-school'
  expect(await ask('school-here', 'GET', `seats/${other}/${round}`)).toBe(403)
  expect(await ask('school-here', 'POST', `seats/${other}/${round}`)).toBe(403)
  expect(await ask('school-here', 'GET', `seats/${other}`)).toBe(403)
  for (const path of ['places', 'waiting'])
    expect([path, await ask('school-here', 'GET', `seats/${other}/${round}/${path}`)]).toEqual([path, 403])
  for (const path of ['starts', 'files'])
    expect([path, await ask('school-here', 'POST', `seats/${other}/${round}/${path}`)]).toEqual([path, 403])
  const seats = await desk.request('/api/workspace/admissions/seats', {
    headers: { authorization: 'Bearer school-here.x.y' },
  })
  const { seats: shown } = (await seats.json()) as { seats: { school: { id: string } }[] }
  expect(shown.map(({ school: { id } }) => id)).toEqual([school])
  expect(clerk(school).grants[0]?.schools).toEqual([school])
})

it('tells of what is wrong with what was sent', async () => {
  const post = async (path: string, body: unknown) => {
    const answer = await desk.request(`/api/workspace/admissions/rounds/${round}/${path}`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer manager-here.x.y',
        'idempotency-key': `key-of-a-mistake-${sent++}`.padEnd(24, 'x'),
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as { type: string; errors?: { pointer: string }[] }
  }
  const unsigned = { exceptions: 0, sample: [], comparison: null, minutes: 3, changed: 'Nothing' }
  const missing = await post(`runs/${world.run}/signatures`, unsigned)
  expect(missing).toMatchObject({ type: '/problems/invalid', errors: [{ pointer: '/seen' }] })
  expect(await post('acts', { act: 'check', seen: 99 })).toMatchObject({ type: '/problems/changed' })
  expect(await post(`runs/${'f'.repeat(64)}/signatures`, {})).toMatchObject({ type: '/problems/not-found' })
})

it('finds children by family name, which is sent in no address', async () => {
  const search = async (body: unknown) => {
    const answer = await desk.request(`/api/workspace/admissions/rounds/${round}/children/search`, {
      method: 'POST',
      headers: { authorization: 'Bearer officer-here.x.y', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: (await answer.json()) as object }
  }
  const first = world.one.made[0]
  const name = first?.said.child.name.split(' ').at(-1)
  const found = await search({ name })
  expect(found.status).toBe(200)
  const { children: lines } = found.body as { children: { reference: string; name: string }[] }
  expect(lines).toContainEqual(expect.objectContaining({ reference, name: first?.said.child.name }))
  for (const wrong of [{ name: ' x ' }, {}, { name: 'x'.repeat(101) }])
    expect(await search(wrong)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/name' }] } })
  const asked = await desk.request(`/api/workspace/admissions/rounds/${round}/children?name=${name}`, {
    headers: { authorization: 'Bearer officer-here.x.y' },
  })
  const { children } = (await asked.json()) as { children: object[] }
  expect(children).toHaveLength(12)
})

describe('a family', () => {
  const families = familyRoutes(
    async () => ({
      ...world.one.ports,
      ...during,
      offers: world.one.stores.offers,
      pointerOf: (id: string) => world.one.stores.rounds.get(id),
      published: async () => undefined,
      letter: async () => new Uint8Array(),
      changeLetter: async () => new Uint8Array(),
    }),
    async () => world.one.ports,
  )
  const open = async (path: string, key?: string) =>
    families.request(`/api/admissions/${path}`, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
    })

  it('opens its own with its key, and gets one answer for all that it does not open', async () => {
    const [first, second] = world.one.made.map((one) => one.reference) as [string, string]
    for (const what of ['held', 'offers']) {
      expect((await open(`${what}/${first}`, world.one.keyOf(first))).status).toBe(200)
      const wrong = [
        await open(`${what}/${first}`, world.one.keyOf(second)),
        await open(`${what}/${first}`),
        await open(`${what}/SA-0000-0000`, world.one.keyOf(first)),
        await open(`${what}/nonsense`, world.one.keyOf(first)),
      ]
      const told = await Promise.all(wrong.map(async (answer) => [answer.status, await answer.text()]))
      expect(new Set(told.map((one) => one.join(' '))).size).toBe(1)
      expect(told[0]?.[0]).toBe(401)
    }
  })

  it('finds no public file before its moment', async () => {
    expect((await open(`rounds/${round}/published`)).status).toBe(404)
  })
})
