import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect } from 'vitest'
import type { CouncilProfile } from '#contract/council/council.ts'
import { council } from '#council'
import type { Synthesised } from '#infra/template/types.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { type SynthOptions, synth } from '../app.ts'

/** Every entry point that there is. */
export const entries = readdirSync(join(import.meta.dirname, '../../api/functions'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => basename(file, '.ts'))

const pages = [
  'index.html',
  'shell.html',
  'not-found.html',
  'report/index.html',
  'report/pothole/index.html',
  'track/index.html',
]
const rest = [
  'robots.txt',
  'assets/app.1a2b.js',
  'assets/open-days/hill-20270928T1630-1a2b.ics',
  'map/1a2b.pmtiles',
]

/** The first, and the one of school admissions, whose function may write its requests alone. */
const isFewest = ({ id }: CouncilProfile['departments'][number], at: number) =>
  at === 0 || id === admissions.department

/**
 * Synthesises the app from functions and a site as small as the stack takes them, for the council with the fewest
 * departments. `clear` removes what it wrote.
 */
export function installation() {
  const root = mkdtempSync(join(tmpdir(), 'shire-'))
  const [functions, site] = [join(root, 'functions'), join(root, 'site')]
  for (const entry of entries)
    write(join(functions, entry, 'index.mjs'), 'export const handler = async () => ({})')
  for (const file of [...pages, ...rest]) write(join(site, file), file)
  let runs = 0
  const options = (more: Partial<SynthOptions> = {}): SynthOptions => ({
    functions,
    site,
    outdir: join(root, `out${runs++}`),
    staging: false,
    council: { ...council, departments: council.departments.filter(isFewest) },
    ...more,
  })
  return {
    options,
    synth: (more?: Partial<SynthOptions>) => synth(options(more)).template,
    /** The stack as the player reads it. */
    synthesise(more?: Partial<SynthOptions>): Synthesised {
      return { name: 'Shire', template: synth(options(more)).template, assets: {} }
    },
    clear: () => rmSync(root, { recursive: true }),
  }
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

type Statement = { Action: string | string[]; Resource: unknown; Effect: string; Condition?: unknown }

const list = <Value>(value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value])

/** `{Fn::GetAtt: [RequestsTable00222A0D, Arn]}` → `RequestsTable`; joined texts are written out. */
export function plain(value: unknown): string {
  if (typeof value === 'string') return value
  const [[name, inner] = ['', '']] = Object.entries(value as object)
  if (name === 'Fn::Join') return inner[1].map(plain).join(inner[0])
  const id = name === 'Ref' ? inner : inner[0]
  return String(id).replace(/[0-9A-F]{8}$/, '')
}

/** ` of *-????-????` for each pattern of partition keys that a statement is about; an empty text where it is about all. */
function keysOf({ Condition = {} }: Statement): string[] {
  const { 'ForAllValues:StringLike': like, ...others } = Condition as Record<string, Record<string, string[]>>
  expect(others).toEqual({})
  if (!like) return ['']
  const { 'dynamodb:LeadingKeys': keys = [], ...rest } = like
  expect(rest).toEqual({})
  return list(keys).map((key) => ` of ${key}`)
}

/** What a role may do, one line for each action on each resource, without the right to write its own log. */
export function allowedBy(role: Record<string, unknown>): string[] {
  expect(role).not.toHaveProperty('ManagedPolicyArns')
  const policies = role.Policies as { PolicyDocument: { Statement: Statement[] } }[]
  const lines = policies
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap((statement) => {
      expect(statement.Effect).toBe('Allow')
      const actions = list(statement.Action)
      const keys = keysOf(statement)
      return list(statement.Resource).flatMap((resource) =>
        actions.flatMap((action) => keys.map((key) => `${action} ${plain(resource)}${key}`)),
      )
    })
  return lines.filter((line) => !/^logs:(CreateLogStream|PutLogEvents) \w+Log$/.test(line)).sort()
}
