import fc from 'fast-check'
import type { Day } from '#contract/calendar/day.ts'
import { type CaseKind, consents, phases } from '#contract/fostering/case.ts'
import { kindOfPart, partKinds } from '#contract/fostering/parts.ts'
import { kindFor } from '../../parts/index.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { actors } from '../../rights/table.ts'
import { assessor, manager, reasons } from './work.ts'
import { applicant, recruiter } from './world.ts'

export const people = {
  p1: { role: 'applicant', name: 'Sample One', here: true },
  p2: { role: 'applicant', name: 'Sample Two', here: true },
  p3: { role: 'adult', name: 'Sample Three', here: true },
  p4: { role: 'child', name: 'Sample Four', here: true },
} as const

export const member: Who = { as: 'member', id: 'p3', name: 'Sample Three' }
export const everybody: readonly Who[] = [
  applicant('p1'),
  applicant('p2'),
  member,
  recruiter,
  assessor,
  manager,
  ...actors
    .filter((as) => !['applicant', 'member', 'recruiter', 'assessor', 'manager'].includes(as))
    .map((as): Who => ({ as, id: as === 'referee' ? 'r1' : `staff-${as}`, name: `Somebody ${as}` })),
]

/** Something that somebody may try. What they write names the part that they write it in. */
export interface Try {
  readonly who: Who
  readonly name: string
  readonly act: string
  readonly body: (today: Day) => object
  readonly later: number
}

const marked = (name: string) => `MARK ${name} MARK`

export const tries = (kind: CaseKind): readonly Omit<Try, 'who' | 'later'>[] => {
  const head = (act: string, body: Try['body'] = () => ({})) => ({ name: 'head', act, body })
  const on = (today: Day) => ({ on: today })
  const why = () => ({ reasons })
  const checks = ['p1', 'p2', 'p3'].flatMap((id) => [`check.${id}.dbs`, `check.${id}.medical`])
  return [
    head('send'),
    head('apply', on),
    head('assess', why),
    head('information-complete', on),
    head('pass-stage-one', why),
    head('pass-stage-one', why),
    head('stop', why),
    head('ask-stage-two'),
    head('stage-two-asked', on),
    head('begin-stage-two'),
    head('hand-over', () => ({ which: 'report', reasons })),
    head('hand-over', () => ({ which: 'brief-report', reasons })),
    head('pause', () => ({ reason: 'agreed', why: 'They asked.' })),
    head('resume'),
    head('withdraw', () => ({ reason: 'other' })),
    head('leave', () => ({ person: 'p2' })),
    head('transfer', () => ({ to: 'Elsewhere', reasons })),
    head('records-asked', (today) => ({ service: 'Elsewhere', on: today, agreed: true })),
    head('records-sent', on),
    head('circumstances', () => ({ formerProvider: false, livesElsewhere: true })),
    ...(['replied', 'visited', 'met', 'registered', 'registrationAnswered'] as const).map((what) =>
      head('happened', (today) => ({ what, on: today })),
    ),
    ...[...checks, 'check.home.council', 'check.p4.dbs'].flatMap((name) => [
      { name, act: 'ask', body: () => ({ of: marked(name) }) },
      {
        name,
        act: 'returned',
        body: (today: Day) => ({ on: today, worrying: name.includes('p2'), note: marked(name) }),
      },
      { name, act: 'look', body: () => ({ acceptable: true, reasons: marked(name) }) },
      { name, act: 'not-needed', body: () => ({ reasons: marked(name) }) },
    ]),
    ...['p1', 'p2', 'p3'].flatMap((id) =>
      consents.flatMap((what) => [
        { name: `person.${id}`, act: 'consent', body: () => ({ what }) },
        { name: `person.${id}`, act: 'withdraw-consent', body: () => ({ what }) },
      ]),
    ),
    ...['p1', 'p2'].map((id) => ({
      name: `training.${id}.preparation`,
      act: 'attended',
      body: (today: Day) => ({ on: today, note: marked(`training.${id}`) }),
    })),
    {
      name: 'visit.v1',
      act: 'record',
      body: (today: Day) => ({
        on: today,
        written: `${today}T08:00:00Z`,
        seen: ['p1'],
        alone: [],
        next: '',
        account: marked('visit.v1'),
        worrying: false,
      }),
    },
    { name: 'checklist.home', act: 'finish', body: () => ({}) },
    {
      name: 'thread.p2.2027',
      act: 'write',
      body: () => ({ text: marked('thread.p2'), whose: 'council', files: [] }),
    },
    ...(kind === 'connected-person' || kind === 'early-permanence'
      ? [
          {
            name: 'placement.c1',
            act: 'place',
            body: (today: Day) => ({ child: marked('placement'), relation: 'Nephew', on: today, reasons }),
          },
          ...['panel-views', 'reviewing-officer-told', 'other-arrangements', 'end'].map((act) => ({
            name: 'placement.c1',
            act,
            body: (today: Day) => ({ on: today, words: marked('placement') }),
          })),
          { name: 'placement.c1', act: 'extend', body: why },
        ]
      : []),
  ]
}

/** Kinds are read when they are met, and who tries is drawn at once. */
const kinds = new Map(await Promise.all(partKinds.map(async (kind) => [kind, await kindFor(kind)] as const)))

/** Mostly somebody who may do it at some time, and now and then anybody. */
export function whoTries({ name, act }: Omit<Try, 'who' | 'later'>): fc.Arbitrary<Who> {
  const right = kinds.get(kindOfPart(name))?.acts[act]?.right
  const able = everybody.filter((one) => right && phases.some((phase) => mayPart(one, right, name, phase)))
  const anybody = { weight: 1, arbitrary: fc.constantFrom(...everybody) }
  return able.length > 0
    ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...able) }, anybody)
    : anybody.arbitrary
}
