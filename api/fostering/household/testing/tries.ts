import fc from 'fast-check'
import type { Day } from '#contract/calendar/day.ts'
import { type CaseKind, consents, phases } from '#contract/fostering/case.ts'
import { kindOfPart, partKinds } from '#contract/fostering/parts.ts'
import { kindFor } from '../../parts/index.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { actors } from '../../rights/table.ts'
import { fileId } from './files.ts'
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

const everyone = {
  council: 'Here',
  parental: 'The council',
  socialWorker: 'Jo',
  socialWorkerPhone: '0116 496 0123',
  reviewingOfficer: '',
}

/** What is tried with a child who lives with an approved household. */
const ofChild = [
  {
    name: 'child.c1',
    act: 'place',
    body: (today: Day) => ({
      ...everyone,
      called: marked('child'),
      born: '2018-05-01',
      from: today,
      kind: 'short-term',
      beyond: '',
    }),
  },
  { name: 'child.c1', act: 'give', body: () => ({ items: ['health'], words: marked('child'), files: [] }) },
  { name: 'child.c1', act: 'tick', body: () => ({ item: 'health', is: 'not-yet', words: marked('child') }) },
  {
    name: 'log.c1.2027',
    act: 'write',
    body: (today: Day) => ({
      sort: 'incident',
      on: today,
      written: `${today}T08:00:00Z`,
      text: marked('log'),
      private: false,
      recording: null,
    }),
  },
  { name: 'log.c1.2027', act: 'answer', body: () => ({ words: marked('log') }) },
  {
    name: 'child.c1',
    act: 'end',
    body: (today: Day) => ({ on: today, reason: 'home', summary: marked('child'), owed: '' }),
  },
  ...['belongings', 'papers', 'health', 'money', 'memories'].map((item) => ({
    name: 'child.c1',
    act: 'hand-over',
    body: () => ({ item, nothing: false }),
  })),
]

export const tries = (kind: CaseKind): readonly Omit<Try, 'who' | 'later'>[] => {
  const head = (act: string, body: Try['body'] = () => ({})) => ({ name: 'head', act, body })
  const on = (today: Day) => ({ on: today })
  const why = () => ({ reasons })
  const checks = ['p1', 'p2', 'p3'].flatMap((id) => [`check.${id}.dbs`, `check.${id}.medical`])
  return [
    head('send'),
    head('apply', on),
    head('assess', why),
    head('decline', why),
    head('information-complete', on),
    head('pass-stage-one', why),
    head('pass-stage-one', why),
    head('stop', why),
    head('ask-stage-two'),
    head('stage-two-asked', on),
    head('begin-stage-two'),
    head('hand-over', () => ({ which: 'report', reasons })),
    head('hand-over', () => ({ which: 'brief-report', reasons })),
    head('take-back', () => ({ why: 'more-asked', reasons })),
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
    ...(['report', 'report.brief'] as const).flatMap((name) =>
      ['p1', 'p2'].map((person) => ({
        name,
        act: 'note-comment',
        body: (today: Day) => ({
          person,
          how: 'letter',
          on: today,
          text: marked(`of ${person}`),
          finished: true,
        }),
      })),
    ),
    { name: 'report', act: 'reopen', body: why },
    ...[
      {
        act: 'invite',
        body: () => ({ name: marked('reference'), phone: '07700 900 982', about: ['p1', 'p2'] }),
      },
      { act: 'remind', body: () => ({}) },
      { act: 'save', body: () => ({ answers: { known: marked('reference') } }) },
      {
        act: 'interviewed',
        body: (today: Day) => ({ on: today, record: marked('reference'), concern: false }),
      },
    ].map((one) => ({ name: 'reference.r1', ...one })),
    { name: 'checklist.home', act: 'finish', body: () => ({}) },
    ...(['approval', 'connected-person', 'adoption', 'brief-report', 'extension'] as const).map((type) => ({
      name: 'referral.1',
      act: 'refer',
      body: () => ({ type, reasons: marked('referral') }),
    })),
    { name: 'referral.1', act: 'withdraw', body: () => ({ reasons: marked('referral') }) },
    {
      name: 'thread.p2.2027',
      act: 'write',
      body: () => ({ text: marked('thread.p2'), whose: 'council', files: [] }),
    },
    ...['p2', 'p3', 'home'].flatMap((about, at) => {
      const name = `document.${about}.ofthistest01`
      const marks = { what: 'letter', title: marked(`document.${about}`) }
      return [
        { name, act: 'add', body: () => ({ ...marks, file: fileId(at), whose: 'council' }) },
        { name, act: 'describe', body: () => marks },
        { name, act: 'replace', body: () => ({ file: fileId(10 + at), whose: null }) },
        { name, act: 'settle', body: () => ({}) },
        { name, act: 'withdraw', body: () => ({ why: marked(`document.${about}`) }) },
      ]
    }),
    ...(kind === 'connected-person' || kind === 'early-permanence'
      ? [
          {
            name: 'placement.c1',
            act: 'place',
            // The name goes on with the child once the household is approved; what was said does not.
            body: (today: Day) => ({
              child: 'Sample Five',
              relation: marked('placement'),
              on: today,
              reasons: marked('placement'),
            }),
          },
          ...['panel-views', 'reviewing-officer-told', 'other-arrangements', 'end'].map((act) => ({
            name: 'placement.c1',
            act,
            body: (today: Day) => ({ on: today, words: marked('placement') }),
          })),
          { name: 'placement.c1', act: 'extend', body: why },
          ...ofChild,
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
