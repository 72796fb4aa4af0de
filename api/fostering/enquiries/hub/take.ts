import { dayInEngland } from '#contract/calendar/day.ts'
import { Said } from '#contract/fostering/enquiry.ts'
import { HubEnquiry, HubFile, type HubTaken, mostInFile } from '#contract/fostering/hub.ts'
import type { Who } from '../../rights/may.ts'
import { createEnquiry } from '../enquire.ts'
import type { EnquiryValues } from '../enquiry.ts'
import type { EnquiryPorts } from '../ports.ts'
import { tellNow } from '../tell.ts'
import { columns, type Fault, inCsv, type Row } from './csv.ts'

interface Given extends Pick<Row, 'line'> {
  readonly sent: unknown
}

/** Enquiries side by side: each is a write and a message. */
const sideBySide = 10

/** What is wrong with the first thing that is, by its column: what it has to be, and never what it was. */
function faultIn(
  issues: readonly { path: PropertyKey[]; message: string; code?: string | undefined }[],
): string {
  const [issue] = issues
  const field = String(issue?.path[0] ?? '')
  const column = Object.hasOwn(columns, field) ? columns[field as keyof typeof columns] : field
  const message =
    issue?.message === 'Invalid input'
      ? 'It is missing or not one of the values that can stand there'
      : issue?.message
  return column ? `${column}: ${message}.` : `${message}.`
}

/** The enquiry of a line as ours has it, or what to put right. */
function read(
  hub: string,
  { line, sent }: Given,
  today: string,
): (EnquiryValues & { readonly number: string }) | Fault {
  const parsed = HubEnquiry.safeParse(sent)
  if (!parsed.success) return { line, message: faultIn(parsed.error.issues) }
  const { number, receivedOn, agreedOn, heard, ...rest } = parsed.data
  if (receivedOn > today || agreedOn > today)
    return {
      line,
      message: `${receivedOn > today ? columns.receivedOn : columns.agreedOn}: The day is still to come.`,
    }
  const said = Said.safeParse({ ...rest, heard: 'hub' })
  if (!said.success) return { line, message: faultIn(said.error.issues) }
  if (!said.data.email && !said.data.phone)
    return {
      line,
      message: `${columns.email} or ${columns.phone}: Give one of the two, so that they can be answered.`,
    }
  return {
    number,
    said: said.data,
    agreed: { hub, on: agreedOn },
    receivedOn,
    state: 'open',
    hub: { id: hub, number, ...(heard && { heard }) },
  }
}

/** Lines of a file, JSON or CSV, or why it is neither. */
function linesOf(text: string, hub: string): { readonly rows: readonly Given[] } | { readonly fault: Fault } {
  if (!/^\s*[{[]/.test(text)) return inCsv(text)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { fault: { line: 1, message: 'The file is neither JSON nor a table.' } }
  }
  const envelope = HubFile.safeParse({ ...(json as object), enquiries: [] })
  if (!envelope.success) return { fault: { line: 1, message: faultIn(envelope.error.issues) } }
  if (envelope.data.from !== hub)
    return {
      fault: { line: 1, message: 'The file is from somebody else than the hub that it was sent for.' },
    }
  const { enquiries } = json as { enquiries?: unknown }
  if (!Array.isArray(enquiries)) return { fault: { line: 1, message: 'There is no list of enquiries.' } }
  return { rows: enquiries.map((sent, at) => ({ line: at + 1, sent })) }
}

/**
 * Takes the enquiries that a hub sends. Each has the hub's number, so that the same file twice adds nothing; its promised
 * times count from the day on which the hub got it. What is wrong is refused line by line, and the others are taken.
 */
export async function takeFromHub(
  ports: EnquiryPorts,
  { as, id, name }: Who,
  hub: string,
  text: string,
): Promise<HubTaken> {
  const lines = linesOf(text, hub)
  if ('fault' in lines) return { taken: 0, known: 0, refused: [lines.fault] }
  if (lines.rows.length > mostInFile)
    return {
      taken: 0,
      known: 0,
      refused: [{ line: mostInFile + 2, message: `Send at most ${mostInFile} in one file.` }],
    }
  const today = dayInEngland(ports.now())
  const refused: Fault[] = []
  let taken = 0
  let known = 0
  const one = async (given: Given) => {
    const made = read(hub, given, today)
    if ('message' in made) return void refused.push(made)
    const { number, ...values } = made
    const outcome = await createEnquiry(ports, `hub ${hub} ${number}`, values, values, {
      type: 'arrived',
      by: { as, id, name },
    })
    if (outcome.kind !== 'done') {
      const message = `${columns.number}: An enquiry with this number is here already, and says something else. Give the new one a number of its own.`
      return void refused.push({ line: given.line, message })
    }
    const { enquiry, isNew } = outcome.item
    if (isNew) taken++
    else known++
    await tellNow(ports, enquiry)
  }
  const next = lines.rows.values()
  const lane = async () => {
    for (const given of next) await one(given)
  }
  await Promise.all(Array.from({ length: sideBySide }, lane))
  return { taken, known, refused: refused.sort((a, b) => a.line - b.line) }
}
