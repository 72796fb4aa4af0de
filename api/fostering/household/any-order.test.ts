import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#contract/calendar/day.ts'
import { type CaseKind, type Consent, caseKinds } from '#contract/fostering/case.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import { adoptionKinds } from '../clocks/law/shared.ts'
import { factsOf } from '../clocks/of-head.ts'
import type { CheckValues } from '../parts/check.ts'
import { checkKinds } from '../parts/checks.ts'
import type { FormValues } from '../parts/form.ts'
import type { HeadValues } from '../parts/head-values.ts'
import { consentStands, type PersonValues } from '../parts/person.ts'
import type { ReferenceValues } from '../parts/reference.ts'
import { mayPart, type Who } from '../rights/may.ts'
import type { Part } from './part.ts'
import { placeView } from './place-view.ts'
import { fileId } from './testing/files.ts'
import { giveReport } from './testing/report.ts'
import { everybody, member, people, type Try, tries, whoTries } from './testing/tries.ts'
import { assessor, completeAll, does, manager, reasons, toAssessing } from './testing/work.ts'
import { applicant, household, type World, world } from './testing/world.ts'
import { checkPart } from './verify.ts'
import { openPart } from './view.ts'

/** A case somewhere on its way, and what people of every kind then try, in any order. */
const story = fc.constantFrom(...caseKinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    start: fc.constantFrom('new', 'assessing', 'complete', 'complete', 'written', 'written'),
    acts: fc.array(
      fc
        .constantFrom(...tries(kind))
        .chain((given) =>
          fc
            .tuple(whoTries(given), fc.integer({ min: 0, max: 30 }))
            .map(([one, later]): Try => ({ ...given, who: one, later: later > 24 ? later : 0 })),
        ),
      { minLength: 30, maxLength: 80, size: 'max' },
    ),
  }),
)

async function begun(kind: CaseKind, start: string): Promise<World> {
  const dates = { enquired: '2027-01-04', ...(kind === 'early-permanence' ? { approved: '2027-01-04' } : {}) }
  const at = await world('2027-01-05T10:00:00.000Z', { kind, people, dates })
  for (let number = 0; number < 20; number++) at.files.put(household, fileId(number))
  if (start === 'new' || kind === 'early-permanence') return at
  await toAssessing(at)
  if (start !== 'assessing') await completeAll(at, ['placement', 'stage-one'])
  if (start !== 'written') return at
  if (adoptionKinds.includes(kind)) {
    await does(at, manager, 'head', 'pass-stage-one', { reasons })
    await does(at, applicant('p2'), 'head', 'ask-stage-two')
  }
  await does(at, assessor, 'head', 'begin-stage-two')
  for (const name of ['report', 'report.brief'] as const) await giveReport(at, name)
  return at
}

const valuesOf = async <V>(at: World, name: string) => (await at.part(name))?.values as V | undefined

const agrees = async (at: World, id: string, what: Consent) => {
  const values = await valuesOf<PersonValues>(at, `person.${id}`)
  return values !== undefined && consentStands(values, what)
}

/** Who has to agree to a check, by its name alone. */
async function haveAgreed(at: World, name: string, { people: all }: HeadValues): Promise<boolean> {
  const [, whom = '', slug] = name.split('.')
  const consent = checkKinds.find((one) => one.slug === slug)?.consent as Consent
  const ids =
    whom === 'home' ? Object.keys(all).filter((id) => all[id]?.role === 'applicant' && all[id]?.here) : [whom]
  return (await Promise.all(ids.map((id) => agrees(at, id, consent)))).every(Boolean)
}

/** What is missing of stage 1, told from the parts themselves and without the rules that decide it. */
async function missingOfStageOne(
  at: World,
  { kind, people: all, circumstances }: HeadValues,
): Promise<string[]> {
  const missing: string[] = []
  const needs = async (name: string, isThere: boolean) => {
    if (!isThere) missing.push(name)
  }
  for (const [id, { role, here }] of Object.entries(all)) {
    if (role === 'child' || !here) continue
    const names = [`check.${id}.dbs`, ...(role === 'applicant' ? [`check.${id}.medical`] : [])]
    for (const name of names) {
      const values = await valuesOf<CheckValues>(at, name)
      const isGood = values?.returned && (!values.returned.worrying || values.looked?.acceptable)
      await needs(name, Boolean(isGood) && values?.void === undefined)
      await needs(`consent to ${name}`, await haveAgreed(at, name, { people: all } as HeadValues))
    }
    const forms = ['about-you', 'past', ...(role === 'applicant' ? ['health', 'relationships'] : [])]
    for (const slug of forms)
      await needs(slug, (await valuesOf<FormValues>(at, `form.${id}.${slug}`))?.finished === true)
    if (role === 'applicant' && kind !== 'connected-person') {
      const done = await valuesOf<{ attended?: object }>(at, `training.${id}.preparation`)
      await needs(`training of ${id}`, done?.attended !== undefined)
    }
  }
  if (circumstances?.livesElsewhere)
    await needs('council', (await valuesOf<CheckValues>(at, 'check.home.council'))?.returned !== undefined)
  await needs('home', (await valuesOf<{ finished?: string }>(at, 'checklist.home'))?.finished !== undefined)
  for (const what of ['formerProvider', 'livesElsewhere', 'pets'] as const)
    await needs(what, circumstances?.[what] !== undefined)
  return missing
}

/** Days that an act takes away, or moves: what is asked for anew, comes back, or is said again. */
const goes: Readonly<Record<string, RegExp>> = {
  'records-asked': /^records/,
  'take-back': /^handedOver$/,
  'note-comment': /Comments$/,
  reopen: /^report(Finished|Shown|Comments)$/,
}

/** What has to be so after an act that was done. */
async function holds(at: World, { name, act, body }: Try, before: HeadValues, was: CaseDates, today: Day) {
  const { values, known } = await at.head()
  const { dates } = factsOf(await at.head())
  if (act === 'pass-stage-one') expect(await missingOfStageOne(at, before)).toEqual([])
  if (act === 'pass-stage-one' || act === 'stop') expect(was.decidedToAssess).toBeDefined()
  if (act === 'ask' && name.startsWith('check.'))
    expect([name, await haveAgreed(at, name, values)]).toEqual([name, true])
  if (act === 'begin-stage-two') {
    expect(was.decidedToAssess).toBeDefined()
    if (adoptionKinds.includes(values.kind))
      expect([was.stageOneDecided, was.stageTwoAsked]).not.toContain(undefined)
  }
  if (act === 'hand-over' && (body(today) as { which: string }).which === 'report') {
    expect([was.stageOneDecided, was.stageTwoBegan, was.reportShown]).not.toContain(undefined)
    expect(known.report?.state).toBe('done')
    expect(await missingOfStageOne(at, before)).toEqual([])
    if (adoptionKinds.includes(values.kind) && !was.reportComments)
      expect(addDays(was.reportShown ?? '', 7) <= today).toBe(true)
  }
  if (act === 'hand-over' && (body(today) as { which: string }).which === 'brief-report')
    expect(
      was.briefReportComments !== undefined || addDays(was.briefReportTold ?? '', 14) < addDays(today, 1),
    ).toBe(true)
  if (act === 'extend' && name.startsWith('placement.')) {
    expect([was.panelViews, was.reviewingOfficerTold]).not.toContain(undefined)
    expect(was.extended).toBeUndefined()
    expect(today <= addDays(was.placed ?? '', 112)).toBe(true)
  }
  if (act === 'refer') {
    const { type } = body(today) as { type: string }
    const which = before.decisions.findLast(({ what }) => what === 'hand-over')?.outcome
    if (type === 'extension') expect(was.placed).toBeDefined()
    else expect(which).toBe(type === 'brief-report' ? 'brief-report' : 'report')
  }
  if (act === 'end' && name.startsWith('placement.')) expect(was.otherArrangements).toBeDefined()
  if (act === 'place' && values.kind === 'connected-person')
    expect(known['checklist.schedule4']?.state).toBe('done')
  if (act === 'decline') {
    expect([was.applied !== undefined, was.decidedToAssess]).toEqual([true, undefined])
    expect(values.ended?.how).toBe('declined')
  }
  if (act === 'take-back') expect([before.phase, values.phase]).toEqual(['deciding', 'assessing'])
  if (act === 'note-comment') expect(was[name === 'report' ? 'reportShown' : 'briefReportTold']).toBeDefined()
  // No day goes away or becomes another, and none is of tomorrow.
  for (const [what, day] of Object.entries(was))
    if (!goes[act]?.test(what)) expect([what, dates[what as keyof CaseDates]]).toEqual([what, day])
  for (const day of Object.values(dates)) expect((day ?? '') <= today).toBe(true)
}

/** No check goes on that somebody does not agree to. */
async function checksStand(at: World) {
  const { values } = await at.head()
  for (const key of at.shelf.items.keys()) {
    const name = key.split('/')[1] ?? ''
    if (!name.startsWith('check.')) continue
    const { asked, void: stopped } = (await valuesOf<CheckValues>(at, name)) ?? {}
    if (asked && stopped === undefined)
      expect([name, await haveAgreed(at, name, values)]).toEqual([name, true])
  }
}

/** No reference counts, or is waited for, that somebody whom it is about does not agree to. */
async function referencesStand(at: World) {
  const values = await valuesOf<ReferenceValues>(at, 'reference.r1')
  if (!values?.asked || values.void !== undefined) return
  for (const id of values.asked.about) expect([id, await agrees(at, id, 'references')]).toEqual([id, true])
}

/** Nobody here has stopped fostering: the money of the household is nothing of who only lives there, whatever they may of their own. */
const isMoneyOfOthers = ({ as }: Who, name: string) => as === 'member' && /^(?:claim|allowance)\./.test(name)

/** Every part is shown to those whom the table lets see it, and to nobody else, and shows nothing of any other. */
async function shownToWhoMay(at: World) {
  const head = await at.head()
  for (const one of everybody)
    for (const key of at.shelf.items.keys()) {
      const name = key.split('/')[1] ?? ''
      const seen = await openPart(at.ports, one, household, name)
      const may = mayPart(one, 'see', name, head.values.phase) && !isMoneyOfOthers(one, name)
      expect([one.as, one.id, name, seen.kind]).toEqual([one.as, one.id, name, may ? 'done' : 'not-found'])
    }
  for (const id of ['p1', 'p3']) {
    const one = id === 'p3' ? member : applicant(id)
    const shown = [placeView(at.ports, one, head)] as unknown[]
    for (const key of at.shelf.items.keys())
      shown.push(await openPart(at.ports, one, household, key.split('/')[1] ?? ''))
    for (const part of [
      'check.',
      'visit.',
      'placement',
      'thread.p2',
      'training.p2',
      'document.p2',
      'reference',
      'of p2',
      'referral',
      ...(id === 'p3' ? ['child', 'log'] : []),
    ])
      expect([id, part, JSON.stringify(shown).includes(`MARK ${part}`)]).toEqual([id, part, false])
  }
}

describe('no order of acts, whoever tries them', () => {
  it('skips a check, a consent or a clock, shows a part to who may not see it, or breaks a chain', async () => {
    const done = new Set<string>()
    await fc.assert(
      fc.asyncProperty(story, async ({ kind, start, acts }) => {
        const at = await begun(kind, start)
        let today = '2027-01-05'
        for (const one of acts) {
          today = addDays(today, one.later)
          at.go(`${today}T10:00:00.000Z`)
          const head = await at.head()
          const was = factsOf(head).dates
          // Whoever has left has no link any more that opens anything.
          if (head.values.people[one.who.id]?.here === false) continue
          const outcome = await at.act(one.who, one.name, one.act, one.body(today))
          await checksStand(at)
          await referencesStand(at)
          if (outcome.kind !== 'done') continue
          done.add(`${one.name} ${one.act}`)
          await holds(at, one, head.values, was, today)
        }
        await shownToWhoMay(at)
        for (const key of at.shelf.items.keys())
          expect(checkPart((await at.part(key.split('/')[1] ?? '')) as Part)).toBeUndefined()
      }),
      { numRuns: 25, endOnFailure: true },
    )
    // A test in which nothing ever goes through would hold whatever the rules were.
    expect(done.size).toBeGreaterThan(20)
  }, 120_000)
})
