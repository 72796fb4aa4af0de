import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { county } from '#council/admissions/policies/county.ts'
import { said } from './policy.ts'

describe('a policy at the command line', () => {
  it('is said as families read it', () => {
    const { taken, lines } = said(JSON.stringify(county))
    expect(taken).toBe(true)
    expect(lines[0]).toBe(county.title)
    expect(lines).toContain('3. Children who live in the school’s catchment area')
    expect(lines).toContain('9. All other children')
    expect(lines.at(-1)).toBe('The council puts the children in order.')
  })

  it('is refused with what is wrong, and with the paragraph where that is known', () => {
    const [care, ...others] = county.criteria
    const { taken, lines } = said(
      JSON.stringify({ ...county, criteria: [others[0], care, ...others.slice(1)] }),
    )
    expect(taken).toBe(false)
    expect(lines).toEqual([
      expect.stringMatching(/^Put children who are in care.* \(School Admissions Code, 1\.7\)$/),
    ])
    const holed = said(JSON.stringify({ ...county, tieBreaks: county.tieBreaks.slice(0, 1) }))
    expect(holed.lines).toHaveLength(county.criteria.length)
    expect(holed.lines.at(-1)).toMatch(
      /^Nothing tells apart two children .* “All other children”\. Draw lots at the end\.$/,
    )
  })

  it('has to be JSON, and of its shape', () => {
    expect(() => said('the nearest first')).toThrow(/^This is not JSON: /)
    expect(said('{}')).toMatchObject({
      taken: false,
      lines: expect.arrayContaining([expect.stringMatching(/^id: /)]),
    })
  })

  it('exits with 2 where nothing of that name is there, and with 1 where it can’t be used', () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'))
    const holed = join(folder, 'holed.json')
    writeFileSync(holed, JSON.stringify({ ...county, tieBreaks: [] }))
    const ask = (...args: string[]) => {
      const command = [join(import.meta.dirname, 'policy.ts'), ...args]
      const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
      return { status, stdout, stderr }
    }
    try {
      expect(ask('county')).toMatchObject({ status: 0, stderr: '' })
      expect(ask('nowhere')).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/^The council holds no policy “nowhere”, .* It holds: .*county/),
      })
      expect(ask(holed)).toMatchObject({
        ...{ status: 1, stdout: '' },
        stderr: 'This policy can’t be used. Put right:\ntieBreaks: must have at least 1\n',
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
