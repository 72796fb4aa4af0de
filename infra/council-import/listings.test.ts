import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { checkListings } from './listings.ts'
import type { Entry, Exception } from './listings-check.ts'

const lgslText = 'lgsl_id,name\n901,Owl boxes\n902,Bat walks\n903,"Moths, all"\n904,Newts\n'
const tiersText =
  'lgsl_id,description,providing_tier\n901,Find owl boxes,county/unitary\n902,Find bats,district/unitary\n903,Find moths,all\n905,Find toads,county/unitary\n'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shire-listings-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function files(lgsl = lgslText, tiers = tiersText) {
  const given = { lgsl: join(dir, 'lgsl.csv'), tiers: join(dir, 'tiers.csv') }
  await writeFile(given.lgsl, lgsl)
  await writeFile(given.tiers, tiers)
  return given
}
const entry = (lgsl: number | null, provider: Entry['provider'] = 'county', slug = 'owls'): Entry => ({
  slug,
  lgsl,
  provider,
})

describe('checking the directory', () => {
  it.each<[string, Entry, string]>([
    ['no id', entry(null, 'national'), 'no LGSL id'],
    ['the county for a county tier', entry(901), 'LGSL 901 Owl boxes, county/unitary'],
    ['the district for a district tier', entry(902, 'district'), 'LGSL 902 Bat walks, district/unitary'],
    ['the county where both do it', entry(903), 'LGSL 903 Moths, all, all'],
    ['the district where both do it', entry(903, 'district'), 'LGSL 903 Moths, all, all'],
    ['an id that GOV.UK does not list', entry(904, 'district'), 'LGSL 904 Newts, tier not listed'],
    ['an id that GOV.UK alone lists', entry(905), 'LGSL 905 Find toads, county/unitary'],
  ])('agrees with %s', async (_, one, says) => {
    expect(checkListings(await files(), [one], [])).toEqual([{ slug: 'owls', says }])
  })

  it.each<[string, Entry, string]>([
    ['an id in neither list', entry(999), 'neither list has this id'],
    ['the district for a county tier', entry(901, 'district'), 'it says that the provider is district'],
    ['the county for a district tier', entry(902), 'it says that the provider is county'],
    ['the government for what councils do', entry(903, 'national'), 'it says that the provider is national'],
  ])('finds %s', async (_, one, problem) => {
    expect(checkListings(await files(), [one], [])).toMatchObject([{ slug: 'owls', problem }])
  })

  it('takes an exception for its page and its tier alone, and none that is not needed', async () => {
    const exception: Exception = { slug: 'owls', tier: 'district/unitary', why: 'owls fly' }
    const given = await files()
    expect(checkListings(given, [entry(902)], [exception])).toEqual([
      { slug: 'owls', says: 'LGSL 902 Bat walks, district/unitary, but county: owls fly' },
    ])
    expect(checkListings(given, [entry(902, 'county', 'bats')], [exception])).toMatchObject([
      { slug: 'bats', problem: 'it says that the provider is county' },
      { slug: 'owls', problem: 'it is not needed any more: remove it' },
    ])
    expect(checkListings(given, [entry(901, 'district')], [exception])).toMatchObject([
      { problem: 'it says that the provider is district' },
    ])
    expect(checkListings(given, [entry(901)], [exception])).toMatchObject([
      { says: 'LGSL 901 Owl boxes, county/unitary' },
      { problem: 'it is not needed any more: remove it' },
    ])
  })

  it('looks at every listing and every service', async () => {
    const looked = checkListings(await files(), undefined, []).map(({ slug }) => slug)
    expect(looked).toEqual([...services, ...listings].map(({ slug }) => slug))
  })
})

describe('a wrong file', () => {
  it.each([
    ['the two files swapped', tiersText, lgslText, 'lgsl.csv, line 1: there is no column "name"'],
    ['no tiers', lgslText, lgslText, 'tiers.csv, line 1: there is no column "providing_tier"'],
    ['an empty file', '', tiersText, 'lgsl.csv is empty'],
    [
      'an unknown tier',
      lgslText,
      'lgsl_id,providing_tier\n1,parish\n',
      'tiers.csv, line 2, column "providing_tier": "parish" is no tier',
    ],
    [
      'a name for an id',
      'lgsl_id,name\nowls,Owls\n',
      tiersText,
      'lgsl.csv, line 2, column "lgsl_id": "owls" is no LGSL id',
    ],
  ])('is named: %s', async (_, lgsl, tiers, message) => {
    const given = await files(lgsl, tiers)
    expect(() => checkListings(given, [], [])).toThrow(message)
  })

  it('is named when it is not there, or not given', async () => {
    const { lgsl, tiers } = await files()
    expect(() => checkListings({ lgsl, tiers: join(dir, 'nowhere') })).toThrow("can't be read")
    expect(() => checkListings({ tiers })).toThrow('Both files are needed')
  })
})

const run = promisify(execFile)
const check = (args: readonly string[]) =>
  run(process.execPath, [resolve(import.meta.dirname, 'listings.ts'), ...args])

describe('npm run check-listings', () => {
  it('fails with the mismatches, and with a wrong file', async () => {
    const { lgsl, tiers } = await files()
    await expect(check(['--lgsl', lgsl, '--tiers', tiers])).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('find-library: LGSL 437'),
      stderr: expect.stringContaining('find-library: LGSL 437: neither list has this id'),
    })
    await expect(check(['--lgsl', tiers, '--tiers', lgsl])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is no column "name"'),
    })
  })
})

/** The official lists, where somebody has put them beside the project. */
const data = join(import.meta.dirname, '../../../shared/data')

it.skipIf(!existsSync(data))('finds nothing to mend in the directory by the official lists', async () => {
  const [lgsl, tiers] = ['lgsl-services.csv', 'govuk-local-services.csv'].map((file) => join(data, file))
  const { stdout, stderr } = await check(['--lgsl', lgsl ?? '', '--tiers', tiers ?? ''])
  expect(stdout).toContain('find-library: LGSL 437 Library facilities, county/unitary')
  expect(stdout).toContain(' 0 to mend')
  expect(stderr).toBe('')
})
