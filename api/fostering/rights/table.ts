import type { Role } from '#contract/council/rights.ts'
import type { Phase } from '#contract/fostering/case.ts'
import { type PartKind, type PartRight, partKinds } from '#contract/fostering/parts.ts'

/** Who meets a record: persons of the household, whoever answers about them, and what staff are in fostering. */
export const actors = [
  'applicant',
  'member',
  'referee',
  'recruiter',
  'assessor',
  'manager',
  'panel',
  'chair',
  'adviser',
  'decider',
  'reviewer',
  'finance',
  'hub',
] as const
export type Actor = (typeof actors)[number]

/** What each role of the profile is here; roles without a row are nobody here. An officer keeps the records in order. */
export const actorOf: Partial<Record<Role, Actor>> = {
  officer: 'recruiter',
  recruiter: 'recruiter',
  assessor: 'assessor',
  manager: 'manager',
  panel: 'panel',
  chair: 'chair',
  adviser: 'adviser',
  decider: 'decider',
  reviewer: 'reviewer',
  finance: 'finance',
  hub: 'hub',
}

type Row = Partial<Record<PartKind, readonly PartRight[]>>
type When = Phase | 'any'

const see = ['see'] as const
const record = ['see', 'record'] as const

/** What whoever works with a household does, before and while it is assessed. */
const casework: Row = {
  head: ['see', 'manage', 'record'],
  person: ['see', 'manage'],
  form: see,
  check: record,
  reference: record,
  training: record,
  visit: record,
  checklist: record,
  thread: ['see', 'message'],
  document: record,
  placement: record,
}

/** What nobody changes once a case is closed: it can be looked at, and nothing else. */
const open: readonly Phase[] = ['applying', 'assessing', 'deciding', 'approved']

/**
 * What each actor may do with each kind of part, and in which phases. Whatever isn't named is not allowed. Whose part it is
 * counts besides: see {@link reaches}.
 */
const rows: Record<Actor, readonly { readonly in: readonly When[]; readonly may: Row }[]> = {
  applicant: [
    {
      in: ['any'],
      may: { head: see, person: see, form: see, training: see, thread: see, document: see, report: see },
    },
    {
      in: ['applying', 'assessing'],
      may: { person: ['consent', 'fill'], form: ['fill'], report: ['comment'] },
    },
    { in: open, may: { thread: ['message'], document: ['fill'], training: ['fill'] } },
    // Whoever has changed their mind says so themselves, however far it is.
    { in: open, may: { head: ['fill'] } },
  ],
  member: [
    { in: ['any'], may: { person: see, form: see, thread: see } },
    { in: ['applying', 'assessing'], may: { person: ['consent', 'fill'], form: ['fill'] } },
    { in: open, may: { thread: ['message'] } },
  ],
  referee: [{ in: ['applying', 'assessing'], may: { reference: ['see', 'answer'] } }],
  recruiter: [
    {
      in: ['applying', 'assessing'],
      may: casework,
    },
  ],
  assessor: [
    {
      in: open,
      may: {
        ...casework,
        section: ['see', 'write'],
        report: ['see', 'write'],
      },
    },
  ],
  manager: [
    {
      in: ['any'],
      may: Object.fromEntries(partKinds.map((kind) => [kind, see])),
    },
    {
      in: open,
      may: {
        head: ['manage', 'record', 'decide'],
        person: ['manage'],
        check: ['record', 'decide'],
        reference: ['record'],
        training: ['record'],
        visit: ['record', 'decide'],
        checklist: ['record'],
        thread: ['message'],
        document: ['record'],
        placement: ['record', 'decide'],
        section: ['write'],
        report: ['write', 'decide'],
      },
    },
    // Another service may ask for the record once a case is over. Nothing else of a case is recorded then.
    { in: ['closed'], may: { head: ['record'] } },
  ],
  // Panel and decision meet the record by what is put before them: the report, and not what it was made from.
  panel: [{ in: ['deciding'], may: { report: see } }],
  chair: [{ in: ['deciding'], may: { head: see, report: see } }],
  adviser: [{ in: ['deciding'], may: { head: see, report: see, check: see } }],
  decider: [{ in: ['deciding'], may: { head: ['see', 'decide'], report: see } }],
  reviewer: [{ in: ['deciding'], may: { head: see, report: see } }],
  finance: [{ in: ['approved'], may: { head: see } }],
  // A hub handed a household over, and hears no more of it than that it is here and how far.
  hub: [{ in: ['applying', 'assessing'], may: { head: see } }],
}

/** Everything that the table gives an actor for a kind of part in a phase. */
export function rightsFor(actor: Actor, kind: PartKind, phase: Phase): PartRight[] {
  const given = rows[actor].filter((row) => row.in.includes('any') || row.in.includes(phase))
  return [...new Set(given.flatMap(({ may }) => may[kind] ?? []))]
}
