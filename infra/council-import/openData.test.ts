import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { authorityAt } from '#contract/geo/areas.ts'
import { wardAt } from '#contract/geo/wards.ts'
import { council } from '#council'
import { combined } from './admissions/combine.ts'
import { noParts } from './admissions/parts.ts'
import { readRegister } from './admissions/register.ts'
import { readOffers } from './admissions/years.ts'
import { readBoundaries } from './boundaries.ts'
import { readPlaces, readStreets } from './gazetteer.ts'
import { readPostcodes } from './postcodes.ts'
import { readSchools } from './schools.ts'
import { readTable } from './table.ts'
import { readWards } from './wards.ts'

/** The model county's open data, where somebody has put it beside the project. */
const data = join(import.meta.dirname, '../../../shared/data')
const text = (name: string) => readFileSync(join(data, name), 'utf8')
const boundary = (name: string) => ({ file: name, text: text(name) })

describe.skipIf(!existsSync(data))('the model county’s open data', () => {
  const areas = () =>
    readBoundaries(council, {
      county: boundary('leicestershire-county.geojson'),
      districts: boundary('leicestershire-districts.geojson'),
      neighbours: boundary('neighbour-unitaries.geojson'),
    })

  it('puts 99.9 % of the county’s postcodes into the county, and Leicester and Oakham elsewhere', () => {
    const boundaries = areas()
    const postcodes = readTable(
      'postcodes',
      text('postcodes-leicestershire.csv'),
      ['district_code'],
      (row) => ({
        district: row.text('district_code'),
        lat: Number(row.text('lat')),
        lon: Number(row.text('lon')),
      }),
    ).filter(({ district }) => district.startsWith('E07'))
    const inside = postcodes.filter((point) => authorityAt(boundaries, point).kind === 'county')
    expect(postcodes.length).toBeGreaterThan(20_000)
    expect(inside.length / postcodes.length).toBeGreaterThanOrEqual(0.999)
    expect(authorityAt(boundaries, { lat: 52.6365, lon: -1.133 })).toEqual({
      kind: 'neighbour',
      code: 'E06000016',
    })
    expect(authorityAt(boundaries, { lat: 52.67, lon: -0.728 })).toEqual({
      kind: 'neighbour',
      code: 'E06000017',
    })
  })

  it('is small enough to travel with the function that decides by it', () => {
    expect(JSON.stringify(areas()).length).toBeLessThan(65_000)
  })

  it('has wards that say the district of 99 % of postcodes, small enough to fetch with a map', () => {
    const wards = readWards(council, boundary('leicestershire-wards.geojson'))
    const columns = ['lat', 'lon', 'district_code']
    const postcodes = readTable('postcodes', text('postcodes-leicestershire.csv'), columns, (row) => ({
      district: row.text('district_code'),
      lat: Number(row.text('lat')),
      lon: Number(row.text('lon')),
    })).filter(({ district }) => district.startsWith('E07'))
    const agreed = postcodes.filter((point) => wardAt(wards, point)?.district === point.district)
    expect(wards).toHaveLength(133)
    expect(agreed.length / postcodes.length).toBeGreaterThan(0.99)
    expect(gzipSync(JSON.stringify(wards)).length).toBeLessThan(40_000)
  })

  it('reads without a complaint', async () => {
    const codes = [...council.districts, ...council.neighbours].map(({ code }) => code)
    const { postcodes } = await readPostcodes(join(data, 'postcodes-leicestershire.csv'), codes)
    expect(postcodes.length).toBeGreaterThan(20_000)
    expect(postcodes.filter(({ authority }) => !authority)).toEqual([])
    expect(readSchools('schools', text('schools-leicestershire.csv'), '855').length).toBeGreaterThan(250)
    expect(readPlaces('places', text('places-leicestershire.csv')).length).toBeGreaterThan(300)
    expect(readStreets('streets', text('streets-leicestershire.csv')).length).toBeGreaterThan(1_000)
  })

  it('has nine years of offers for all but a few of the schools that families apply to', () => {
    const register = readRegister('schools', text('schools-leicestershire.csv'), '855')
    const known = new Map(register.map((school) => [school.urn, school]))
    const { offers, others } = readOffers('offers', text('school-applications-offers.csv'), known)
    const schools = combined({ ...noParts, register, offers })
    expect(register.length).toBeGreaterThan(260)
    expect(register.every(({ point }) => point !== null)).toBe(true)
    const told = schools.flatMap(({ entries }) => entries.flatMap(({ years }) => years))
    expect(told).toHaveLength(offers.length)
    expect(others).toBe(0)
    // Its register says that its youngest are 14; it takes children at 11 since 2022.
    expect(schools.find(({ name }) => name === 'Ashby School')?.entries).toMatchObject([
      { phase: 'secondary' },
    ])
    expect(schools.some(({ name }) => name === 'Wigston College')).toBe(false)
    expect(told.every(({ number, last }) => number === null && last === null)).toBe(true)
    expect(schools.filter(({ entries: [entry] }) => entry?.years.length === 9).length).toBeGreaterThan(240)
  })
})
