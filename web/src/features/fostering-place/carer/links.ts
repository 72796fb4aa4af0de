import { adoptionKinds } from '#contract/fostering/case.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { PartKind } from '#contract/fostering/parts.ts'
import { addresses, type PlaceOf } from '../addresses.ts'

/** One thing that somebody who is approved can go to from the top of their page. */
export interface CarerLink {
  readonly id: string
  readonly title: string
  /** What they find there, in a sentence. */
  readonly hint: string
  readonly to: (of: PlaceOf, view: PlaceView) => string
  /** Whom it is shown to; left out, everybody who is approved. */
  readonly when?: (view: PlaceView) => boolean
}

/** Links that belong together, below a heading of theirs. One without a link to show has no heading either. */
export interface CarerGroup {
  readonly id: string
  readonly title: string
  readonly links: readonly CarerLink[]
}

/** Those who foster in any way, and those who adopt. A household has links of the one or of the other. */
export const adopts = ({ kind }: PlaceView): boolean => adoptionKinds.includes(kind)
export const fosters = (view: PlaceView): boolean => !adopts(view)
/** Whoever fosters a named child before they adopt has a foster carer’s costs and worries too. */
const caresForChildren = (view: PlaceView): boolean => fosters(view) || view.kind === 'early-permanence'
/** Whoever gave notice has nothing more to read about how to give it. */
const hasGivenNotice = ({ leaving, you }: PlaceView): boolean =>
  leaving.some(({ person }) => person === you.id)
/** Whose approval has ended: what was claimed, and what is owed, goes on. */
export const isLeft = ({ phase, dates }: PlaceView): boolean =>
  phase === 'closed' && dates.approved !== undefined
export const isCarer = ({ you }: Pick<PlaceView, 'you'>): boolean => you.role === 'applicant'
/** Also whoever fosters no more, while another of the household does: what they claimed, and what went wrong, goes on. */
export const isOrWasCarer = (view: Pick<PlaceView, 'you' | 'stopped'>): boolean =>
  isCarer(view) || view.stopped !== undefined

const help: readonly CarerLink[] = [
  {
    id: 'support',
    title: 'Ask us for help',
    hint: 'Somebody to talk to, equipment, information, advice, training or a letter. See who is dealing with it, and when we will answer.',
    to: addresses.support,
    when: ({ you }) => you.role === 'applicant',
  },
  {
    id: 'messages',
    title: 'Messages with your worker',
    hint: 'Write to your worker, and read what they wrote to you.',
    to: addresses.messages,
  },
]

const adoption: readonly CarerLink[] = [
  {
    id: 'adoption',
    title: 'Adoption: support and letters',
    hint: 'Your support plan, letters through us, and what happens until a child is matched with you and after that.',
    to: addresses.adoption,
    when: (view) => adopts(view) && isCarer(view),
  },
]

const children: readonly CarerLink[] = [
  {
    id: 'children',
    title: 'What you need for each child',
    hint: 'Who to call, what you need to know, who decides what, and the daily log.',
    to: addresses.children,
    when: ({ parts }) => parts.some(({ lives }) => lives !== undefined),
  },
]

const money: readonly CarerLink[] = [
  {
    id: 'money',
    title: 'Money',
    hint: 'Your weekly allowances, claims for journeys and costs, and what we have paid you.',
    to: addresses.money,
    when: (view) => caresForChildren(view) && isOrWasCarer(view),
  },
]

const breaks: readonly CarerLink[] = [
  {
    id: 'breaks',
    title: 'Breaks and mentors',
    hint: 'Ask for a break or for a mentor, or offer to help another carer.',
    to: addresses.breaks,
    when: (view) => (fosters(view) || view.kind === 'early-permanence') && isCarer(view),
  },
  {
    id: 'constellation',
    title: 'Your constellation',
    hint: 'Families near you who foster, what is coming up, and sleepovers at the hub home.',
    to: addresses.constellation,
    when: ({ parts }) => parts.some(({ kind, state }) => kind === 'constellation' && state === 'started'),
  },
]

const dates: readonly CarerLink[] = [
  {
    id: 'training',
    title: 'Training and support groups',
    hint: 'Book a place, and see the training that you have done.',
    to: addresses.training,
    when: isCarer,
  },
  {
    id: 'dates',
    title: 'Your dates',
    hint: 'Visits, training, groups and breaks that are still to come, for your calendar.',
    to: addresses.dates,
    when: isCarer,
  },
]

const wrong: readonly CarerLink[] = [
  {
    id: 'wrong',
    title: 'Complaints, concerns and allegations',
    hint: 'How each one works, who supports you, and when you will hear from us.',
    to: addresses.wrong,
    when: (view) => caresForChildren(view) && isOrWasCarer(view),
  },
  {
    id: 'complaints',
    title: 'Complaints',
    hint: 'Tell us what went wrong, and see what we are doing about it.',
    to: addresses.wrong,
    when: (view) => !caresForChildren(view) && isOrWasCarer(view),
  },
]

/** What they know of its kind, the newest last. */
const begun = (which: PartKind, { parts }: PlaceView): string[] =>
  parts
    .filter(({ kind, state }) => kind === which && state !== 'not-started')
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

const reviews: readonly CarerLink[] = [
  {
    id: 'review',
    title: 'Your review',
    hint: 'How far it has got, what you want to say, and the report.',
    to: (of, view) => addresses.review(of, begun('review', view).at(-1) ?? 'review.r1'),
    when: (view) => isCarer(view) && begun('review', view).length > 0,
  },
  {
    id: 'terms',
    title: 'A change of your terms',
    hint: 'What we suggest, what support goes with it, and whether you agree.',
    to: (of, view) => addresses.terms(of, begun('terms', view).at(-1) ?? 'terms.t1'),
    when: (view) => isCarer(view) && begun('terms', view).length > 0,
  },
  {
    id: 'leave',
    title: 'If you want to stop fostering',
    hint: 'How to give notice, and when your approval ends.',
    to: addresses.leave,
    when: (view) => fosters(view) && isCarer(view) && !hasGivenNotice(view),
  },
  {
    id: 'notice',
    title: 'Your notice',
    hint: 'When your approval ends, what happens until then, and what to do if you change your mind.',
    to: addresses.leave,
    when: hasGivenNotice,
  },
]

const kept: readonly CarerLink[] = [
  {
    id: 'documents',
    title: 'Documents',
    hint: 'Letters and forms that we share with you, and those that you give us.',
    to: addresses.documents,
  },
]

/** What the page of an approved household begins with, in this order. A link more is one row of its group. */
export const carerGroups: readonly CarerGroup[] = [
  { id: 'help', title: 'Get help', links: help },
  { id: 'adoption', title: 'Your adoption', links: adoption },
  { id: 'children', title: 'Children living with you', links: children },
  { id: 'money', title: 'Money', links: money },
  { id: 'breaks', title: 'Breaks, training and groups', links: [...breaks, ...dates] },
  { id: 'wrong', title: 'If something goes wrong', links: wrong },
  { id: 'reviews', title: 'Reviews and changes', links: reviews },
  { id: 'kept', title: 'Letters and documents', links: kept },
]
