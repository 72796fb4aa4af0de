import { dayInEngland } from '#contract/calendar/day.ts'
import {
  failReasonsInWords,
  type MakeRun,
  type PaidRun,
  type RunEntry,
} from '#contract/fostering/carers/payments.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import { hashOf } from '#record/canonical.ts'
import { causeOf } from '#record/cause.ts'
import type { ClaimValues } from '../../carers/money/claim.ts'
import { invalid, notNow } from '../../parts/kind.ts'
import type { PersonValues } from '../../parts/person.ts'
import type { Who } from '../../rights/may.ts'
import { headOf } from '../head-of.ts'
import { once } from '../once.ts'
import { acted, type Part } from '../part.ts'
import { perform } from '../perform.ts'
import { done, type Outcome } from '../refusal.ts'
import type { RunPorts } from './ports.ts'
import { fingerprintOf, newRun, type Run, type RunValues, runItem, wordsKey } from './run.ts'
import { tellOfPayment } from './tell.ts'

type Claim = RunValues['put'][number]

/** So many claims at a time: a run of some hundreds is done while somebody waits. */
const atOnce = 8

/** As often an act is tried that meets another writer. */
const tries = 4

/** Does an act of finance to a claim, once for each run: sent again it is what was done. */
async function doTo(
  ports: RunPorts,
  by: Who,
  { household, claim }: Claim,
  act: string,
  body: { run: string },
) {
  let outcome: Outcome<Part> = { kind: 'changed' }
  for (let attempt = 0; attempt < tries && outcome.kind === 'changed'; attempt++) {
    const seen = (await ports.parts.get(`${household}/${claim}`))?.history.length ?? 0
    const key = `${body.run} ${act}`
    outcome = await perform(ports, by, { household, name: claim, act, key, seen, body })
  }
  return outcome
}

/** Each of them, some at a time, in their order. */
async function each<T, A>(all: readonly T[], one: (it: T) => Promise<A>): Promise<A[]> {
  const answers: A[] = []
  for (let at = 0; at < all.length; at += atOnce)
    answers.push(...(await Promise.all(all.slice(at, at + atOnce).map(one))))
  return answers
}

const whyIn = (outcome: Outcome<Part>): string =>
  'message' in outcome ? outcome.message : 'There is no such claim to pay.'

/** Writes the next step of a run, once; what it is already stays. */
async function step(
  ports: RunPorts,
  run: Run,
  from: RunValues['step'],
  values: Partial<RunValues>,
): Promise<Run> {
  const { name: id } = run
  const { as, id: account, name } = run.values.by
  const cause = causeOf('fostering', `${id} ${values.step}`, { from })
  const outcome = await once<Run>(ports.runs, runItem(id), cause, (kept) => {
    if (kept?.values.step !== from) return notNow('This payment run has already moved on.')
    // Once each carer has been told, what was said to them goes from here.
    const { words, ...rest } = kept
    const before: Run = from === 'settling' || !words ? rest : { ...rest, words }
    const happening = {
      type: String(values.step),
      at: ports.now().toISOString(),
      by: { as, id: account, name },
      cause,
    }
    return done(acted(before, { ...kept.values, ...values }, happening))
  })
  if (outcome.kind === 'done') return outcome.item
  return (await ports.runs.get(runItem(id))) ?? run
}

/** Puts what was chosen into the run, and closes it: from then on nothing of it changes but what becomes of it. */
async function close(ports: RunPorts, run: Run): Promise<Run> {
  const { name: id, values } = run
  const found = await each(values.put, async (one) => {
    const outcome = await doTo(ports, values.by, one, 'put', { run: id })
    if (outcome.kind !== 'done') return { left: { ...one, why: whyIn(outcome) } }
    const payment = (outcome.item.values as ClaimValues).payments.find(({ run: of }) => of === id)
    return { entry: { ...one, pence: payment?.pence ?? 0 } satisfies RunEntry }
  })
  const entries = found.flatMap(({ entry }) => (entry ? [entry] : []))
  const left = found.flatMap(({ left }) => (left ? [left] : []))
  const fingerprint = fingerprintOf(id, values.on, entries)
  return step(ports, run, 'closing', { step: 'closed', entries, left, fingerprint })
}

/** Whose money it is: of a claim, whoever made it; of an allowance, every carer of the household. */
async function receivers({ parts }: RunPorts, { household, name, values }: Part) {
  const head = kindOfPart(name) === 'claim' ? undefined : await headOf({ parts }, household)
  const carers = Object.entries(head?.values.people ?? {}).flatMap(([id, { role, here }]) =>
    role === 'applicant' && here ? [id] : [],
  )
  const ids = head ? carers : [(values as ClaimValues).by]
  const found = await parts.lights(ids.map((id) => `${household}/person.${id}`))
  return found.flatMap((one) => (one ? [one as Part<PersonValues>] : []))
}

/** Tells each claim what became of it, and each carer that they were paid. */
async function settle(ports: RunPorts, run: Run): Promise<Run> {
  const { name: id, values } = run
  const on = values.paidOn ?? values.on
  const entries = await each(values.entries, async (one) => {
    const failed = values.failed.find(
      ({ household, claim }) => household === one.household && claim === one.claim,
    )
    const act = failed ? 'failed' : 'paid'
    const said = run.words?.[wordsKey(one)]
    const why = failed && [failReasonsInWords[failed.reason], ...(said ? [said] : [])].join(' ')
    const body = { run: id, on, ...(why ? { why } : {}) }
    const outcome = await doTo(ports, values.by, one, act, body)
    // A record that was erased since has nobody left to tell; what was paid stands in the run.
    if (outcome.kind === 'not-found') return { ...one, outcome: act } satisfies RunEntry
    if (outcome.kind !== 'done') throw new Error(`A claim of ${id} could not be told: ${outcome.kind}`)
    for (const person of await receivers(ports, outcome.item))
      await tellOfPayment(ports, person, { run: id, claim: one.claim, act })
    return { ...one, outcome: act } satisfies RunEntry
  })
  return step(ports, run, 'settling', { step: 'settled', entries })
}

/** Goes on with a run from wherever it stands. Safe to repeat and to cut off anywhere: each claim takes each step once. */
export async function goOn(ports: RunPorts, run: Run): Promise<Run> {
  const { step: at } = run.values
  const after =
    at === 'closing' ? await close(ports, run) : at === 'settling' ? await settle(ports, run) : run
  await ports.runs.carried(runItem(after.name), after.history.length, ports.now().toISOString())
  return after
}

/** Makes a payment run of what was chosen. The same key again gives the same run. */
export async function makeRun(
  ports: RunPorts,
  by: Who,
  key: string,
  { on, claims }: MakeRun,
): Promise<Outcome<Run>> {
  // By the key alone, so that the same key with another day or other claims is known.
  const drawn = hashOf({ key, by: by.id })
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
  const id = `R-${drawn.slice(0, 12).padEnd(12, '0')}`
  const put = claims.filter(
    ({ household, claim }, at) =>
      claims.findIndex((one) => one.household === household && one.claim === claim) === at,
  )
  const values: RunValues = {
    on,
    step: 'closing',
    by,
    put,
    entries: [],
    left: [],
    fingerprint: null,
    failed: [],
  }
  const cause = causeOf('fostering', key, { on, claims, by: by.id })
  const at = ports.now().toISOString()
  const { as, id: account, name } = by
  const begun = acted(newRun(id, values), values, { type: 'begun', at, by: { as, id: account, name }, cause })
  const there = await ports.runs.create(begun)
  if (there && there.history[0]?.cause !== cause) return { kind: 'key-reused' }
  return done(await goOn(ports, there ?? begun))
}

/** Records that a run was paid, and what of it failed. Once: what is different later is another run. */
export async function payRun(
  ports: RunPorts,
  by: Who,
  id: string,
  key: string,
  { on, failed }: PaidRun,
): Promise<Outcome<Run>> {
  if (on > dayInEngland(ports.now())) return invalid('/on', 'The day must be today or in the past')
  const cause = causeOf('fostering', key, { on, failed, by: by.id })
  const outcome = await once<Run>(ports.runs, runItem(id), cause, (kept) => {
    if (!kept) return { kind: 'not-found' }
    if (kept.values.step === 'closing') return notNow('This payment run is still being put together.')
    if (kept.values.step !== 'closed')
      return notNow('What happened to this payment run has already been recorded.')
    const stranger = failed.findIndex(
      ({ household, claim }) =>
        !kept.values.entries.some((one) => one.household === household && one.claim === claim),
    )
    if (stranger >= 0) return invalid(`/failed/${stranger}/claim`, 'This claim is not in the payment run')
    const unsaid = failed.findIndex(({ reason, words }) => reason === 'other' && !words)
    if (unsaid >= 0) return invalid(`/failed/${unsaid}/words`, 'Say why it did not go through')
    const reasons = failed.map(({ household, claim, reason }) => ({ household, claim, reason }))
    const next: RunValues = { ...kept.values, step: 'settling', paidOn: on, failed: reasons, by }
    const words = Object.fromEntries(failed.flatMap((one) => (one.words ? [[wordsKey(one), one.words]] : [])))
    const { as, id: account, name } = by
    const happening = {
      type: 'settling',
      at: ports.now().toISOString(),
      by: { as, id: account, name },
      cause,
    }
    return done({ ...acted(kept, next, happening), ...(Object.keys(words).length > 0 ? { words } : {}) })
  })
  return outcome.kind === 'done' ? done(await goOn(ports, outcome.item)) : outcome
}

/** Goes on with runs that were cut off. Gives how many there were. */
export async function sweepRuns(ports: RunPorts) {
  const ids = await ports.runs.pending()
  let failed: unknown
  for (const id of ids) {
    try {
      const run = await ports.runs.get(id)
      if (run) await goOn(ports, run)
    } catch (error) {
      // One that fails holds up none of the others, and the next minute tries again.
      failed = error
    }
  }
  if (failed) throw failed
  return ids.length
}
