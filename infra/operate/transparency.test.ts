import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { transparencyRecord } from '#admissions/public/transparency.ts'
import { TransparencyRecord } from '#contract/admissions/transparency.ts'
import { council } from '#council'
import { schools } from '#council/admissions/load.ts'
import { policies } from '#council/admissions/policies.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { ownerIn, recordedHere } from './transparency.ts'

const command = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'transparency.ts'), ...args], { encoding: 'utf8' })

describe('npm run transparency', () => {
  it('says of this council what its configuration says', () => {
    const { stdout, status } = command()
    expect(status).toBe(0)
    expect(stdout).toContain(`# How ${council.name} gives school places`)
    expect(stdout).toContain(`${schools.length} schools`)
    const used = new Set(schools.flatMap(({ entries }) => entries.map(({ policy }) => policy)))
    for (const { id, title } of policies) expect(stdout.includes(title), id).toBe(used.has(id))
    expect(stdout).not.toMatch(/undefined|NaN|Infinity|\[object/)
  })

  it('names who answers for it as the profile does, and makes nobody up', () => {
    const owner = council.operations.accountable[admissions.department]
    expect(recordedHere().owner).toBe(owner)
    expect(command().stdout).toContain(`**Senior responsible owner**: ${owner}`)
    const nobody = { operations: { ...council.operations, accountable: {} } }
    expect(() => ownerIn(nobody, admissions.department)).toThrow(/operations\.accountable: \{ 'admissions'/)
  })

  it('gives the same as JSON', () => {
    const record = TransparencyRecord.parse(JSON.parse(command('--json').stdout))
    expect(record).toEqual(transparencyRecord(recordedHere()))
  })

  it('says how it is used', () => {
    expect(command('--yaml')).toMatchObject({ status: 2, stdout: '' })
    expect(command('--yaml').stderr).toContain('Use it as: npm run -s transparency')
  })
})
