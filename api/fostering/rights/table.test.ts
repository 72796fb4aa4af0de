import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Phase, phases } from '#contract/fostering/case.ts'
import {
  kindOfPart,
  type PartKind,
  type PartRight,
  partKinds,
  partRights,
} from '#contract/fostering/parts.ts'
import { mayBreakGlass } from './break-glass.ts'
import { mayPart, partRightsOf, reaches, staffAs, type Who } from './may.ts'
import { type Actor, actorOf, actors, rightsFor } from './table.ts'

const who = (as: Actor, id = 'p1'): Who => ({ as, id, name: 'Sample' })
const every = actors.flatMap((actor) =>
  partKinds.flatMap((kind) => phases.map((phase) => [actor, kind, phase] as const)),
)

/** Written out by hand beside the table, so that nothing opens unseen: who ever sees a kind of part, in which phases. */
const all = 'applying assessing deciding approved closed'
const inWork = 'applying assessing'
const open = 'applying assessing deciding approved'
const recruits: readonly PartKind[] = [
  ...(['head', 'person', 'form', 'check', 'reference', 'training', 'visit', 'checklist'] as const),
  ...(['thread', 'document', 'placement', 'erasure'] as const),
]
const carers: readonly PartKind[] = [
  ...([
    'support',
    'child',
    'log',
    'claim',
    'allowance',
    'break',
    'mentor',
    'concern',
    'allegation',
    'review',
  ] as const),
  ...(['exit', 'plan', 'letterbox', 'constellation', 'learning', 'terms'] as const),
]
/** Whoever supervises a carer hears of a complaint by their manager, and nothing of why somebody leaves: it may be about them. */
const supervised = (kind: PartKind) => (carers.includes(kind) && kind !== 'exit') || kind === 'views'
const sees: Readonly<Record<Actor, (kind: PartKind) => string>> = {
  applicant: (kind) =>
    ['head', 'person', 'form', 'training', 'thread', 'document', 'report', 'erasure', 'referral'].includes(
      kind,
    ) ||
    carers.includes(kind) ||
    kind === 'complaint'
      ? all
      : '',
  member: (kind) =>
    [
      'person',
      'form',
      'thread',
      'document',
      'erasure',
      'exit',
      'complaint',
      'concern',
      'allegation',
      'claim',
      'allowance',
    ].includes(kind)
      ? all
      : '',
  referee: (kind) => (kind === 'reference' ? inWork : kind === 'views' ? 'approved' : ''),
  relative: (kind) => (kind === 'letterbox' ? 'approved' : ''),
  recruiter: (kind) => (recruits.includes(kind) ? inWork : ''),
  assessor: (kind) => (kind === 'complaint' || kind === 'exit' ? '' : supervised(kind) ? 'approved' : open),
  manager: () => all,
  panel: (kind) => (kind === 'report' ? 'deciding' : ''),
  chair: (kind) => (kind === 'head' || kind === 'report' ? 'deciding' : ''),
  adviser: (kind) =>
    kind === 'referral' ? open : ['head', 'report', 'check'].includes(kind) ? 'deciding' : '',
  decider: (kind) =>
    ({ referral: all, head: 'deciding approved', report: 'deciding', review: 'approved' })[kind as string] ??
    '',
  reviewer: (kind) =>
    ({
      head: 'deciding approved',
      report: 'deciding',
      referral: 'deciding',
      ...{
        review: 'approved',
        views: 'approved',
        concern: 'approved',
        child: 'approved',
        learning: 'approved',
      },
    })[kind as string] ?? '',
  finance: (kind) => (['head', 'claim', 'allowance'].includes(kind) ? 'approved closed' : ''),
  hub: (kind) => (kind === 'head' ? inWork : ''),
}

/** Who ever may do more than see, with what. */
const does: Readonly<Record<Exclude<PartRight, 'see'>, readonly Actor[]>> = {
  fill: ['applicant', 'member'],
  'hand-over': ['applicant'],
  consent: ['applicant', 'member'],
  answer: ['referee', 'relative'],
  record: ['recruiter', 'assessor', 'manager', 'adviser', 'decider', 'reviewer'],
  write: ['assessor', 'manager'],
  comment: ['applicant', 'member'],
  message: ['applicant', 'member', 'recruiter', 'assessor', 'manager'],
  file: ['applicant', 'member', 'recruiter', 'assessor', 'manager'],
  manage: ['recruiter', 'assessor', 'manager'],
  assure: ['manager', 'adviser'],
  decide: ['manager', 'decider', 'finance'],
  pay: ['finance'],
}

describe.each(every)('%s, %s, %s', (actor, kind, phase) => {
  const rights = rightsFor(actor, kind, phase)

  it('is seen by those for whom it is, then', () => {
    expect(rights.includes('see')).toBe(sees[actor](kind).split(' ').includes(phase))
  })

  it('is changed by nobody who does not see it, by nobody whose right it is not, and by nobody once it is closed', () => {
    const more = rights.filter((right) => right !== 'see')
    if (more.length > 0) expect(rights).toContain('see')
    for (const right of more)
      expect([right, does[right as Exclude<PartRight, 'see'>]]).toEqual([
        right,
        expect.arrayContaining([actor]),
      ])
    if (phase === 'closed' && !goesOn.includes(kind))
      expect(more.filter((right) => !closes.includes(right))).toEqual([])
  })
})

/** What goes on, or may begin, though a case is closed. */
const goesOn: readonly PartKind[] = [
  ...(['child', 'claim', 'allowance', 'erasure', 'complaint', 'concern', 'allegation', 'exit'] as const),
]
/** What still has to be recorded of a case that is closed. */
const closes: readonly PartRight[] = ['record', 'pay']

it('leaves out no right of anybody', () => {
  for (const [right, allowed] of Object.entries(does))
    for (const actor of allowed) {
      const has = partKinds.some((kind) =>
        phases.some((phase) => rightsFor(actor, kind, phase).includes(right as PartRight)),
      )
      expect([right, actor, has]).toEqual([right, actor, true])
    }
})

describe('whose part it is', () => {
  const names = partKinds.flatMap((kind) => [
    kind,
    `${kind}.p1`,
    `${kind}.p2`,
    `${kind}.p1.health`,
    `${kind}.home`,
  ])

  it('counts for persons of a household, who get to nothing of each other', () => {
    for (const name of names)
      for (const phase of phases) {
        const isOthers = /\.p2(?:\.|$)/.test(name)
        if (isOthers) expect(partRightsOf(who('applicant'), name, phase)).toEqual([])
        // These are hidden from whoever was not told, and from whom they are not: `allegation.test.ts`, `stopped.test.ts`.
        const isHidden = /^(?:concern|allegation|claim|allowance)(?:\.home)?$/.test(name)
        if (isOthers || (!isHidden && !/\.p1(?:\.|$)/.test(name)))
          expect(partRightsOf(who('member'), name, phase)).toEqual([])
        if (kindOfPart(name) === 'reference' || kindOfPart(name) === 'check')
          for (const as of ['applicant', 'member'] as const)
            expect(partRightsOf(who(as), name, phase)).toEqual([])
      }
  })

  it('counts for referees, who get to their own answers and to nothing else', () => {
    for (const name of [...names, 'reference.r1', 'reference.r2'])
      expect(reaches(who('referee', 'r1'), name)).toBe(name === 'reference.r1')
    expect(mayPart(who('referee', 'r1'), 'answer', 'reference.r1', 'assessing')).toBe(true)
  })

  it('counts for whoever has letters with a family, who gets to those and to nothing else', () => {
    for (const name of [...names, 'letterbox.l1', 'letterbox.l2'])
      expect(reaches(who('relative', 'l1'), name)).toBe(name === 'letterbox.l1')
    expect(mayPart(who('relative', 'l1'), 'answer', 'letterbox.l1', 'approved')).toBe(true)
    expect(mayPart(who('relative', 'l1'), 'fill', 'letterbox.l1', 'approved')).toBe(false)
  })
})

it('lets nobody open with a reason who is not of the council, or sees all of it already', () => {
  for (const actor of [
    'applicant',
    'member',
    'referee',
    'relative',
    'panel',
    'chair',
    'finance',
    'hub',
    'manager',
  ] as const)
    expect(mayBreakGlass).not.toContain(actor)
})

it('makes of no grant in another department, or for one service, anybody here', () => {
  const staff = (more: object) => ({
    id: 'one',
    name: 'One',
    grants: Object.keys(actorOf).map((role) => ({
      role,
      departments: ['fostering'],
      ...(role === 'hub' && { hub: 'sample-hub' }),
      ...more,
    })) as never,
  })
  expect(staffAs(staff({}), 'fostering')).toHaveLength(new Set(Object.values(actorOf)).size)
  expect(staffAs(staff({ departments: ['highways'] }), 'fostering')).toEqual([])
  expect(staffAs(staff({ services: ['pothole'] }), 'fostering')).toEqual([])
})

/** A line for each actor and kind, with the phases that differ. */
function printed(): string {
  const rightsIn = (actor: Actor, kind: PartKind, phase: Phase) => {
    const rights = rightsFor(actor, kind, phase)
    return partRights.filter((right) => rights.includes(right)).join(', ') || '–'
  }
  const lines = actors.flatMap((actor) =>
    partKinds.flatMap((kind) => {
      const cells = phases.map((phase) => rightsIn(actor, kind, phase))
      return cells.every((cell) => cell === '–') ? [] : [`| ${[actor, kind, ...cells].join(' | ')} |`]
    }),
  )
  const breaks = `Opens with a reason what is not theirs: ${mayBreakGlass.join(', ')}.`
  return [
    `| ${['role', 'part', ...phases].join(' | ')} |`,
    `| ${Array(phases.length + 2)
      .fill('---')
      .join(' | ')} |`,
    ...lines,
    '',
    breaks,
  ].join('\n')
}

it('stands printed beside it', async () => {
  const path = resolve(import.meta.dirname, 'TABLE.md')
  const block = `<!-- rights -->\n${printed()}\n<!-- /rights -->`
  const text = readFileSync(path, 'utf8').replace(/<!-- rights -->[\s\S]*<!-- \/rights -->/, () => block)
  expect(text).toContain(block)
  await expect(text).toMatchFileSnapshot(path)
})
