import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AdmissionSchool } from '#contract/admissions/school.ts'
import { admissionsImport, type GivenAdmissions } from './run.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shire-schools-'))
})
afterEach(() => rm(dir, { recursive: true }))

const out = () => join(dir, 'out')
async function given(name: string, ...lines: string[]): Promise<string> {
  await writeFile(join(dir, name), `${lines.join('\n')}\n`)
  return join(dir, name)
}
const read = (files: GivenAdmissions) => admissionsImport(files, new Set(['county']), undefined, out())
async function run(files: GivenAdmissions): Promise<readonly string[]> {
  const { lines, write } = await read(files)
  await write()
  return lines
}
const schools = async (): Promise<AdmissionSchool[]> =>
  JSON.parse(await readFile(join(out(), 'schools.json'), 'utf8')) as AdmissionSchool[]

const columns =
  'urn,name,status,type,phase,age_low,age_high,religious_character,street,town,postcode,easting,northing'
const register = () =>
  given(
    'register.csv',
    columns,
    '900101,Test Infant School,Open,Community school,Primary,4,7,Does not apply,School Lane,Testham,TE5 1AA,450000,300000',
    '900102,Test Junior School,Open,Voluntary aided school,Primary,7,11,Church of England,School Lane,Testham,TE5 1AA,450100,300000',
    '900103,Test Academy,Open,Academy converter,Secondary,11,16,None,Hill Road,Testham,TE5 1AB,,',
    '900104,Test Upper School,Open,Academy converter,Secondary,14,18,None,Hill Road,Testham,TE5 1AB,450000,301000',
    '900105,Test Old School,Closed,Community school,Primary,4,11,None,Old Lane,Testham,TE5 1AC,450000,302000',
  )
const offersHead =
  'urn,phase,entry_year,places_offered,times_first_preference,times_second_preference,times_third_preference'

describe('the register of schools', () => {
  it('gives those that a round leads into, with who decides, and what nobody told as null', async () => {
    expect(await run({ schools: await register() })).toEqual([
      'schools with places to apply for: 3, read as UTF-8',
    ])
    const [infant, junior, academy] = await schools()
    expect(infant).toEqual({
      id: '900101',
      urn: 900101,
      name: 'Test Infant School',
      kind: 'Community school',
      phase: 'infant',
      ages: { from: 4, to: 7 },
      authority: { kind: 'council', name: 'Leicestershire County Council' },
      point: { easting: 450000, northing: 300000, source: 'Register of schools' },
      address: { lines: ['School Lane'], town: 'Testham', postcode: 'TE5 1AA' },
      entries: [{ phase: 'reception', number: null, policy: null, feeders: [], years: [] }],
      catchments: [],
      linked: [],
      openDays: [],
    })
    expect(junior).toMatchObject({
      phase: 'junior',
      faith: 'Church of England',
      authority: { kind: 'governors' },
      entries: [{ phase: 'junior' }],
    })
    expect(academy).toMatchObject({
      authority: { kind: 'trust' },
      point: null,
      entries: [{ phase: 'secondary' }],
    })
  })

  it('gives one for older children where what was published of a round tells that it takes younger ones now', async () => {
    const offers = await given('offers.csv', offersHead, '900104,Secondary,2025,222,351,100,40')
    expect(await run({ schools: await register(), 'school-offers': offers })).toContain(
      'schools with places to apply for: 4, read as UTF-8',
    )
    const upper = (await schools()).find(({ urn }) => urn === 900104)
    expect(upper).toMatchObject({
      name: 'Test Upper School',
      ages: { from: 11, to: 18 },
      entries: [{ phase: 'secondary', years: [{ year: 2025, offered: 222 }] }],
    })
  })

  it('has to be there before anything else', async () => {
    const offers = await given('offers.csv', offersHead, '900101,Primary,2025,30,31,5,2')
    await expect(read({ 'school-offers': offers })).rejects.toThrow('Give --schools too: --school-offers')
    expect(existsSync(out())).toBe(false)
  })
})

describe('past years', () => {
  it('take the round of the school where the table says Primary, newest first', async () => {
    await run({ schools: await register() })
    const offers = await given(
      'offers.csv',
      offersHead,
      '900102,Primary,2024,60,50,9,3',
      '900102,Primary,2025,58,51,8,2',
    )
    expect(await run({ 'school-offers': offers })).toEqual(['school-offers: 2, read as UTF-8'])
    const [, junior] = await schools()
    expect(junior?.entries[0]?.years).toMatchObject([
      { year: 2025, number: null, applied: { first: 51, second: 8, third: 2 }, offered: 58, last: null },
      { year: 2024, offered: 60, byCriterion: null },
    ])
  })

  it('know their number, how places went by criterion, and the last child', async () => {
    const numbers = await given(
      'numbers.csv',
      'urn,phase,entry_year,number,policy',
      '900101,reception,2025,60,county',
      '900101,reception,2027,45,county',
    )
    const places = await given(
      'places.csv',
      'urn,phase,entry_year,criterion,places,last,last_distance',
      '900101,reception,2025,care,few,,',
      '900101,reception,2025,catchment,41,yes,1203.5',
      '900101,reception,2024,everybody,,,',
    )
    await run({ schools: await register(), 'school-numbers': numbers, 'school-places': places })
    const [infant] = await schools()
    expect(infant?.entries[0]).toMatchObject({
      number: 45,
      policy: 'county',
      years: [
        {
          year: 2025,
          number: 60,
          byCriterion: [
            { criterion: 'care', places: 'few' },
            { criterion: 'catchment', places: 41 },
          ],
          last: [{ criterion: 'catchment', distance: 1203.5 }],
        },
        { year: 2024, number: null, last: 'everybody' },
      ],
    })
  })

  it('leave out lines of schools elsewhere in the country, and say how many', async () => {
    const offers = await given(
      'offers.csv',
      offersHead,
      '999999,Primary,2025,30,31,5,2',
      '900101,Primary,2025,30,31,5,2',
    )
    expect(await run({ schools: await register(), 'school-offers': offers })).toContain(
      'school-offers: 1, read as UTF-8; left out as about schools that are not in the register: 1',
    )
  })

  it('name every line that is wrong, and write nothing', async () => {
    const offers = await given(
      'offers.csv',
      offersHead,
      '900101,Secondary,2025,30,31,5,2',
      '900101,Nursery,25,thirty,31,5,2',
    )
    const wrong = await read({ schools: await register(), 'school-offers': offers }).catch((error: Error) =>
      error.message.split('\n'),
    )
    expect(wrong).toEqual([
      expect.stringMatching(
        /offers\.csv, line 2, column "phase": the school takes no children by the secondary round/,
      ),
      expect.stringMatching(/line 3, column "phase": “Nursery” is none of/),
      expect.stringMatching(/line 3, column "entry_year": give the year/),
      expect.stringMatching(/line 3, column "places_offered": "thirty" is not a whole number/),
    ])
    expect(existsSync(out())).toBe(false)
  })

  it('are refused in the council’s own tables where nobody knows the school', async () => {
    const numbers = await given('n.csv', 'urn,phase,entry_year,number', '999999,primary,2027,45')
    await expect(read({ schools: await register(), 'school-numbers': numbers })).rejects.toThrow(
      /n\.csv, line 2, column "urn": no school .* has the number 999999/,
    )
  })

  it('take a policy only where the council holds it', async () => {
    const numbers = await given(
      'n.csv',
      'urn,phase,entry_year,number,policy',
      '900101,reception,2027,45,other',
    )
    await expect(read({ schools: await register(), 'school-numbers': numbers })).rejects.toThrow(
      'there is no policy “other”',
    )
  })
})

describe('open days', () => {
  it('are kept in UTC, by the clock in England in summer and winter', async () => {
    const days = await given(
      'days.csv',
      'urn,starts,ends,note',
      '900101,2027-01-12 09:30,2027-01-12 10:30,',
      '900101,2026-10-08 17:30,2026-10-08T18:30Z,Ring to book',
    )
    await run({ schools: await register(), 'school-open-days': days })
    expect((await schools())[0]?.openDays).toEqual([
      { starts: '2026-10-08T16:30:00.000Z', ends: '2026-10-08T18:30:00.000Z', note: 'Ring to book' },
      { starts: '2027-01-12T09:30:00.000Z', ends: '2027-01-12T10:30:00.000Z' },
    ])
  })

  it('end after they start', async () => {
    const days = await given('days.csv', 'urn,starts,ends', '900101,2027-01-12 10:30,2027-01-12 09:30')
    await expect(read({ schools: await register(), 'school-open-days': days })).rejects.toThrow(
      'is not after it starts',
    )
  })
})

describe('catchment areas', () => {
  const area = (properties: unknown, ring: unknown) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [ring] },
  })
  const collection = (...features: unknown[]) =>
    given('areas.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
  const grid = [
    [449000, 299000],
    [451000, 299000],
    [451000, 301000],
    [449000, 299000],
  ]

  it('stay as they are on the grid, and belong to one school or several', async () => {
    const areas = await collection(area({ id: 'T 1', name: 'Testham', schools: '900101; 900102' }, grid))
    expect(await run({ schools: await register(), 'school-catchments': areas })).toContain(
      'school-catchments: 1, in metres of the National Grid',
    )
    const kept = JSON.parse(await readFile(join(out(), 'catchments.json'), 'utf8'))
    expect(kept).toEqual([{ id: 't-1', name: 'Testham', polygons: [[grid]] }])
    expect((await schools()).map(({ catchments }) => catchments)).toEqual([['t-1'], ['t-1'], []])
  })

  it('come onto the grid from latitude and longitude, and the importer says so', async () => {
    const degrees = [
      [-1.2, 52.6],
      [-1.1, 52.6],
      [-1.1, 52.7],
      [-1.2, 52.6],
    ]
    const areas = await collection(area({ id: 7, name: 'Testham', schools: [900101] }, degrees))
    expect((await run({ schools: await register(), 'school-catchments': areas })).join()).toContain(
      'brought from WGS84 onto the National Grid, to about 5 metres',
    )
    const [kept] = JSON.parse(await readFile(join(out(), 'catchments.json'), 'utf8'))
    expect(kept.polygons[0][0][0][0]).toBeCloseTo(454_200, -3)
  })

  it('are refused where they belong to a school that nobody knows', async () => {
    const areas = await collection(area({ id: 1, name: 'Testham', schools: '5' }, grid))
    await expect(read({ schools: await register(), 'school-catchments': areas })).rejects.toThrow(
      'has the number 5',
    )
  })
})
