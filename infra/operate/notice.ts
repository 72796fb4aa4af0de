import { parseArgs } from 'node:util'
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { board } from '#aws/resident/notices-table.ts'
import { endOfDay, momentInEngland } from '#contract/calendar/moments.ts'
import { Notice } from '#contract/core/notice.ts'
import { readDay } from '#contract/core/typed/typed-date.ts'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { operatorClients, outputs } from './clients.ts'

const usage = `npm run notice -- blue-badge "Online applications are closed today" [--closed] [--until 2026-12-01T09:00]
npm run notice -- blue-badge --clear
Add --deployed for the system that your AWS credentials reach.`

const nothingAt = (slug: string) => `There is no service or listing "${slug}". Its address ends with it`
const known = (slug: string) => [...services, ...listings].some((one) => one.slug === slug)

/** Puts up a notice on a service's page, in place of the one that is there. */
export async function putUp(
  documents: DynamoDBDocumentClient,
  TableName: string,
  notice: Notice,
): Promise<void> {
  await documents.send(new PutCommand({ TableName, Item: { board, ...notice } }))
}

/** Takes down the notice of a service. Returns what to say of it. Throws, in words, when nothing has that address. */
export async function takeDown(
  documents: DynamoDBDocumentClient,
  TableName: string,
  slug: string,
): Promise<string> {
  const asked = { TableName, Key: { board, slug }, ReturnValues: 'ALL_OLD' } as const
  const { Attributes } = await documents.send(new DeleteCommand(asked))
  if (Attributes)
    return `The notice on the page of ${slug} is taken down. Browsers show it for a minute at most`
  if (!known(slug)) throw new Error(nothingAt(slug))
  return `Nothing to do: no notice is up on the page of ${slug}`
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
  const { NoticesTableName } = await outputs()
  if (!NoticesTableName)
    throw new Error('The stack has no output NoticesTableName. Deploy this version first')
  const { documents } = operatorClients()
  if (values.clear) return takeDown(documents, NoticesTableName, slug)
  await putUp(documents, NoticesTableName, noticeFrom(slug, text, values.closed, values.until))
  return `The page of ${slug} says so within a minute`
}

if (import.meta.main) {
  try {
    console.log(await run())
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
