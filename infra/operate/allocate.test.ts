import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'allocate-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the command says of a file with this text. */
function allocate(...files: string[]) {
  const paths = files.map((text, index) => {
    const path = join(folder, `${index}.json`)
    writeFileSync(path, text)
    return path
  })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'allocate.ts'), ...paths],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const plain = {
  schools: [{ id: 'oak', capacity: 1, priority: ['ann', 'bob'] }],
  applicants: [
    { id: 'bob', preferences: ['oak'] },
    { id: 'ann', preferences: ['oak'] },
  ],
}

const round = {
  format: 'shire-round-1',
  round: 'reception-2027',
  policies: [
    {
      id: 'nearest',
      title: 'Nearest first',
      kind: 'open',
      determined: { entry: 2027, on: null, by: 'The council' },
      source: { title: 'Made for a test', sure: 'invented' },
      ranks: 'council',
      criteria: [{ id: 'others', who: { is: 'everyone' } }],
      tieBreaks: [
        {
          by: 'straight',
          rounding: { unit: 'metres', decimals: 0, how: 'nearest' },
          from: 'nearest',
        },
        { by: 'random' },
      ],
      late: 'after',
      twins: 'above',
      infantClass: 30,
      excepted: ['multiple-birth'],
    },
  ],
  areas: [],
  schools: [
    {
      id: 'oak',
      name: 'Oak School',
      number: 1,
      policy: 'nearest',
      point: { easting: 450_000, northing: 310_000 },
      authority: 'The council',
    },
  ],
  applicants: ['ann', 'bob'].map((id, index) => ({
    id,
    home: { easting: 450_200 - index * 100, northing: 310_000 },
    preferences: [{ school: 'oak' }],
  })),
  draw: null,
}

describe('npm run allocate', () => {
  it('prints who is placed where, and the cut-offs, of a file with priorities', () => {
    expect(allocate(JSON.stringify(plain))).toEqual({
      status: 0,
      stdout: '{"assignment":{"bob":null,"ann":"oak"},"cutoffs":{"oak":1}}\n',
      stderr: '',
    })
  })

  it('prints the same of a round’s own file, ranked by its policies', () => {
    expect(allocate(JSON.stringify(round))).toEqual({
      status: 0,
      stdout: '{"assignment":{"ann":null,"bob":"oak"},"cutoffs":{"oak":1}}\n',
      stderr: '',
    })
  })

  it.each<[string, string[], number, RegExp]>([
    ['no file', [], 2, /^Use it as: npm run -s allocate -- FILE/],
    ['two files', ['{}', '{}'], 2, /^Use it as/],
    ['not JSON', ['{"schools":'], 1, /0\.json is not JSON: /],
    ['half a file', ['{"schools":[]}'], 1, /^applicants: is missing: it must be a list\n$/],
    [
      'a round with a mistake',
      [JSON.stringify({ ...round, schools: [{ ...round.schools[0], number: -1 }] })],
      1,
      /^This round’s file can’t be used. Put right:\nschools\[0\]\.number: must be at least 0\n$/,
    ],
    [
      'a round that lacks and has what it should not',
      [JSON.stringify({ ...round, areas: undefined, draw: 'no', more: 1 })],
      1,
      /areas: must be a list\ndraw: must be an object\nThe file: has what means nothing here: more/,
    ],
    [
      'a round with a day and a list that are none',
      [
        JSON.stringify({
          ...round,
          policies: round.policies.map((one) => ({ ...one, tieBreaks: [] })),
          applicants: round.applicants.map((one) => ({ ...one, born: '31/12/2017' })),
        }),
      ],
      1,
      /policies\[0\]\.tieBreaks: must have at least 1\napplicants\[0\]\.born: must be a day, such as 2027-03-01\n/,
    ],
    [
      'a round that names a school it doesn’t hold',
      [JSON.stringify({ ...round, schools: [] })],
      1,
      /names the school “oak”, which is not in the round/,
    ],
    [
      'a round with a policy twice and a twin alone',
      [
        JSON.stringify({
          ...round,
          policies: [...round.policies, ...round.policies],
          applicants: round.applicants.map((one, index) =>
            index === 0 ? { ...one, multiple: 'birth' } : one,
          ),
        }),
      ],
      1,
      /^This round’s file can’t be used. Put right:\nThere are two of the policy “nearest”\nChild “ann” is marked as one of several born together, and no other child/,
    ],
    [
      'a draw over other children',
      [
        JSON.stringify({
          ...round,
          draw: {
            draw: 1,
            roster: '0'.repeat(64),
            seed: '0'.repeat(64),
            from: { kind: 'witnessed', witness: 'A. Witness', at: '2027-01-20T10:00:00Z' },
            announced: '2027-01-18T10:00:00Z',
            supervisor: 'B. Independent',
          },
        }),
      ],
      1,
      /^This round’s file can’t be used. Put right:\nThe draw was made over other children than those in the file: one was added or taken out after it\n$/,
    ],
  ])('says what is wrong with %s, and prints nothing', (_, files, code, message) => {
    const { status, stdout, stderr } = allocate(...files)
    expect({ status, stdout }).toEqual({ status: code, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('says that a file isn’t there', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'allocate.ts'), 'nowhere.json'],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([2, expect.stringContaining('nowhere.json can’t be read')])
  })
})
