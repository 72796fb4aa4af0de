import { describe, expect, it } from 'vitest'
import { type Phase, phases } from '#contract/fostering/case.ts'
import { kindOfPart, type PartKind, type PartName, partKinds } from '#contract/fostering/parts.ts'
import { kindFor } from '../parts/index.ts'
import { mayPart, type Who } from './may.ts'
import { type Actor, actors } from './table.ts'

/** Kinds of a record that there are before anybody is approved: `table.test.ts` has them. Every other kind has its rows below. */
const before: readonly PartKind[] = [
  ...(['head', 'person', 'form', 'check', 'reference', 'training', 'visit', 'checklist'] as const),
  ...(['thread', 'document', 'placement', 'section', 'report', 'erasure', 'referral'] as const),
]

const anyTime = 'applying assessing deciding approved closed'
const carer = { approved: 'applicant' }
const staff = { approved: 'assessor manager' }
const managerEver = { [anyTime]: 'manager' }
const managerAlone = { approved: 'manager' }
/** A child may come before an approval, of which a manager knows. */
const concerning = { approved: 'assessor', [anyTime]: 'manager' }
const pays = { 'approved closed': 'finance' }
const reviews = { approved: 'assessor manager reviewer' }
const asked = { approved: 'referee' }
const leaves = { [anyTime]: 'applicant member' }
/** Whoever fosters no more, while another of the household does, too: what they complained of and were told of goes on. */
const toldOf = { [anyTime]: 'applicant member' }
const corresponds = { approved: 'relative' }

/** Who does something, by the phases in which they may. */
type Does = Readonly<Record<string, string>>
const all = (does: Does, names: string): Readonly<Record<string, Does>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, does]))

const pair = { ...all(carer, 'ask offer accept decline withdraw'), ...all(staff, 'take answer unmatch done') }

/** Written out by hand: every act of every kind of part that carers have, and who does it when. */
const doing: Partial<Record<PartKind, Readonly<Record<string, Does>>>> = {
  support: {
    ...all(carer, 'ask add reopen withdraw settle'),
    ...all(staff, 'take answer called not-reached done'),
  },
  child: {
    ...all(carer, 'tick'),
    ...all({ 'approved closed': 'applicant' }, 'hand-over'),
    ...all({ approved: 'assessor', 'approved closed': 'manager' }, 'place change end'),
    ...all(staff, 'give not-needed add-contact remove-contact authority'),
  },
  log: { ...all(carer, 'write'), ...all(staff, 'answer') },
  claim: {
    // Also whoever fosters no more, while another of the household does: their own.
    ...all({ 'approved closed': 'applicant member' }, 'write take-back object'),
    ...all({ approved: 'assessor', 'approved closed': 'manager' }, 'adjust agree ask refuse'),
    ...all({ 'approved closed': 'manager' }, 'answer'),
    ...all(pays, 'put paid failed'),
  },
  allowance: all(pays, 'decide put paid failed'),
  break: pair,
  mentor: pair,
  learning: { ...all(carer, 'book cancel add remove'), ...all(staff, 'came missed check record') },
  complaint: {
    ...all(toldOf, 'make ask withdraw'),
    ...all(managerEver, 'record acknowledge longer answer record-ask panel-met panel-reported'),
  },
  concern: {
    ...all(toldOf, 'comment'),
    ...all(concerning, 'raise tell plan-done'),
    ...all(managerEver, 'decide'),
  },
  allegation: {
    ...all(toldOf, 'comment'),
    ...all(managerEver, 'record to-officer ofsted meeting not-safe tell supporter update'),
    ...all(managerEver, 'conclude ask-review summarise copy'),
  },
  review: {
    ...all(carer, 'say'),
    ...all(staff, 'begin supervisor'),
    ...all(reviews, 'report recommend told'),
    ...all(managerAlone, 'notice'),
  },
  terms: { ...all(carer, 'sign decline'), ...all(staff, 'withdraw'), ...all(managerAlone, 'offer') },
  views: { ...all(staff, 'invite remind record not-needed'), ...all(asked, 'save finish') },
  exit: {
    ...all(leaves, 'tell independent'),
    talked: { 'approved closed': 'manager' },
  },
  plan: {
    ...all(carer, 'comment sign'),
    ...all(staff, 'add remove offer sign-for-council reviewed end'),
  },
  // The group tells it; nobody does anything to it here.
  constellation: {},
  letterbox: {
    ...all(carer, 'write got-it'),
    ...all(staff, 'agree received pass-on send-back keep arrived reminded move end'),
    ...all(staff, 'open-page send-link reach close-page'),
    ...all(corresponds, 'reply have-it not-this-time want-reach'),
  },
}

/** A name of each kind that is nobody's own: one of the household's, or of whoever is asked or has letters. */
const names: Partial<Record<PartKind, PartName>> = { views: 'views.r1.s1', letterbox: 'letterbox.l1' }
const nameOf = (kind: PartKind): PartName => names[kind] ?? kind
const ids: Partial<Record<Actor, string>> = { referee: 'r1.s1', relative: 'l1' }
const one = (as: Actor, id = ids[as] ?? 'p1'): Who => ({ as, id, name: 'Sample' })

/** Everybody who may do an act in a phase, as the table has it. */
async function mayDo(kind: PartKind, act: string, phase: Phase): Promise<Actor[]> {
  const right = (await kindFor(kind))?.acts[act]?.right
  const name = nameOf(kind)
  // What is about a person is done by that person: here by whoever it is about.
  const own = kind === 'complaint' || kind === 'exit' ? `${kind}.p1.x1` : name
  return actors.filter(
    (as) => right && mayPart(one(as), 'see', own, phase) && mayPart(one(as), right, own, phase),
  )
}

const carerKinds = partKinds.filter((kind) => !before.includes(kind))

it('has a row for every kind that there is, and none for any other', () => {
  expect(Object.keys(doing).sort()).toEqual([...carerKinds].sort())
})

describe.each(carerKinds)('%s', (kind) => {
  it('has a row for each of its acts', async () => {
    expect(Object.keys(doing[kind] ?? {}).sort()).toEqual(
      Object.keys((await kindFor(kind))?.acts ?? {}).sort(),
    )
  })

  it.each(Object.entries(doing[kind] ?? {}))(
    '%s: is done by those who do it, then, and by nobody else',
    async (act, does) => {
      for (const phase of phases) {
        const expected = Object.entries(does).flatMap(([when, who]) =>
          when.split(' ').includes(phase) ? who.split(' ') : [],
        )
        expect([phase, ...(await mayDo(kind, act, phase)).sort()]).toEqual([
          phase,
          ...new Set(expected.sort()),
        ])
      }
    },
  )

  it('is of one person where it is about one, and reached by no other household’s link, hub or panel', () => {
    for (const phase of phases) {
      for (const as of ['hub', 'panel', 'chair', 'adviser'] as const)
        expect([as, phase, mayPart(one(as), 'see', nameOf(kind), phase)]).toEqual([as, phase, false])
      for (const as of ['applicant', 'member'] as const)
        expect([as, mayPart(one(as, 'p2'), 'see', `${kind}.p1.x1`, phase)]).toEqual([as, false])
      expect(mayPart(one('referee', 'r1.s2'), 'see', nameOf(kind), phase)).toBe(false)
      expect(kindOfPart(nameOf(kind))).toBe(kind)
    }
  })
})
