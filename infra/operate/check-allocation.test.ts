import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'check-allocation-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a command of this folder says of files with these texts. */
function run(command: string, ...texts: string[]) {
  const files = texts.map((text, index) => {
    const path = join(folder, `${index}.json`)
    writeFileSync(path, text)
    return path
  })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, command), ...files],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const file = JSON.stringify({
  schools: [
    { id: 'oak', capacity: 1, priority: ['bob', 'ann', 'cid'] },
    { id: 'elm', capacity: 1, priority: ['ann', 'bob'] },
    { id: 'ash', capacity: 0, priority: ['cid'] },
  ],
  applicants: [
    { id: 'ann', preferences: ['oak', 'elm'] },
    { id: 'bob', preferences: ['elm', 'oak'] },
    { id: 'cid', preferences: ['oak', 'ash'] },
  ],
})
const result = (assignment: object, cutoffs: object) => JSON.stringify({ assignment, cutoffs })

describe('npm run check-allocation', () => {
  it('finds nothing wrong with what npm run allocate prints', () => {
    const { stdout } = run('allocate.ts', file)
    expect(JSON.parse(stdout)).toEqual({
      assignment: { ann: 'oak', bob: 'elm', cid: null },
      cutoffs: { oak: 2, elm: 2, ash: 0 },
    })
    expect(run('check-allocation.ts', file, stdout)).toEqual({
      status: 0,
      stdout: 'Nothing is wrong with it.\n',
      stderr: '',
    })
  })

  it.each<[string, string, RegExp]>([
    [
      'stable, and not the best for those who ask',
      result({ ann: 'elm', bob: 'oak', cid: null }, { oak: 1, elm: 1, ash: 0 }),
      /^not-best: 2 children would all rather change places · oak · elm · ann · bob\n1 fault\.\n$/,
    ],
    [
      'one too many',
      result({ ann: 'oak', bob: 'oak', cid: null }, { oak: 2, elm: null, ash: 0 }),
      /^over-capacity: oak has 1 place, and 2 children are in it · oak$/m,
    ],
    [
      'somebody passed over',
      result({ ann: null, bob: 'elm', cid: 'oak' }, { oak: 3, elm: 2, ash: 0 }),
      /^passed-over: .* · oak · ann · cid$/m,
    ],
    [
      'a place at no school',
      result({ ann: 'yew', bob: 'elm', cid: null }, {}),
      /^incomplete: .* · yew · ann$/m,
    ],
    ['nothing of a child', result({ ann: 'oak', bob: 'elm' }, { oak: 2, elm: 2 }), /^incomplete: .* · cid$/m],
    [
      'another cut-off',
      result({ ann: 'oak', bob: 'elm', cid: null }, { oak: 3, elm: 2 }),
      /^cut-off: .* · oak$/m,
    ],
  ])('says what is wrong with a result that is %s', (_, claimed, said) => {
    const { status, stdout, stderr } = run('check-allocation.ts', file, claimed)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(said)
  })

  it.each<[string, string[], number, RegExp]>([
    ['one file alone', [file], 2, /^Use it as: npm run -s check-allocation -- FILE RESULT/],
    ['no assignment', [file, '{}'], 1, /assignment must be an object/],
    ['no object', [file, 'null'], 1, /assignment must be an object/],
    ['a number for a school', [file, result({ ann: 3 }, {})], 1, /says of “ann” what can’t be: 3/],
    ['half a position', [file, result({}, { oak: 1.5 })], 1, /says of “oak” what can’t be: 1.5/],
    [
      'a file that can’t be right',
      [file.replace('"elm"', '"oak"'), '{}'],
      1,
      /two schools with the id “oak”/,
    ],
  ])('refuses %s', (_, files, code, said) => {
    const { status, stdout, stderr } = run('check-allocation.ts', ...files)
    expect({ status, stdout }).toEqual({ status: code, stdout: '' })
    expect(stderr).toMatch(said)
  })

  it('takes no round’s own file, whose orders come from policies', () => {
    const { status, stdout, stderr } = run('check-allocation.ts', '{"policies":[]}', result({}, {}))
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/0\.json is a round’s own file, with policies in place of priorities/)
  })
})
