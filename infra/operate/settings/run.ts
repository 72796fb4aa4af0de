import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { notices } from '#aws/resident/notices-table.ts'
import { settingsTable } from '#aws/settings/settings-table.ts'
import { canonical } from '#contract/core/canonical.ts'
import type { ProfileSettings } from '#contract/council/with-settings.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { settings as profile } from '#profile/settings.ts'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { changeSetting, subjectOf, writtenFor } from '#settings/change.ts'
import { differencesIn } from '#settings/differences.ts'
import type { Written } from '#settings/kinds.ts'
import type { Said } from '#settings/setting.ts'
import { operatorClients, outputs } from '../clients.ts'
import { byCommand } from './by-command.ts'

const usage = `npm run settings                       what differs from the profile, and what the profile says by now
npm run -s settings -- export          the file api/profile/settings.ts, with all that differs
npm run settings -- clear              clears what the profile says by now
npm run settings -- move-notices       takes over notices that an earlier version has put up
Add --deployed for the system that your AWS credentials reach.`

export interface Table {
  readonly documents: DynamoDBDocumentClient
  readonly TableName: string
  /** The installation as it is written here. */
  readonly written: Written
  /** What `api/profile/settings.ts` has here. */
  readonly profile: ProfileSettings
}

/** How a setting that was changed stands to what is written here. */
type Standing = 'differs' | 'equal' | 'about nothing'

function standing(written: Written, { kind, subject, value }: Said): Standing {
  if (!subjectOf(written, kind, subject)) return 'about nothing'
  return canonical(value) === canonical(writtenFor(written, kind, subject)) ? 'equal' : 'differs'
}

/** Those that say something of their own. */
const own = async ({ documents, TableName }: Table): Promise<Said[]> =>
  (await settingsTable(TableName, documents).all()).filter(({ value }) => value !== null)

const nameOf = ({ kind, subject }: Said): string => `${kind} of ${subject}`

/** What differs, a line each. */
export async function listed(table: Table): Promise<string> {
  const all = await own(table)
  if (all.length === 0) return 'Nothing differs from the profile'
  const words: Record<Standing, string> = {
    differs: 'differs',
    equal: 'is what the profile says by now: clear it',
    'about nothing': 'is about what there is no more: nobody sees it',
  }
  return all
    .map((one) => `${nameOf(one)} ${words[standing(table.written, one)]} (${one.last.by}, ${one.last.at})`)
    .sort()
    .join('\n')
}

/** The file that the profile imports. Notices are of a day, and not part of it. */
export async function exported(table: Table): Promise<string> {
  const settings = Object.entries(differencesIn(await own(table))).map(([kind, now]) => {
    // What became part of the profile before, and was not changed again, stays part of it.
    const before = table.profile[kind as keyof ProfileSettings]
    return [kind, { ...before, ...now }] as const
  })
  const kept = settings.filter(([, bySubject]) => Object.keys(bySubject).length > 0)
  return `import type { ProfileSettings } from '#contract/council/with-settings.ts'

/** What was changed in the workspace and is part of the profile: \`npm run -s settings -- export\` writes this file anew. */
export const settings: ProfileSettings = ${JSON.stringify(Object.fromEntries(kept), null, 2)}
`
}

/** Goes back to the profile where the profile says the same. Returns what to say of it. */
export async function clearEqual(table: Table): Promise<string> {
  const { documents, TableName, written } = table
  const settings = settingsTable(TableName, documents)
  const equal = (await own(table)).filter((one) => standing(written, one) === 'equal')
  for (const { kind, subject } of equal) {
    const seen = (await settings.get(kind, subject))?.version ?? 0
    const why = 'The profile says it by now'
    const asked = { kind, subject, seen, value: null, key: randomUUID(), why }
    const outcome = await changeSetting({ settings, written, now: () => new Date() }, byCommand, asked)
    if (outcome.kind === 'changed')
      throw new Error(
        `${outcome.last.by} changed the ${kind} of ${subject} at this moment. Look at it, then try again`,
      )
  }
  return equal.length === 0 ? 'Nothing to clear' : `Cleared:\n${equal.map(nameOf).join('\n')}`
}

/** Takes over notices of which settings have never said anything. Returns what to say of it. */
export async function moveNotices(table: Table, earlier: string): Promise<string> {
  const { documents, TableName, written } = table
  const settings = settingsTable(TableName, documents)
  const moved: string[] = []
  for (const { slug, ...value } of await notices(earlier, documents)) {
    const asked = {
      kind: 'notice',
      subject: slug,
      seen: 0,
      value,
      key: randomUUID(),
      why: 'From before',
    } as const
    if (await settings.get('notice', slug)) continue
    const outcome = await changeSetting({ settings, written, now: () => new Date() }, byCommand, asked)
    if (outcome.kind === 'done') moved.push(slug)
  }
  return moved.length === 0 ? 'Nothing to move' : `Moved: ${moved.join(', ')}`
}

async function run(): Promise<string> {
  const { positionals } = parseArgs({ allowPositionals: true, options: { deployed: { type: 'boolean' } } })
  const [what = 'list', ...more] = positionals
  if (more.length > 0 || !['list', 'export', 'clear', 'move-notices'].includes(what)) throw new Error(usage)
  const { SettingsTableName: TableName, NoticesTableName } = await outputs()
  if (!TableName) throw new Error('The stack has no output SettingsTableName. Deploy this version first')
  const table = {
    ...{ documents: operatorClients().documents, TableName },
    written: { council, services, listings, calendars },
    profile,
  }
  if (what === 'export') return exported(table)
  if (what === 'clear') return clearEqual(table)
  return what === 'list' ? listed(table) : moveNotices(table, NoticesTableName ?? '')
}

if (import.meta.main) {
  try {
    console.log(await run())
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
