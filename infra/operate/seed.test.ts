import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wardNameIn } from '#contract/geo/wards.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { council } from '#council'
import { schoolOf } from '#council/admissions/offered.ts'
import { areas } from '#council/areas/load.ts'
import { wards } from '#council/areas/wards.ts'
import { calendars } from '#council/calendars.ts'
import { whereIn } from '#insight/where.ts'
import { unqueued } from '#record/append.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { teamsBy } from '#requests/life/team.ts'
import { serviceOf, services } from '#services/index.ts'
import { servicesOf } from './seed/categories.ts'
import { mixOf } from './seed/counts.ts'
import { builtInMix, type Mix, others, withOthers } from './seed/mix.ts'
import { randomFrom } from './seed/random.ts'
import { eventsOf, factItem, factOf, indexerOf, listed } from './seed/read-models.ts'
import { requestOf } from './seed/request.ts'
import { localStaff } from './seed/staff.ts'
import { askedFrom } from './seed.ts'

const today = new Date('2026-11-28T12:00:00.000Z')
const secret = new TextEncoder().encode('a secret of this test and of nothing else')
const seedPorts = (mix: Mix = withOthers(builtInMix(today))) => ({
  ...{ serviceOf, council, calendars, areas, schoolOf, secret, mix, today, taken: new Map() },
  staffOf: localStaff(council),
})

async function made(count: number, ports = seedPorts()): Promise<ServiceRequest[]> {
  const requests: ServiceRequest[] = []
  for (let n = 1; n <= count; n++) requests.push(await requestOf(n, ports))
  return requests
}

describe('seeded requests', () => {
  it('are the same again for the same number', async () => {
    const [once, again] = [await made(60), await made(60)]
    expect(again).toEqual(once)
    expect(new Set(once.map(({ reference }) => reference)).size).toBe(60)
  })

  it('have nothing in them that is still to be published, and nothing of the future', async () => {
    for (const request of await made(200)) {
      expect(unqueued(request)).toEqual([])
      expect(request).not.toHaveProperty('pending')
      expect(request).not.toHaveProperty('pendingSince')
      const times = request.history.map(({ at }) => at)
      expect(times).toEqual(times.toSorted())
      expect(times.at(-1)?.localeCompare(today.toISOString())).not.toBe(1)
    }
  })

  it('are finished, open, late, assigned, followed and rated, each in some part', async () => {
    const requests = await made(800)
    const count = (keep: (request: ServiceRequest) => boolean) => requests.filter(keep).length
    const open = (request: ServiceRequest) => isOpen(request.state)
    expect(count(open)).toBeGreaterThan(20)
    expect(count((request) => !open(request))).toBeGreaterThan(600)
    const late = ({ dueAt }: ServiceRequest) => dueAt !== null && dueAt < today.toISOString()
    expect(count((request) => open(request) && late(request))).toBeGreaterThan(3)
    expect(count(({ assignee }) => assignee !== undefined)).toBeGreaterThan(300)
    expect(count(({ followerCount }) => followerCount > 0)).toBeGreaterThan(40)
    expect(count(({ rating }) => rating !== undefined)).toBeGreaterThan(60)
    expect(count(({ service }) => service === 'blue-badge')).toBeGreaterThan(8)
    expect(count(({ decision }) => decision !== undefined)).toBeGreaterThan(4)
  })

  it.each([...Object.keys(others), 'pothole'])('can be of %s at any time in the months', async (service) => {
    for (const monthsAgo of [0, 23]) {
      const mix: Mix = () => ({ service, near: { lat: 52.772, lon: -1.206 }, monthsAgo })
      expect((await made(3, seedPorts(mix))).map((request) => request.service)).toEqual(
        Array(3).fill(service),
      )
    }
  })

  it('are counted as if their events had come', async () => {
    const whereIs = whereIn(areas, wards)
    for (const request of await made(40)) {
      const fact = factOf(eventsOf(request), whereIs)
      const last = request.history.findLast(({ type }) =>
        ['fixed', 'closed', 'approved', 'refused', 'referred'].includes(type),
      )
      expect(fact).toMatchObject({ state: request.state, applied: request.history.length, held: {} })
      expect(fact?.finishedAt).toBe(last?.at)
      expect(fact && factItem(fact).departmentKey).toBe(`${request.department}#${fact?.month}`)
    }
  })

  it('stand in the lists as if their events had come, and are found by their words', async () => {
    const teamOf = teamsBy(council, areas)
    const index = indexerOf(secret)
    for (const request of await made(40)) {
      const [record] = listed(eventsOf(request), {
        teamOf: teamOf(request.department),
        wardNameOf: wardNameIn(wards),
      })
      expect(record).toMatchObject({ state: request.state, applied: request.history.length, held: {} })
      expect(record?.assignee).toBe(request.assignee?.id)
      const [remembered, ...words] = index(request)
      expect(remembered?.words).toEqual(words.map(({ word }) => word))
    }
  })
})

describe('the mix', () => {
  it('maps categories to services that there are', () => {
    const slugs = services.map(({ slug }) => slug)
    expect(
      Object.values(servicesOf)
        .flat()
        .filter((slug) => !slugs.includes(slug)),
    ).toEqual([])
  })

  it('takes the last two years of counts, moved to end now, without what is another council’s', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shire-seed-'))
    const put = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), lines.join('\n'))
    put('fms-category-codes.csv', 'level,code,name', 'A,X1,Potholes', 'A,X2,Fly-tipping')
    put('lsoa-2011-leicestershire.csv', 'lsoa_code,lat,lon', 'E1,52.7,-1.2')
    put(
      'fms-reports-leicestershire-lsoa-month.csv',
      'month,lsoa_code,category_a_code,reports',
      ...[
        '2010-01,E1,X1,500',
        '2019-12,E1,X1,1',
        '2020-01,E1,X1,3',
        '2020-01,E1,X2,900',
        '2020-01,E9,X1,900',
      ],
    )
    const mix = mixOf(folder)
    const random = randomFrom('a test')
    const drawn = Array.from({ length: 400 }, () => mix(random))
    rmSync(folder, { recursive: true })
    expect(new Set(drawn.map(({ service }) => service))).toEqual(new Set(['pothole']))
    expect(new Set(drawn.map(({ monthsAgo }) => monthsAgo))).toEqual(new Set([0, 1]))
    expect(drawn.filter(({ monthsAgo }) => monthsAgo === 0).length).toBeGreaterThan(250)
  })

  const data = join(import.meta.dirname, '../../../shared/data')
  it.skipIf(!existsSync(data))('of the model county’s open data has many small areas and months', () => {
    const mix = mixOf(data)
    const random = randomFrom('a test')
    const drawn = Array.from({ length: 4000 }, () => mix(random))
    expect(new Set(drawn.map(({ near }) => `${near.lat} ${near.lon}`)).size).toBeGreaterThan(200)
    expect(new Set(drawn.map(({ monthsAgo }) => monthsAgo)).size).toBe(24)
  })

  it('says what is missing of a folder without counts', () => {
    expect(() => mixOf('/nowhere')).toThrow('Give --data the folder that has fms-reports')
  })
})

describe('npm run seed', () => {
  it('takes a number and a folder', () => {
    expect(askedFrom(['2000', '--data', 'x'])).toEqual({
      count: 2000,
      data: 'x',
      deployed: false,
      allWords: false,
    })
  })

  it('takes fostering without a number, where made-up staff can sign in', () => {
    expect(askedFrom(['--fostering'])).toMatchObject({ fostering: true })
    const both = ['--fostering', '--deployed', '--made-up-requests-among-real-ones']
    for (const args of [['10', '--fostering'], both])
      expect(() => askedFrom(args)).toThrow('Use it as: npm run seed')
  })

  it.each([[[]], [['many']], [['0']], [['1.5']]])('says how it is used after %j', (args) => {
    expect(() => askedFrom(args)).toThrow('Use it as: npm run seed')
  })

  it('leaves what is deployed alone unless that is said in full', () => {
    expect(() => askedFrom(['10', '--deployed'])).toThrow('nothing takes made-up ones out again')
    expect(askedFrom(['10', '--deployed', '--made-up-requests-among-real-ones']).deployed).toBe(true)
  })
})
