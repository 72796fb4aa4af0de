import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffGroup } from '#contract/council/staff.ts'
import type { HubLines, HubList, HubOpened } from '#contract/fostering/hub.ts'
import type { EnquiryLooks } from '#contract/fostering/looks.ts'
import type { StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { act } from '#fostering/enquiries/acts.ts'
import { outCsv } from '#fostering/enquiries/hub/csv.ts'
import { takeFromHub } from '#fostering/enquiries/hub/take.ts'
import { recruiter, world } from '#fostering/enquiries/testing/world.ts'
import { enquiryDeskRoutes } from './enquiry-desk.ts'

const fostering = ['fostering']
const staffGroups: StaffGroup[] = [
  { group: 'recruiter', role: 'recruiter', departments: fostering },
  { group: 'manager', role: 'manager', departments: fostering },
  { group: 'hub', role: 'hub', departments: fostering, hub: 'sample-hub' },
  { group: 'other', role: 'hub', departments: fostering, hub: 'other-hub' },
  { group: 'none', role: 'hub', departments: fostering },
]
const line = {
  receivedOn: '2026-11-27',
  about: 'foster',
  name: 'From The Hub',
  reach: 'email',
  email: 'hub@example.org',
  postcode: 'LE3 8RA',
  agreedOn: '2026-11-27',
} as const
const file = (number: string) => outCsv([{ ...line, number }])

/** An enquiry that the hub took, one that it was given, and one that is ours alone. */
async function doors() {
  const one = world()
  const hubs = [
    { id: 'sample-hub', name: 'Sample Hub' },
    { id: 'other-hub', name: 'Other Hub' },
  ]
  const ports = {
    ...one.ports,
    council: { ...one.ports.council, hubs },
    department: { id: 'fostering' },
    councilId: 'us',
    staffGroups,
    identify: async (token: string) => {
      const [name = ''] = token.split('.')
      return { id: name, name, groups: [name] }
    },
  }
  await takeFromHub(ports, recruiter, 'sample-hub', file('EM-1'))
  const came = [...one.shelf.items.values()][0]?.household.slice('enquiry.'.length) ?? ''
  const { reference: ours } = await one.ask({ name: 'Ours Alone' })
  const { reference: given } = await one.ask({ name: 'Handed On', words: 'Three cats' })
  const note = 'They sounded tired'
  await act(ports, recruiter, given, { do: 'note', seen: 1, text: note }, one.key())
  await act(ports, recruiter, given, { do: 'hand-on', seen: 2, hub: 'sample-hub', agreed: true }, one.key())
  const routes = enquiryDeskRoutes(async () => ports)
  const ask = (group: string, path: string, body?: unknown, type = 'application/json') =>
    routes.request(`/api/workspace/fostering/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${group}.x.y`,
        'idempotency-key': one.key().padEnd(24, 'x'),
        'content-type': type,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const of = async <T>(group: string, path: string) => (await (await ask(group, path)).json()) as T
  return { one, ask, of, came, ours, given, note }
}

let desk: Awaited<ReturnType<typeof doors>>
beforeAll(async () => {
  desk = await doors()
})

const own = 'hubs/sample-hub'

describe('somebody of a hub', () => {
  it('sees, takes out and brings in what is its own', async () => {
    const { of, ask, came, given } = desk
    expect(await of<HubList>('hub', 'hubs')).toEqual({
      hubs: [{ id: 'sample-hub', name: 'Sample Hub', waiting: 1 }],
    })
    const list = async (way: string) => (await of<HubLines>('hub', `${own}/enquiries?way=${way}`)).enquiries
    expect(await list('came')).toEqual([{ reference: came, number: 'EM-1', receivedOn: '2026-11-27' }])
    expect(await list('handed')).toEqual([{ reference: given, receivedOn: '2026-12-01' }])
    expect(await of<HubOpened>('hub', `${own}/enquiries/${came}`)).toMatchObject({
      said: { name: 'From The Hub' },
      state: 'open',
    })
    expect(await (await ask('hub', `${own}/enquiries.csv`)).text()).toContain('Three cats')
    expect((await ask('hub', `${own}/enquiries`, file('EM-2'), 'text/csv')).status).toBe(200)
  })

  it('sees nothing that colleagues here wrote', async () => {
    const opened = await (await desk.ask('hub', `${own}/enquiries/${desk.given}`)).text()
    expect(opened).toContain('Three cats')
    expect(opened).not.toContain(desk.note)
    expect(opened).not.toContain(recruiter.name)
  })

  it('opens no enquiry that is not its own, by its own door or by ours', async () => {
    const { ask, ours, came, given } = desk
    for (const path of [`${own}/enquiries/${ours}`, `${own}/enquiries/FA-0000-0000`])
      expect([path, (await ask('hub', path)).status]).toEqual([path, 404])
    for (const path of [`enquiries/${ours}`, `enquiries/${came}`, `enquiries/${given}`, 'enquiries'])
      expect([path, (await ask('hub', path)).status]).toEqual([path, 403])
  })

  it.each([
    ['enquiries', {}],
    ['acts', { do: 'note', seen: 1, text: 'Hello' }],
    ['looks', undefined],
  ])('may not use %s of an enquiry, its own included', async (what, body) => {
    for (const reference of [desk.came, desk.ours])
      expect((await desk.ask('hub', `enquiries/${reference}/${what}`, body)).status).toBe(
        what === 'enquiries' ? 404 : 403,
      )
  })

  it.each(['slots', 'funnel', 'enquiries'])('sees nothing of %s', async (path) => {
    expect((await desk.ask('hub', path)).status).toBe(403)
  })

  it('offers no times and takes none back', async () => {
    const body = { kind: 'call', day: '2026-12-10', times: ['10:00'], minutes: 30 }
    expect((await desk.ask('hub', 'slots', body)).status).toBe(403)
    expect((await desk.ask('hub', 'slots/20261210T1000Z-9QTDABCDEF/withdrawn', {})).status).toBe(403)
  })

  it('finds of another hub what there is of a hub that there is not', async () => {
    const { ask, came } = desk
    for (const path of ['enquiries', 'enquiries.csv', 'enquiries.json', `enquiries/${came}`])
      for (const group of ['other', 'hub']) {
        const [not, strange] = [group === 'other' ? 'sample-hub' : 'other-hub', 'atlantis']
        const answers = await Promise.all([not, strange].map((hub) => ask(group, `hubs/${hub}/${path}`)))
        expect(answers.map(({ status }) => status)).toEqual([404, 404])
        const [one, two] = await Promise.all(answers.map((answer) => answer.text()))
        expect(one).toBe(two)
      }
    const before = desk.one.shelf.items.size
    expect((await ask('other', `${own}/enquiries`, file('EM-9'), 'text/csv')).status).toBe(404)
    expect(desk.one.shelf.items.size).toBe(before)
    expect(await desk.of<HubList>('other', 'hubs')).toEqual({
      hubs: [{ id: 'other-hub', name: 'Other Hub', waiting: 0 }],
    })
  })

  it('is nobody where its group names no hub', async () => {
    for (const path of ['hubs', `${own}/enquiries`, `${own}/enquiries.csv`, `${own}/enquiries/${desk.came}`])
      expect([path, (await desk.ask('none', path)).status]).toEqual([path, 403])
    expect((await desk.ask('none', `${own}/enquiries`, file('EM-9'), 'text/csv')).status).toBe(403)
  })
})

describe('who looked', () => {
  it('is kept of whoever opened an enquiry or took it out, and managers alone see it', async () => {
    const { ask, of, given, ours } = await doors()
    await of<StaffEnquiry>('recruiter', `enquiries/${given}`)
    await of<HubOpened>('hub', `${own}/enquiries/${given}`)
    await ask('hub', `${own}/enquiries.json`)
    // Neither of these is a look at it: a list, and a door that stayed shut.
    await ask('recruiter', 'enquiries')
    await ask('other', `${own}/enquiries/${given}`)
    const { looks } = await of<EnquiryLooks>('manager', `enquiries/${given}/looks`)
    expect(looks.map(({ as, taken, by }) => [as, by.name, taken ?? false])).toEqual([
      ['hub', 'hub', true],
      ['hub', 'hub', false],
      ['recruiter', 'recruiter', false],
    ])
    expect((await of<EnquiryLooks>('manager', `enquiries/${ours}/looks`)).looks).toEqual([])
    for (const group of ['recruiter', 'hub'])
      expect((await ask(group, `enquiries/${given}/looks`)).status).toBe(403)
    expect((await ask('manager', 'enquiries/FA-0000-0000/looks')).status).toBe(404)
  })
})
