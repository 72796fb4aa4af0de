import type { Role } from '#contract/council/rights.ts'
import type { Phase } from '#contract/fostering/case.ts'
import { type PartKind, type PartRight, partKinds } from '#contract/fostering/parts.ts'

/** Who meets a record: persons of the household, whoever answers about them or writes to them, and what staff are in fostering. */
export const actors = [
  'applicant',
  'member',
  'referee',
  'relative',
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
  document: ['see', 'file'],
  placement: record,
  erasure: record,
}

/**
 * What whoever supervises a carer does once they are approved. An allegation is not theirs: they see how far it is. Of why somebody
 * leaves, and whether they want to talk to somebody independent, they see nothing: it may be about them.
 */
const supervision: Row = {
  support: record,
  child: ['see', 'manage', 'record'],
  log: record,
  claim: record,
  allowance: see,
  break: record,
  mentor: record,
  constellation: record,
  concern: record,
  allegation: see,
  review: ['see', 'manage', 'record'],
  views: ['see', 'manage', 'record'],
  terms: ['see', 'manage'],
  plan: ['see', 'manage', 'record'],
  letterbox: ['see', 'manage', 'record'],
  learning: record,
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
      may: {
        head: see,
        person: see,
        form: see,
        training: see,
        thread: see,
        document: see,
        report: see,
        referral: see,
        support: see,
        child: see,
        log: see,
        claim: see,
        allowance: see,
        break: see,
        mentor: see,
        constellation: see,
        concern: see,
        allegation: see,
        review: see,
        terms: see,
        plan: see,
        letterbox: see,
        learning: see,
      },
    },
    // Somebody complains, or says why they left, however far it is.
    { in: ['any'], may: { complaint: ['see', 'fill'], exit: ['see', 'fill'] } },
    {
      in: ['approved'],
      may: {
        support: ['fill'],
        child: ['fill', 'hand-over'],
        log: ['fill'],
        claim: ['fill'],
        break: ['fill'],
        mentor: ['fill'],
        constellation: ['fill'],
        review: ['fill'],
        terms: ['fill'],
        plan: ['comment', 'fill'],
        letterbox: ['fill'],
        learning: ['fill'],
      },
    },
    // What was claimed or driven before the end is still paid.
    { in: ['closed'], may: { claim: ['fill'] } },
    // A child may leave on the last day: what is theirs is handed over after it.
    { in: ['closed'], may: { child: ['hand-over'] } },
    // What they have to say to it, also of a child who came before an approval, and after its end.
    { in: ['any'], may: { concern: ['comment'], allegation: ['comment'] } },
    // What is held about somebody, they may ask to be erased at any time.
    { in: ['any'], may: { erasure: ['see', 'fill'] } },
    {
      in: ['applying', 'assessing'],
      may: { person: ['consent', 'fill'], form: ['fill'], report: ['comment'] },
    },
    { in: open, may: { thread: ['message'], document: ['file'], training: ['fill'] } },
    // Whoever has changed their mind says so themselves, however far it is.
    { in: open, may: { head: ['fill'] } },
    // How we reach them changes while they foster, too.
    { in: ['deciding', 'approved'], may: { person: ['fill'] } },
    // Which of the two ways they go after a proposal, and their signature under the agreement.
    { in: open, may: { referral: ['fill'] } },
  ],
  member: [
    { in: ['any'], may: { person: see, form: see, thread: see, document: see, erasure: ['see', 'fill'] } },
    // Whoever fosters no more, while another of the household does: what they claimed, and what they were paid.
    { in: ['any'], may: { claim: see, allowance: see } },
    { in: ['approved', 'closed'], may: { claim: ['fill'] } },
    { in: ['applying', 'assessing'], may: { person: ['consent', 'fill'], form: ['fill'] } },
    { in: ['deciding', 'approved'], may: { person: ['fill'] } },
    { in: open, may: { thread: ['message'], document: ['file'] } },
    // Somebody who fosters no more while another of the household does: what they complained of and were told of goes on.
    {
      in: ['any'],
      may: {
        exit: ['see', 'fill'],
        complaint: ['see', 'fill'],
        concern: ['see', 'comment'],
        allegation: ['see', 'comment'],
      },
    },
  ],
  referee: [
    { in: ['applying', 'assessing'], may: { reference: ['see', 'answer'] } },
    { in: ['approved'], may: { views: ['see', 'answer'] } },
  ],
  // Whoever a family has letters with, through us: what was passed on to them and what they write, and nothing else.
  relative: [{ in: ['approved'], may: { letterbox: ['see', 'answer'] } }],
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
        referral: ['see', 'manage', 'record'],
      },
    },
    { in: ['approved'], may: supervision },
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
        document: ['file'],
        placement: ['record', 'decide'],
        section: ['write'],
        report: ['write', 'decide'],
        // Who manages those who assessed never decides: a decision maker does.
        referral: ['manage', 'record', 'assure'],
      },
    },
    { in: ['approved'], may: supervision },
    {
      in: ['approved'],
      may: { break: ['decide'], claim: ['decide'], review: ['decide'], terms: ['decide'] },
    },
    // A child may be there before an approval, and what is open when it ends is brought to its end.
    {
      in: ['any'],
      may: {
        complaint: ['record', 'decide'],
        concern: ['record', 'decide'],
        allegation: ['record', 'decide'],
      },
    },
    { in: ['approved', 'closed'], may: { exit: ['record'] } },
    { in: ['closed'], may: { child: ['manage'], claim: ['record', 'decide'] } },
    // Another service may ask for the record once a case is over.
    // A final refusal closes it, and that the household was told is recorded after that.
    { in: ['closed'], may: { head: ['record'], referral: ['record'] } },
    { in: ['any'], may: { erasure: ['record', 'decide'] } },
  ],
  // Panel and decision meet the record by what is put before them: the report, and not what it was made from.
  panel: [{ in: ['deciding'], may: { report: see } }],
  chair: [{ in: ['deciding'], may: { head: see, report: see } }],
  adviser: [
    { in: ['deciding'], may: { head: see, report: see, check: see } },
    // Reviews, other terms and the end of an approval come before a panel too.
    { in: open, may: { referral: ['see', 'record', 'assure'] } },
  ],
  decider: [
    { in: ['deciding'], may: { head: ['see', 'decide'], report: see } },
    { in: ['approved'], may: { head: see, review: see } },
    { in: open, may: { referral: ['see', 'record', 'decide'] } },
    { in: ['closed'], may: { referral: record } },
  ],
  reviewer: [
    { in: ['deciding'], may: { head: see, report: see, referral: see } },
    // Reviews an approval, by what was said of it, and independently of whoever supervises.
    {
      in: ['approved'],
      may: { head: see, review: record, views: see, concern: see, child: see, learning: see },
    },
  ],
  finance: [
    // What was earned is paid, though the approval has ended since: to whom, stands in the head.
    {
      in: ['approved', 'closed'],
      may: { head: see, claim: ['see', 'pay'], allowance: ['see', 'pay', 'decide'] },
    },
  ],
  // A hub handed a household over, and hears no more of it than that it is here and how far.
  hub: [{ in: ['applying', 'assessing'], may: { head: see } }],
}

/** Everything that the table gives an actor for a kind of part in a phase. */
export function rightsFor(actor: Actor, kind: PartKind, phase: Phase): PartRight[] {
  const given = rows[actor].filter((row) => row.in.includes('any') || row.in.includes(phase))
  return [...new Set(given.flatMap(({ may }) => may[kind] ?? []))]
}
