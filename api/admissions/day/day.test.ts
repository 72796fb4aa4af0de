import { beforeAll, describe, expect, it } from 'vitest'
import { actOnAnswer } from '#admissions/answers/staff.ts'
import { key } from '#admissions/offers/testing/story.ts'
import type { Application } from '#admissions/rounds/application.ts'
import type { ActOnAnswer } from '#contract/admissions/answer.ts'
import type { DayGroupName } from '#contract/admissions/day/day.ts'
import { parseCsv } from '#contract/core/csv.ts'
import { dayOf, groupFile, groupPage, sourceFor, sourcesFor } from './day.ts'
import { daySources, sourceOf } from './sources.ts'
import { dayWorld, round, staffAs } from './testing/world.ts'

let world: Awaited<ReturnType<typeof dayWorld>>
let all: string[]
beforeAll(async () => {
  world = await dayWorld()
  all = await world.one.stores.answers.referencesIn(round, 'waiting')
})

const officer = staffAs('officer')
const day = (staff = officer) => dayOf(world.ports, staff)
const group = async (name: DayGroupName, staff = officer) =>
  (await day(staff)).groups.find((one) => one.group === name)
const sourceNamed = (name: DayGroupName) => {
  const source = sourceOf(name)
  if (!source) throw new Error(name)
  return source
}
const page = (name: DayGroupName, wanted = {}, staff = officer) =>
  groupPage(world.ports, staff, sourceNamed(name), wanted)
const ids = async (name: DayGroupName) => (await page(name)).lines.map(({ id }) => id)

async function does(reference: string, act: ActOnAnswer['act'], by = { id: 'ada', name: 'Ada' }) {
  const { version: seen = 0 } = (await world.one.stores.answers.get(reference)) ?? {}
  return actOnAnswer(world.ports, { by, mayAnswer: true, mayWithdraw: true }, reference, { act, seen }, key())
}

describe('the day of admissions officers', () => {
  it('has who has not answered, by the day, with where to act on it', async () => {
    await world.on('2027-04-20')
    const unanswered = await group('unanswered')
    expect(unanswered?.total).toBe(all.length)
    const [line] = unanswered?.lines ?? []
    expect(line).toMatchObject({ due: '2027-04-30', isLate: false })
    expect(line).toMatchObject({ page: 'child', at: [round, line?.id] })
    expect(line?.title).toContain(line?.id)
    expect(unanswered?.lines).toHaveLength(Math.min(5, all.length))
    expect(await group('chance-over')).toBeUndefined()
  })

  it('moves them on by the clock: reminded, warned, and after the further chance', async () => {
    const [silent = ''] = all
    world.one.unreachable.add(silent)
    for (const on of ['2027-04-23', '2027-04-28', '2027-05-01']) await world.on(on)
    expect(await ids('call')).toEqual([silent])
    expect((await page('call')).lines).toMatchObject([{ isLate: true, due: '2027-04-30' }])
    expect((await page('unanswered')).total).toBe(all.length - 1)
    expect((await page('unanswered')).lines[0]?.reason).toMatch(/^Warned\. .* 15 May 2027\.$/)
    // The further chance has its last day to the end.
    await world.on('2027-05-15')
    expect(await group('chance-over')).toBeUndefined()
    await world.on('2027-05-16')
    expect((await page('chance-over')).total).toBe(all.length - 1)
    expect((await page('unanswered')).total).toBe(0)
  })

  it('goes on page after page, each of them once, and by school alone', async () => {
    const first = await sourceNamed('chance-over').find(
      { ports: world.ports, by: officer, now: new Date(), today: '2027-05-16', rounds: await rounds() },
      { limit: 2 },
    )
    const seen = first.lines.map(({ id }) => id)
    let { next } = first
    while (next) {
      const more = await sourceNamed('chance-over').find(
        { ports: world.ports, by: officer, now: new Date(), today: '2027-05-16', rounds: await rounds() },
        { limit: 2, after: next },
      )
      seen.push(...more.lines.map(({ id }) => id))
      next = more.next
    }
    expect(seen).toEqual(all.slice(1))
    const { school } = (await world.one.stores.answers.get(all[1] ?? '')) ?? {}
    const here = await page('chance-over', { round, school: school?.id })
    expect(here.lines.map(({ id }) => id)).toContain(all[1])
    for (const { reason } of here.lines) expect(reason).toContain(school?.name)
    expect(here.schools.length).toBeGreaterThan(1)
    const elsewhere = await page('chance-over', { round: 'secondary-2027' })
    expect(elsewhere.total).toBe(0)
  })

  it('has what a second person has to look at, and a family without an offer once the place is gone', async () => {
    const [, second = ''] = all
    await does(second, { do: 'propose', reason: 'not-answered', why: 'We wrote twice' })
    expect(await ids('confirm')).toEqual([second])
    expect((await page('confirm')).lines[0]?.reason).toMatch(/^Ada proposed on 16 May 2027 .*: no answer\./)
    expect(await ids('chance-over')).not.toContain(second)
    const before = (await page('no-offer')).total
    await does(second, { do: 'confirm' }, { id: 'ben', name: 'Ben' })
    await world.one.work()
    expect(await ids('confirm')).toEqual([])
    const without = await page('no-offer')
    expect(without.total).toBe(before + 1)
    expect(without.lines.find(({ id }) => id === second)?.reason).toMatch(/looked at afresh\. /)
  })

  it('has an application that came after the run until somebody has recorded it as late, and no other', async () => {
    expect(await group('changes')).toBeUndefined()
    const [made] = world.one.made
    const at = '2027-05-10T10:00:00.000Z'
    const late = {
      ...made,
      reference: 'SA-LATE-0001',
      submittedAt: at,
      changedAt: at,
      version: 1,
    } as Application
    await world.one.stores.applications.create(late)
    expect((await page('changes')).lines).toMatchObject([
      { id: 'SA-LATE-0001', page: 'lateChange', due: '2027-05-24', isLate: false },
    ])
  })

  it('can be taken along as a file, without a formula in it', async () => {
    const [heading, ...lines] = parseCsv(
      await groupFile(world.ports, officer, sourceNamed('chance-over'), {}),
    )
    expect(heading?.cells).toEqual(['About', 'Why', 'Due', 'Late', 'Counted'])
    expect(lines).toHaveLength((await page('chance-over')).total)
  })

  it('has no line that is of nobody, and each group of its list once', () => {
    expect(new Set(daySources.map((one) => one.group)).size).toBe(daySources.length)
  })
})

const rounds = async () => [await world.one.opened()]

describe('who sees what', () => {
  const groups = (role: Parameters<typeof staffAs>[0]) =>
    sourcesFor(staffAs(role)).map((source) => source.group)

  it('shows officers all of it, and viewers nothing that names a child', () => {
    expect(new Set(groups('officer'))).toEqual(new Set(daySources.map((one) => one.group)))
    expect(new Set(groups('viewer'))).toEqual(new Set(['rounds', 'rankings', 'vacancies']))
    expect(new Set(groups('auditor'))).toEqual(new Set(['rounds', 'rankings', 'vacancies']))
  })

  it.each(['contact', 'school', 'appeals-clerk', 'appeals-panel'] as const)('shows %s nothing', (role) => {
    expect(groups(role)).toEqual([])
    for (const { group: name } of daySources) expect(sourceFor(staffAs(role), name)).toBeNull()
  })

  it('names no child to whoever may see none', async () => {
    const told = JSON.stringify(await day(staffAs('viewer')))
    for (const reference of all) expect(told).not.toContain(reference)
  })
})
