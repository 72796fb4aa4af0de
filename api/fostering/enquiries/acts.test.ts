import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { roles } from '#contract/council/rights.ts'
import type { Staff } from '#contract/council/staff.ts'
import { type EnquiryAct, enquiryRights } from '#contract/fostering/staff-enquiries.ts'
import { headOf } from '../household/head-of.ts'
import type { Part } from '../household/part.ts'
import { perform } from '../household/perform.ts'
import { openPlace } from '../household/place.ts'
import { checkPart } from '../household/verify.ts'
import { enquiryTable, whoMay } from '../rights/enquiries.ts'
import { actorOf } from '../rights/table.ts'
import { act } from './acts.ts'
import { listedBy, listKeys, staffView } from './desk.ts'
import { invite } from './invite.ts'
import { applyOf, invitedView } from './invited.ts'
import { assessor, recruiter, world } from './testing/world.ts'
import { enquiryView } from './view.ts'

type Asked = Exclude<EnquiryAct, { do: 'invite' }>
type Unseen<A> = A extends Asked ? Omit<A, 'seen'> : never

async function begun() {
  const one = world()
  const { reference } = await one.ask({ phone: '0116 496 0123', times: 'After six' })
  const does = async (asked: Unseen<Asked>, key = one.key(), seen?: number) =>
    act(
      one.ports,
      recruiter,
      reference,
      { seen: seen ?? (await one.get(reference)).history.length, ...asked } as Exclude<
        EnquiryAct,
        { do: 'invite' }
      >,
      key,
    )
  return { ...one, reference, does }
}

describe('what staff do with an enquiry', () => {
  it('keeps the promises, and says so to whoever asked without staff’s notes', async () => {
    const { ports, get, does, reference, go } = await begun()
    go('2026-12-02T10:00:00.000Z')
    await does({ do: 'answered', way: 'call', note: 'Has two dogs, both old' })
    go('2026-12-07T10:00:00.000Z')
    await does({ do: 'met', kind: 'visit' })
    await does({ do: 'note', text: 'A note of ours' })
    const kept = await get(reference)
    expect(checkPart(kept as Part)).toBeUndefined()
    const theirs = enquiryView(ports, kept)
    expect(theirs.steps.map(({ state, doneOn }) => [state, doneOn])).toEqual([
      ['done', '2026-12-02'],
      ['done', '2026-12-07'],
    ])
    expect(JSON.stringify(theirs)).not.toMatch(/old|ours/)
    expect(staffView(ports, kept).happened.map(({ what, note }) => [what, note])).toEqual([
      ['Asked us', undefined],
      ['Answered them', 'Has two dogs, both old'],
      ['Met them or spoke with them', undefined],
      ['Wrote a note', 'A note of ours'],
    ])
  })

  it('is done once for each key, on what was seen, and not where it means nothing', async () => {
    const { does, key, get, reference } = await begun()
    const again = key()
    const answered = { do: 'answered', way: 'call' } as const
    expect((await does(answered, again, 1)).kind).toBe('done')
    expect((await does(answered, again, 1)).kind).toBe('done')
    expect((await get(reference)).history).toHaveLength(2)
    expect((await does({ do: 'met', kind: 'call' }, again, 1)).kind).toBe('key-reused')
    expect((await does({ do: 'met', kind: 'call' }, key(), 1)).kind).toBe('changed')
    expect(await does({ do: 'reopen' })).toMatchObject({ kind: 'not-now' })
    expect(await does({ do: 'hand-on', hub: 'no-hub', agreed: true })).toMatchObject({ pointer: '/hub' })
    await does({ do: 'close', reason: 'not-now' })
    expect(await does(answered)).toMatchObject({ kind: 'not-now' })
    expect((await does({ do: 'reopen' })).kind).toBe('done')
    expect((await get(reference)).values).not.toHaveProperty('closed')
  })

  it('stands in the list that it belongs to, where nothing of a person is once it is closed', async () => {
    const { ports, get, does, reference } = await begun()
    expect(listedBy(await get(reference), ports.rules)).toMatchObject({
      caseKey: listKeys.open,
      dueOn: '2026-12-02',
      line: { name: 'Sample Person', waits: { title: 'Answer them', by: '2026-12-02' } },
    })
    await does({ do: 'close', reason: 'no-answer' })
    const closed = listedBy(await get(reference), ports.rules)
    expect(closed.caseKey).toBe(listKeys.month('2026-12'))
    expect(JSON.stringify(closed)).not.toContain('Sample')
    await does({ do: 'reopen' })
    await does({ do: 'hand-on', hub: 'sample-hub', agreed: true })
    expect(listedBy(await get(reference), ports.rules).caseKey).toBe(listKeys.handed('sample-hub'))
  })

  it('begins one household with all that the enquiry said, however often and by whomever they are invited', async () => {
    const { ports, records, reference, does, get, key, go } = await begun()
    go('2026-12-02T10:00:00.000Z')
    await does({ do: 'met', kind: 'visit', on: '2026-12-02' })
    const asked = () => ({ seen: 2, kind: 'fostering' as const, key: key() })
    const outcomes = await Promise.all([
      invite(ports, recruiter, reference, asked()),
      invite(ports, assessor, reference, asked()),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'done'])
    const heads = [...records.items.values()].filter(({ name }) => name === 'head')
    expect(heads).toHaveLength(1)
    const { household = '', state } = (await get(reference)).values
    expect(state).toBe('invited')
    const head = await headOf(ports, household)
    expect(head?.values).toMatchObject({
      kind: 'fostering',
      source: { from: 'friend', enquiry: reference },
      people: { p1: { role: 'applicant', name: 'Sample Person' } },
      dates: { enquired: '2026-12-01', replied: '2026-12-02', met: '2026-12-02', visited: '2026-12-02' },
    })
    const person = await ports.parts.get(`${household}/person.p1`)
    expect(person?.values).toMatchObject({ email: 'sample@example.org', phone: '0116 496 0123' })
    const thread = await ports.parts.get(`${household}/thread.p1.2026`)
    expect(thread?.history).toHaveLength(1)
    expect(thread?.history[0]?.added?.text).toMatch(/two dogs[\s\S]*After six[\s\S]*LE3 8RA/)
    expect(enquiryView(ports, await get(reference)).steps.at(-1)).toMatchObject({
      name: 'apply',
      whose: 'you',
    })
  })

  it('sends whoever is invited the link, and the code another way or to staff', async () => {
    for (const [more, ways] of [
      [{ phone: '07700 900 982' }, ['sample@example.org', '07700 900 982']],
      [{ phone: '0116 496 0123' }, ['sample@example.org']],
      [{ phone: undefined }, ['sample@example.org']],
      [{ reach: 'call', email: undefined, phone: '07700 900 982' }, ['07700 900 982']],
      [{ reach: 'call', email: undefined, phone: '0116 496 0123' }, []],
    ] as const) {
      const { ports, ask, get, told, key } = world()
      const { reference } = await ask(more)
      const before = told.length
      await invite(ports, recruiter, reference, { seen: 1, kind: 'fostering', key: key() })
      const sent = told.slice(before)
      expect(sent.map(({ to }) => Object.values(to)[0])).toEqual(ways)
      const enquiry = await get(reference)
      expect(enquiry).not.toHaveProperty('pending')
      const apply = await applyOf(ports, enquiry)
      const [household = '', rest = ''] = apply?.url.split('/').slice(-2) ?? []
      const { invited } = await invitedView(ports, recruiter, enquiry)
      const [, secret = ''] = rest.split('#')
      const open = { household, person: 'p1', key: secret, code: invited?.digits ?? '' } as const
      expect((await openPlace({ ...ports, prefix: 'FA' }, open)).kind).toBe('opened')
      expect(invited?.tellBy).toBe(ways.length === 2 ? undefined : '2026-12-03')
      // Whoever has one of the two messages opens nothing.
      for (const { body } of sent)
        expect([body.includes(secret), body.includes(open.code)].filter(Boolean)).toHaveLength(1)
      expect(JSON.stringify(sent)).not.toMatch(/Sample Person|dogs/)
      expect(apply?.code).toBe(ways.length === 2 ? 'text' : 'told')
      // A link that staff make later has another code: the old one is shown no more.
      const name = 'person.p1'
      const seen = (await ports.parts.get(`${household}/${name}`))?.history.length ?? 0
      await perform(ports, recruiter, { household, name, act: 'link', key: key(), seen, body: {} })
      expect((await invitedView(ports, recruiter, enquiry)).invited).not.toHaveProperty('digits')
      const hub = { ...recruiter, as: 'hub' } as const
      expect((await invitedView(ports, hub, enquiry)).invited).not.toHaveProperty('digits')
    }
  })

  it('records a visit that takes place after they were invited', async () => {
    const { ports, reference, does, key, get, go } = await begun()
    await invite(ports, recruiter, reference, { seen: 1, kind: 'fostering', key: key() })
    go('2026-12-09T10:00:00.000Z')
    expect((await does({ do: 'met', kind: 'visit', on: '2026-12-08' })).kind).toBe('done')
    expect((await get(reference)).values).toMatchObject({ state: 'invited', metOn: '2026-12-08' })
  })

  it('sends an answer, which they read on their page and in no message', async () => {
    const { ports, reference, does, get, told, go } = await begun()
    go('2026-12-02T10:00:00.000Z')
    await does({ do: 'answer', text: 'Yes, with two old dogs too' })
    expect(told.at(-1)).toMatchObject({
      subject: 'We have answered you',
      to: { email: 'sample@example.org' },
    })
    expect(told.at(-1)?.body).not.toMatch(/dogs/)
    const theirs = enquiryView(ports, await get(reference))
    expect(theirs.happened.at(-1)).toMatchObject({ words: 'Yes, with two old dogs too' })
    expect(theirs.steps[0]).toMatchObject({ state: 'done', doneOn: '2026-12-02' })
  })

  it('sends no answer where no message reaches them', async () => {
    const { ports, ask, key, get } = world()
    const { reference } = await ask({ reach: 'call', email: undefined, phone: '0116 496 0123' })
    const asked = { do: 'answer', seen: 1, text: 'Yes' } as const
    expect(await act(ports, recruiter, reference, asked, key())).toMatchObject({
      kind: 'invalid',
      pointer: '/text',
    })
    expect((await get(reference)).history).toHaveLength(1)
  })

  it.each(['2026-12-03', '2026-11-30'])('takes no day on which it cannot have been: %s', async (on) => {
    const { does, go } = await begun()
    go('2026-12-02T10:00:00.000Z')
    expect(await does({ do: 'answered', way: 'call', on })).toMatchObject({ kind: 'invalid', pointer: '/on' })
    expect(await does({ do: 'met', kind: 'call', on })).toMatchObject({ kind: 'invalid', pointer: '/on' })
  })

  it('is refused for one that is closed', async () => {
    const { ports, reference, does, key } = await begun()
    await does({ do: 'close', reason: 'duplicate' })
    expect(
      await invite(ports, recruiter, reference, { seen: 2, kind: 'adoption', key: key() }),
    ).toMatchObject({
      kind: 'not-now',
    })
  })
})

/** Written out by hand beside the table, so that a cell does not change unseen. */
const given: Readonly<Record<string, string>> = {
  recruiter: 'see act offer exchange funnel',
  officer: 'see act offer exchange funnel',
  assessor: 'see act offer',
  manager: 'see act offer exchange funnel looks',
  hub: 'exchange',
}

describe.each(roles.flatMap((role) => enquiryRights.map((right) => [role, right] as const)))(
  '%s, %s',
  (role, right) => {
    const staff = (departments: Staff['grants'][number]['departments']): Staff => ({
      id: 'one',
      name: 'One',
      grants: [{ role, departments, ...(role === 'hub' && { hub: 'sample-hub' }) }],
    })

    it('holds in fostering and nowhere else', () => {
      const expected = (given[role] ?? '').split(' ').includes(right)
      expect(whoMay(staff(['fostering']), right, 'fostering') !== undefined).toBe(expected)
      expect(whoMay(staff('all'), right, 'fostering') !== undefined).toBe(expected)
      expect(whoMay(staff(['highways']), right, 'fostering')).toBeUndefined()
    })
  },
)

describe('a hub', () => {
  const staff = (hub?: string): Staff => ({
    id: 'one',
    name: 'One',
    grants: [{ role: 'hub', departments: ['fostering'], ...(hub && { hub }) }],
  })

  it('exchanges what is its own, and nothing of another', () => {
    expect(whoMay(staff('sample-hub'), 'exchange', 'fostering', 'sample-hub')).toMatchObject({ as: 'hub' })
    expect(whoMay(staff('sample-hub'), 'exchange', 'fostering', 'other-hub')).toBeUndefined()
  })

  it('is nobody where its group does not say which', () => {
    expect(whoMay(staff(), 'exchange', 'fostering')).toBeUndefined()
  })

  it('is all that a group with another role is not, whatever hub that names', () => {
    const one: Staff = {
      ...staff(),
      grants: [{ role: 'assessor', departments: ['fostering'], hub: 'sample-hub' }],
    }
    expect(whoMay(one, 'exchange', 'fostering', 'sample-hub')).toBeUndefined()
  })
})

it('names no role that is nobody’s', () => {
  expect(Object.keys(enquiryTable).filter((one) => !Object.values(actorOf).includes(one as never))).toEqual(
    [],
  )
})

it('stands printed in the README', async () => {
  const path = resolve(import.meta.dirname, 'README.md')
  const lines = Object.entries(enquiryTable).map(([actor, rights]) => `| ${actor} | ${rights.join(', ')} |`)
  const block = ['<!-- rights -->', '| who | may |', '| --- | --- |', ...lines, '<!-- /rights -->'].join('\n')
  const text = readFileSync(path, 'utf8').replace(/<!-- rights -->[\s\S]*<!-- \/rights -->/, () => block)
  await expect(text).toMatchFileSnapshot(path)
})
