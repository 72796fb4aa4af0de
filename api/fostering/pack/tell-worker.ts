import type { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { headOf } from '../household/head-of.ts'
import { lastNumber, type PartEntry, type Parts } from '../household/part.ts'
import type { TellPorts } from '../household/tell.ts'
import { folded, idIn, meetingId } from '../panel/meeting.ts'
import type { Kept, PanelPorts } from '../panel/ports.ts'
import { isReferred, type ReferralValues } from '../parts/referral/values.ts'
import type { Questions } from './questions.ts'

export interface TellWorkerPorts extends Pick<PanelPorts, 'meetings' | 'now'> {
  readonly sheets: Kept<Questions>
  readonly parts: Parts
  readonly tell: TellPorts['tell']
  readonly siteUrl: string
  readonly from: TellPorts['from']
  /** Where a colleague is written to, by the id of their account; undefined where nobody knows. */
  readonly addressOf: (account: string) => Promise<string | undefined>
}

/** The colleagues who can answer, first the worker of the household, then whoever referred it. */
async function accountsOf({ parts }: TellWorkerPorts, household: string, referral: PartName) {
  const head = await headOf({ parts }, household)
  const values = (await parts.light(`${household}/${referral}`))?.values as ReferralValues | undefined
  const { worker } = head?.values ?? {}
  const referrer = values && isReferred(values) ? [values.byId] : []
  return [...(worker ? [worker.id] : []), ...referrer]
}

async function addressFor(ports: TellWorkerPorts, household: string, referral: PartName) {
  for (const id of await accountsOf(ports, household, referral)) {
    const email = await ports.addressOf(id)
    if (email) return { id, email }
  }
  return undefined
}

/** Tells the worker that there is a question. What it says, and about whom, they read signed in. */
async function tellOfQuestion(
  ports: TellWorkerPorts,
  { meeting, item }: { readonly meeting: MeetingId; readonly item: ItemId },
  { number }: PartEntry,
): Promise<void> {
  const kept = await ports.meetings.light(meetingId(meeting))
  const one = kept && folded(kept.values).items[item]
  const to = one && (await addressFor(ports, one.household, one.referral))
  if (!to) return
  const { from, siteUrl } = ports
  const link = `${siteUrl}/workspace/fostering/cases/${one.household}/decision/${one.referral}`
  const text = `A panel member has a question about papers that you are working on. Sign in to read it and to answer:\n\n${link}\n\nAll members will get your answer with the next supplement to their papers.`
  await ports.tell({
    id: `panel question ${meeting} ${item} ${number}`,
    to: { email: to.email },
    recipient: { board: 'cases', who: to.id },
    subject: 'A panel member has a question for you',
    body: `${text}\n\n${from.team}, ${from.council}, ${from.phone}`,
  })
}

/** Tells workers of the questions of a pack that nobody has told them of. Safe to repeat: each question is told by its number. */
export async function carryQuestions(ports: TellWorkerPorts, id: string): Promise<void> {
  const sheet = await ports.sheets.get(id)
  if (!sheet) return
  if (sheet.dropping) await ports.sheets.drop(sheet)
  const place = { meeting: idIn(sheet), item: sheet.name.slice('questions.'.length) }
  for (const entry of sheet.history)
    if (entry.type === 'ask' && !entry.queuedAt) await tellOfQuestion(ports, place, entry)
  await ports.sheets.carried(id, lastNumber(sheet, false), ports.now().toISOString())
}
