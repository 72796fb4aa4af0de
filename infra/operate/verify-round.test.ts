import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { linesOf } from '#admissions/public/lines.ts'
import { codeFor, crowded, made } from '#admissions/public/testing/rounds.ts'
import { rootOf } from '#admissions/public/tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'shire-verify-round-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { file, run } = fc
  .sample(crowded, { numRuns: 20, seed: 7 })
  .map((round) => made(round))
  .find(({ file: { rows } }) => rows.length > 100)!

function asked(value: unknown, ...more: string[]) {
  const path = join(folder, 'round.json')
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return command(path, ...more)
}

function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'verify-round.ts'), ...args],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

describe('npm run verify-round', () => {
  it('says that a round is right, and finds a family’s row by its code as they type it', () => {
    const code = codeFor(linesOf(run, new Set())[0]!.child).toLowerCase().replaceAll('-', ' ')
    const { status, stdout } = asked(file, code)
    expect(stdout).toContain('The round is right.')
    expect(stdout).toMatch(/Your row [0-9a-f]{32} belongs to this file/)
    expect(status).toBe(0)
  })

  it('says what is wrong, and exits with 1', () => {
    const [first, ...others] = file.pools
    const wrong = { ...file, pools: [{ ...first!, refused: first!.refused + 1 }, ...others] }
    const { status, stdout } = asked({ ...wrong, root: rootOf(wrong) })
    expect(stdout).toContain('WRONG  Ranks go on behind the places')
    expect(stdout).toContain('The round is not right.')
    expect(status).toBe(1)
  })

  it('finds no row by the code of another round, and says so', () => {
    const { status, stdout } = asked(file, '0000-0000-0000-0000')
    expect(stdout).toContain('No row of this round belongs to that code.')
    expect(status).toBe(1)
  })

  it('says what is wrong with the file or the command', () => {
    expect(asked('nonsense')).toMatchObject({
      status: 1,
      stderr: 'This is not a published round: it is not JSON\n',
    })
    expect(asked(file, 'abc')).toMatchObject({ status: 2 })
    expect(command().stderr).toContain('Use it as: npm run -s verify-round -- FILE [CODE]')
    expect(command(join(folder, 'none.json'))).toMatchObject({ status: 2, stdout: '' })
  })
})
