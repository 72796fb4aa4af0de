import { nameOf } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import type { ChangeList } from '#contract/admissions/changes.ts'
import { Run } from '#contract/admissions/run.ts'
import type { ChangePorts } from './ports.ts'

/** Children of the round who were not in the run that families were shown, and of whom nobody has taken care since. */
export async function lateOnes(
  { applications, changes, files }: Pick<ChangePorts, 'applications' | 'changes' | 'files'>,
  { round }: OpenedRound,
  ids: readonly string[],
): Promise<ChangeList['late']> {
  const { publication } = round
  if (!publication) return []
  const [references, text] = await Promise.all([
    applications.referencesOf(round.id),
    files.get('runs', publication.run),
  ])
  if (text === undefined) throw new Error(`The run ${publication.run} is not there`)
  const ran = new Set(Run.parse(JSON.parse(text)).applicants.map(({ id }) => id))
  const out = references.filter((reference) => !ran.has(reference))
  const own = await changes.some(ids.filter((id) => out.some((reference) => id.startsWith(`${reference}/`))))
  const cared = new Set(
    own.flatMap(({ what, state }) => (what.kind === 'late' && state !== 'dropped' ? [what.reference] : [])),
  )
  return (await applications.some(out.filter((reference) => !cared.has(reference))))
    .toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
    .map((one) => ({
      reference: one.reference,
      name: nameOf(one),
      at: one.submittedAt,
      reason: one.said.lateReason,
    }))
}
