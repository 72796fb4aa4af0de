import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { council as real } from '#council'
import { mixOf, names } from '../operate/seed/counts.ts'
import { randomFrom } from '../operate/seed/random.ts'
import { checkListings } from './listings.ts'
import { importGeo } from './run.ts'

const council = {
  ...real,
  districts: [{ code: 'E07000901', name: 'Testham', url: 'https://example.org/' }],
  neighbours: [],
}

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shire-excel-'))
})
afterEach(() => rm(dir, { recursive: true }))

const put = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(dir, name), content)
  return join(dir, name)
}
const imported = async (path: string) => JSON.parse(await readFile(join(dir, 'out', path), 'utf8'))
const run = (files: Parameters<typeof importGeo>[1]) => importGeo(council, files, join(dir, 'out'))
const placeNames = async (content: string | Uint8Array, more = {}) => {
  const said = await run({ places: await put('places.csv', content), ...more })
  return [said[0], ...(await imported('places.json')).map(({ name }: { name: string }) => name)]
}

const table = (name: string) => `name,lat,lon\r\n${name},52.7,-1.1\r\n`
/** Text as Windows-1252 has it: the letters below 256, and the curly apostrophe. */
const windows = (text: string) =>
  Buffer.from(text.replaceAll('’', '\u0092').replaceAll('–', '\u0096'), 'latin1')
const bytes = (name: string, letter: number) => {
  const [before = '', after = ''] = table(name).split('*')
  return Buffer.concat([Buffer.from(before), Buffer.from([letter]), Buffer.from(after)])
}

describe('letters', () => {
  it.each([
    ['UTF-8', Buffer.from(table('Café Row’s End'))],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${table('Café Row’s End')}`)],
    ['Windows-1252', windows(table('Café Row’s End'))],
  ])('of %s are read as they are, and which they were is said', async (name, content) => {
    const read = `places: 1, read as ${name.replace(/ with.*/, '')}`
    expect(await placeNames(content)).toEqual([read, 'Café Row’s End'])
  })

  it.each([
    [
      'an old Mac',
      bytes('Caf* Row', 0x8e),
      'line 2 (“CafŽ Row”): these letters are neither UTF-8 nor surely',
    ],
    ['an old Mac with an apostrophe', bytes('St Mary*s', 0xd5), '(“St MaryÕs”)'],
    ['DOS', bytes('Caf* Row', 0x82), '(“Caf‚ Row”)'],
    ['UTF-16', Buffer.from(`\uFEFF${table('Row')}`, 'utf16le'), 'is “Unicode Text” (UTF-16)'],
    ['another kind of file', Buffer.from('PK\u0003\u0004\u0000\u0000'), 'is no text file'],
    ['UTF-8 that was read wrongly once', Buffer.from(table('CafÃ© Row')), '(“CafÃ© Row”): letters were lost'],
    [
      'a file that lost its letters',
      Buffer.from(table('Caf\uFFFD Row')),
      'letters were lost when this file was saved',
    ],
    ['a mixture', Buffer.concat([Buffer.from(table('Café')), windows('Zoë,52,-1\r\n')]), '(“CafÃ©”)'],
  ])('of %s are refused, with how to save them', async (_, content, message) => {
    const refused = run({ places: await put('places.csv', content) })
    await expect(refused).rejects.toThrow(message)
    await expect(refused).rejects.toThrow('In Excel choose Save As and “CSV UTF-8 (Comma delimited)”')
    await expect(imported('places.json')).rejects.toThrow('ENOENT')
  })

  it('are read as somebody says who knows it', async () => {
    const places = bytes('Ni*', 0x9a)
    await expect(placeNames(places)).rejects.toThrow('neither UTF-8 nor surely')
    expect((await placeNames(places, { encoding: 'windows-1252' }))[1]).toBe('Niš')
    await expect(placeNames(places, { encoding: 'utf-8' })).rejects.toThrow('is not UTF-8')
    await expect(placeNames(places, { encoding: 'latin' })).rejects.toThrow(
      '--encoding is utf-8 or windows-1252',
    )
  })
})

describe('tables', () => {
  it.each([
    ['semicolons and decimal commas', 'name;lat;lon\r\n"Row; End";52,7;-1,1\r\n', ', with semicolons'],
    ['tabs', 'name\tlat\tlon\r\nRow; End\t52.7\t-1.1\r\n', ', with tabs'],
    [
      'a line that tells the separator',
      'sep=;\r\nname;lat;lon\r\n"Row; End";52,7;-1,1\r\n',
      ', with semicolons',
    ],
    ['empty columns and rows at the end', 'name,lat,lon,,\r\nRow; End,52.7,-1.1,,\r\n,,,,\r\n,,,,\r\n', ''],
    ['the line ends of a Mac', 'name,lat,lon\rRow; End,52.7,-1.1\r', ''],
  ])('with %s are read', async (_, content, how) => {
    const [said, name] = await placeNames(content)
    expect([said, name]).toEqual([`places: 1, read as UTF-8${how}`, 'Row; End'])
    expect(await imported('places.json')).toEqual([{ name: 'Row; End', lat: 52.7, lon: -1.1 }])
  })

  it.each([
    ['open at the end', 'name,lat,lon\n"Row,52.7,-1.1\nEnd,52.7,-1.1\n'],
    ['within a cell', 'name,lat,lon\nRow 5" End,52.7,-1.1\n'],
  ])('with a quotation mark %s say where', async (_, content) => {
    await expect(run({ places: await put('places.csv', content) })).rejects.toThrow(
      'places.csv, line 2: a quotation mark is on its own',
    )
  })

  it.each([
    ['postcode,lat,lon,,\r\nZZ1 1AA,52.7,-1.2,,\r\n,,,,\r\n', 'read as UTF-8'],
    ['\uFEFFpostcode;lat;lon\r\nZZ1 1AA;52,7;-1,2\r\n', 'read as UTF-8, with semicolons'],
    ['sep=;\r\npostcode;lat;lon\r\nZZ1 1AA;52,7;-1,2\r\n', 'read as UTF-8, with semicolons'],
    ['postcode,lat,lon\rZZ1 1AA,52.7,-1.2\r', 'read as UTF-8'],
  ])('of postcodes too: %j', async (content, how) => {
    expect(await run({ postcodes: await put('p.csv', content) })).toEqual([`postcodes: 1, ${how}`])
    expect(await imported('postcodes/ZZ1.json')).toEqual({ '1AA': [52.7, -1.2] })
  })

  it('whose numbers Excel has shortened are refused, and no school is left out for it', async () => {
    const head = 'urn,la_code,name,status,phase,town,postcode,easting,northing'
    const row = (easting: string) => `100001,855,Test,Open,Primary,Testham,ZZ1 1AA,${easting},304300`
    const schools = async (easting: string) =>
      run({ schools: await put('s.csv', `${head}\r\n${row(easting)}\r\n`) })
    await expect(schools('4.589E+05')).rejects.toThrow('"4.589E+05" is not a whole number, like 458900')
    await expect(schools('"458,900"')).rejects.toThrow('is not a whole number')
    expect(await schools('458900')).toEqual(['schools: 1, read as UTF-8'])
  })
})

it('reads the official lists of services from Excel, and says how', async () => {
  const lgsl = await put('lgsl.csv', '\uFEFFlgsl_id;name;;\r\n901;Owl boxes;;\r\n;;;\r\n')
  const tiers = await put(
    'tiers.csv',
    windows('lgsl_id,description,providing_tier\r\n901,Find – owls,all\r\n'),
  )
  const said: string[] = []
  const owls = { slug: 'owls', lgsl: 901, provider: 'county' } as const
  expect(checkListings({ lgsl, tiers }, [owls], [], (line) => said.push(line))).toEqual([
    { slug: 'owls', says: 'LGSL 901 Owl boxes, all' },
  ])
  expect(said).toEqual([`${lgsl}: read as UTF-8, with semicolons`, `${tiers}: read as Windows-1252`])
})

describe('counts of reports', () => {
  const counts = async (month: string, code = 'E01000001') => {
    await put(names.categories, '\uFEFFlevel;code;name\r\nA;A1;Potholes\r\n')
    await put(names.areas, 'lsoa_code,lat,lon,,\r\nE01000001,52.7,-1.2,,\r\n')
    const rows = [`2026-01,E01000001,A1,1`, `${month},${code},A1,1`].join('\r\n')
    await put(names.counts, `month,lsoa_code,category_a_code,reports\r\n${rows}\r\n`)
    return mixOf(dir)
  }
  it.each(['2026-03', 'Mar-26', '01/03/2026', '3/1/2026', '2026-03-01'])(
    'take %s for March of 2026',
    async (month) => {
      const draw = await counts(month)
      const random = randomFrom('a')
      const ages = new Set(Array.from({ length: 50 }, () => draw(random).monthsAgo))
      expect([...ages].toSorted()).toEqual([0, 2])
    },
  )

  it('refuse a month that may be another, and codes that none of the other files has', async () => {
    await expect(counts('02/03/2026')).rejects.toThrow('"02/03/2026" is no month, like 2026-03')
    await counts('2026-03')
    await put(names.areas, 'lsoa_code,lat,lon\r\nE01000009,52.7,-1.2\r\n')
    expect(() => mixOf(dir)).toThrow('has no row whose lsoa_code is in')
  })
})
