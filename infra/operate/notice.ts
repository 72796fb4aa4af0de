import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { board } from '#aws/resident/notices-table.ts'
import { settingsTable } from '#aws/settings/settings-table.ts'
import { endOfDay, momentInEngland } from '#contract/calendar/moments.ts'
import { Notice } from '#contract/core/notice.ts'
import { readDay } from '#contract/core/typed/typed-date.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { changeSetting } from '#settings/change.ts'
import { operatorClients, outputs } from './clients.ts'
import { byCommand } from './settings/by-command.ts'

const usage = `npm run notice -- blue-badge "Online applications are closed today" [--closed] [--until 2026-12-01T09:00]
npm run notice -- blue-badge --clear
Add --deployed for the system that your AWS credentials reach.`

const nothingAt = (slug: string) => `There is no service or listing "${slug}". Its address ends with it`
const known = (slug: string) => [...services, ...listings].some((one) => one.slug === slug)

export interface Table {
  readonly documents: DynamoDBDocumentClient
  readonly TableName: string
}

/** Writes it as a setting, as the workspace does, on the version that is there. Throws, in words, where somebody was quicker. */
async function write(
  { documents, TableName }: Table,
  subject: string,
  value: Omit<Notice, 'slug'> | null,
): Promise<'done' | 'nothing'> {
  const settings = settingsTable(TableName, documents)
  const written = { council, services, listings, calendars }
  const seen = (await settings.get('notice', subject))?.version ?? 0
  const asked = { kind: 'notice', subject, seen, value, key: randomUUID(), why: 'By npm run notice' } as const
  const outcome = await changeSetting({ settings, written, now: () => new Date() }, byCommand, asked)
  if (outcome.kind === 'done') return 'done'
  if (outcome.kind === 'not-now') return 'nothing'
  if (outcome.kind === 'changed')
    throw new Error(
      `${outcome.last.by} changed the notice of ${subject} at this moment. Look at the page, then try again`,
    )
  throw new Error(
    outcome.kind === 'invalid' && 'wrong' in outcome
      ? outcome.wrong.map(({ message }) => message).join('. ')
      : nothingAt(subject),
  )
}

/** Puts up a notice on a service's page, in place of the one that is there. */
export async function putUp(table: Table, { slug, ...notice }: Notice): Promise<string> {
  const wrote = await write(table, slug, notice)
  return wrote === 'done'
    ? `The page of ${slug} says so within a minute`
    : `The page of ${slug} says so already`
}

/**
 * Takes down the notice of a service, also one that an earlier version has put up in `earlier`. Returns what to say of it.
 * Throws, in words, when nothing has that address.
 */
export async function takeDown(table: Table, slug: string, earlier: string | undefined): Promise<string> {
  if (!known(slug)) throw new Error(nothingAt(slug))
  const taken = await write(table, slug, null)
  const asked = { TableName: earlier, Key: { board, slug }, ReturnValues: 'ALL_OLD' } as const
  const old =
    earlier === undefined ? undefined : (await table.documents.send(new DeleteCommand(asked))).Attributes
  return taken === 'done' || old
    ? `The notice on the page of ${slug} is taken down. Browsers show it for a minute at most`
    : `Nothing to do: no notice is up on the page of ${slug}`
}

/** Reads the notice from the command line. Throws, in words, when it will not do. */
export function noticeFrom(
  slug: string,
  text: string | undefined,
  closed: boolean,
  until: string | undefined,
): Notice {
  if (!known(slug)) throw new Error(nothingAt(slug))
  if (!text) throw new Error(`Say what is different today.\n${usage}`)
  const end = until === undefined ? null : endOf(until)
  const read = Notice.safeParse({ slug, text, closed, until: end?.toISOString() ?? null })
  if (!read.success) throw new Error('A notice has 300 characters at most')
  return read.data
}

/** A time as clocks in England show it, unless it names its zone; of a day, its end. Throws, in words, when it is neither. */
function endOf(until: string): Date {
  const day = readDay(until)
  if (day.kind === 'date') return endOfDay(day.date)
  const [, date, time, zone] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?$/.exec(until) ?? []
  if (!date || Number.isNaN(Date.parse(`${date}T${time}Z`)))
    throw new Error(
      `--until ${until} is no time. Write it like 2026-12-01T09:00, or like 2026-12-01 for all that day`,
    )
  return zone ? new Date(until) : momentInEngland(`${date}T${time}`)
}

async function run(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      closed: { type: 'boolean', default: false },
      clear: { type: 'boolean', default: false },
      until: { type: 'string' },
      deployed: { type: 'boolean' },
    },
  })
  const [slug, text] = positionals
  if (!slug) throw new Error(usage)
  const { SettingsTableName: TableName, NoticesTableName } = await outputs()
  if (!TableName) throw new Error('The stack has no output SettingsTableName. Deploy this version first')
  const table = { documents: operatorClients().documents, TableName }
  if (values.clear) return takeDown(table, slug, NoticesTableName)
  return putUp(table, noticeFrom(slug, text, values.closed, values.until))
}

if (import.meta.main) {
  try {
    console.log(await run())
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
