import { execFile } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReference } from '#contract/core/reference.ts'
import { lanes, oneChecker } from './lanes/lanes.ts'
import { apply, changesIn } from './support/how-to.ts'
import { root } from './support/imports.ts'
import { missingOf, namedIn } from './support/named.ts'
import { thorough } from './support/thorough.ts'

/** Follows CONTRIBUTING.md in a copy of the tree, and runs there what it says to run. */

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const changes = changesIn(read('CONTRIBUTING.md'))
const sections = new Set(changes.map(({ step }) => step.replace(/, step.*/, '')))

const copy = mkdtempSync(join(tmpdir(), 'shire-contributing-'))
/** For those who come after somebody who has followed it. */
const again = mkdtempSync(join(tmpdir(), 'shire-contributing-again-'))
const folders = ['api', 'e2e', 'findings', 'infra', 'web']
beforeAll(() => {
  const files = readdirSync(root, { withFileTypes: true }).filter((one) => one.isFile())
  for (const name of [...folders, ...files.map((file) => file.name)])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const change of changes) apply(copy, change)
  copyFileSync(join(copy, 'e2e/support/followed.ts'), join(copy, 'e2e/followed.test.ts'))
})
afterAll(() => {
  for (const place of [copy, again]) rmSync(place, { recursive: true })
})

/** Runs a command of a package in the copy, and says how it ended: nothing where all was well. */
function complaints(command: string, ...args: string[]): Promise<string> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const options = { cwd: copy, env: Object.fromEntries(own), maxBuffer: 1e8 }
  return new Promise((resolve) =>
    execFile(process.execPath, [join(root, 'node_modules', command), ...args], options, (error, out, err) =>
      resolve(error ? `${out}${err}` : ''),
    ),
  )
}

/** What Vitest says of a test, in JSON. */
interface Result {
  readonly fullName: string
  readonly status: string
  readonly failureMessages: readonly string[]
}

/** The sections whose steps write something. The tests that others name run in the tree itself, which is the same to them. */
const followed = read('CONTRIBUTING.md')
  .split(/^## /m)
  .filter((part) => sections.has(part.slice(0, part.indexOf('\n'))))
  .join('\n')

/** Those of what has to be there then, and, where drills are thorough, the tests that their steps name. */
async function tested(): Promise<{ results: Result[]; said: string }> {
  const report = join(copy, 'report.json')
  const { tests } = namedIn(followed)
  const asked = [
    'run',
    'e2e/followed.test.ts',
    ...(thorough ? tests : []),
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  const said = await complaints('vitest/vitest.mjs', ...asked)
  if (!existsSync(report)) return { results: [], said }
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  return {
    results: testResults.flatMap(({ assertionResults }: { assertionResults: Result[] }) => assertionResults),
    said: said && testResults.map(({ message }: { message: string }) => message).join(''),
  }
}

describe('whoever follows CONTRIBUTING.md', () => {
  it('has files that types and rules of style take, with all that they need', {
    timeout: 240_000,
  }, async () => {
    const touched = [...new Set(changes.map(({ file }) => file))]
    const include = [...touched, 'e2e/followed.test.ts', 'web/src/**/*.d.ts', 'api/council/**/*.d.ts']
    writeFileSync(join(copy, 'touched.json'), JSON.stringify({ extends: './tsconfig.json', include }))
    expect(await complaints('typescript/bin/tsc', '--project', 'touched.json', ...oneChecker)).toBe('')
    expect(await complaints('@biomejs/biome/bin/biome', 'check', ...touched)).toBe('')
  })

  it('has added what each section is about, and breaks no test', { timeout: 240_000 }, async () => {
    const { results, said } = await tested()
    const failed = results.filter(({ status }) => status !== 'passed')
    expect(failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages}`)).toEqual([])
    expect(said).toBe('')
    const names = results.map(({ fullName }) => fullName)
    for (const section of sections)
      expect(names).toContainEqual(expect.stringMatching(new RegExp(`^${section} `)))
    // Each of the tree's own tests runs in the tree too; in the copy they take longer than all that is looked at here.
    const own = ['memorial-bench is a sound', 'the act "inform" ', '{"do":"inform"', 'does "inform"']
    for (const tried of thorough ? own : []) expect(names).toContainEqual(expect.stringContaining(tried))
  })

  it('adds a service, an act, a department, a route, a table and a school’s policy', () => {
    expect([...sections]).toEqual(
      ['a service', 'an act', 'a department', 'a route', 'a table', "a school's policy"].map(
        (what) => `Add ${what}`,
      ),
    )
  })

  it('can be followed by the next one too, who adds a service, an act or a department of another name', () => {
    const often = changes.filter(({ step }) => /^Add (a service|an act|a department),/.test(step))
    const other = (said: string) => said.replaceAll(/inform|memorial-?bench|country-parks/gi, '$&Other')
    for (const { file } of often.filter(({ makes }) => !makes)) cpSync(join(root, file), join(again, file))
    for (const change of often)
      apply(again, { ...change, file: other(change.file), text: other(change.text) })
    for (const change of often) apply(again, change)
    // The menu and what is said of it have them in the same order.
    for (const file of ['api/contract/workspace/acts/talk.ts', 'api/requests/workspace/stories.test.ts'])
      expect(readFileSync(join(again, file), 'utf8')).toMatch(/^ {2}informOther: .*^ {2}inform: /ms)
  })

  it('needs six files for an act at most, form and all', () => {
    const files = changes.filter(({ step }) => step.startsWith('Add an act')).map(({ file }) => file)
    const [form, itsTest] = ['the form', 'its test']
    expect(new Set([...files, form, itsTest]).size).toBeLessThanOrEqual(6)
  })
})

const texts = globSync('{*.md,{api,e2e,infra,web}/**/*.md}', { cwd: root })

describe('what is written for people', () => {
  it('is looked through for paths, commands and tests', () => {
    expect(texts).toEqual(expect.arrayContaining(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md']))
    const named = texts.map((text) => namedIn(read(text)))
    expect(named.flatMap(({ paths }) => paths).length).toBeGreaterThan(50)
    expect(named.flatMap(({ scripts }) => scripts).length).toBeGreaterThan(20)
    expect(named.flatMap(({ tests }) => tests).length).toBeGreaterThan(5)
    expect(named.flatMap(({ references }) => references).length).toBeGreaterThan(1)
  })

  it.each(texts)('asks in %s for no command with a reference that it would not read', (text) => {
    expect(namedIn(read(text)).references.filter((one) => readReference(one) !== one)).toEqual([])
  })

  it.each(texts)('names in %s only those that there are', (text) => {
    expect(missingOf(namedIn(read(text)), copy)).toEqual([])
  })

  it.each(texts)('names in %s only lanes that there are', (text) => {
    const there = lanes.map(({ name }) => name)
    expect(namedIn(read(text)).lanes.filter((lane) => !there.includes(lane))).toEqual([])
  })
})
