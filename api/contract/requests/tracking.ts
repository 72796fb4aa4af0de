import * as z from 'zod/mini'
import { workKinds } from '#contract/core/kinds/work-kind.ts'
import { metShape } from './booked.ts'
import { Came } from './came.ts'
import { DecisionView } from './decision-view.ts'
import { eventTypes, states } from './lifecycle.ts'
import { Passed } from './passed.ts'
import { PaymentView } from './payment.ts'
import { ProofAgainView } from './proof/asked-again.ts'
import { addedAbout } from './resident-actions.ts'

const Time = z.iso.datetime()

const Department = z.object({ id: z.string(), name: z.string(), phone: z.string() })

/** What a resident sent that may become public. */
export const ownThings = ['words', 'photos'] as const
export type OwnThing = (typeof ownThings)[number]

/**
 * One step as it happened, numbered among those that the holder of the key sees. `queuedAt`: when it was placed in the department's queue, null until
 * then.
 */
export const Step = z.object({
  number: z.int(),
  type: z.enum(eventTypes),
  at: Time,
  by: z.string(),
  queuedAt: z.nullable(Time),
  note: z.optional(z.string()),
  /** Photos with which the department shows what was done. */
  photos: z.optional(z.array(z.object({ id: z.string(), description: z.optional(z.string()) }))),
  /** Of `referred` and `transferred`: who has it now, and how to reach them. */
  to: z.optional(z.object({ name: z.string(), url: z.optional(z.string()), phone: z.optional(z.string()) })),
  /** Of `referred` to another authority: how it knows of it; missing where that is not known. */
  passed: z.optional(Passed),
  /** Of `evidence-added` by staff, to whoever sent the request: how it came to them, and when. */
  came: z.optional(Came),
  /** Of `added`: what the words are about; missing from an older API. */
  about: z.optional(z.enum(addedAbout)),
  /** Of `scheduled` and `unscheduled`, to whoever sent the request. */
  ...metShape,
  /** Of `published`: what of the resident's own everybody can see from then on; missing where that is not known. */
  showing: z.optional(z.array(z.enum(ownThings))),
})
export type Step = z.infer<typeof Step>

/** A question of the department, or the answer to it. */
export const Said = z.object({
  id: z.string(),
  at: Time,
  from: z.enum(['department', 'resident']),
  text: z.string(),
  /** Of an answer: id of the question. */
  answers: z.optional(z.string()),
  /** Of an answer: what files came with it, as the questions are named. */
  with: z.optional(z.array(z.string())),
  /** Of a question: which proof it asks for again, why, and whether that has come since. */
  again: z.optional(z.array(ProofAgainView)),
  /** Of a question: all that it asked for has come in another way, so that it waits for no answer. */
  settled: z.optional(z.boolean()),
})
export type Said = z.infer<typeof Said>

/** Files that were to come later: the question that they answer, and how many it takes. */
export const Wanted = z.object({
  question: z.string(),
  kind: z.enum(['files', 'portrait', 'photos']),
  label: z.string(),
  hint: z.optional(z.string()),
  atMost: z.int(),
  /** Nothing is missing there: more may come, and nobody waits for it. Missing where it is needed. */
  mayCome: z.optional(z.boolean()),
  /** It was asked for again, and why, in words; missing where it was not. */
  again: z.optional(z.string()),
})
export type Wanted = z.infer<typeof Wanted>

/**
 * What a tracking key opens. The person who reported sees their own answers and photos; somebody who follows
 * sees where it stands and where it is, nothing that the first person wrote. Unknown fields are left out on both
 * sides: a page older than the API still reads its answers.
 */
export const Tracked = z.object({
  reference: z.string(),
  role: z.enum(['reporter', 'follower']),
  service: z.object({
    slug: z.string(),
    title: z.string(),
    /** What the resident did; missing when the service left the catalogue. */
    verb: z.optional(z.enum(['report', 'apply', 'ask'])),
    /** What may be dangerous about it. */
    danger: z.optional(z.enum(['road', 'person'])),
    /** How the page says that it is done, where “Fixed” would not do. */
    doneAs: z.optional(z.string()),
    /** What comes next while the department has it, where a look at it would not do. */
    nextStep: z.optional(z.string()),
    /** What it is to those who work on it: its words go by it; missing from an older API. */
    work: z.optional(z.enum(workKinds)),
    /** Whether it is about a person, so that fewer people read it; missing from an older API. */
    sensitive: z.optional(z.boolean()),
  }),
  department: Department,
  state: z.enum(states),
  submittedAt: Time,
  updatedAt: Time,
  dueAt: z.nullable(Time),
  /** When it is about due, in words: where a time is promised whose last day is not known yet. */
  dueAbout: z.optional(z.string()),
  overdue: z.boolean(),
  commitment: z.string(),
  followers: z.int(),
  location: z.optional(z.object({ lat: z.number(), lon: z.number(), description: z.optional(z.string()) })),
  updates: z.enum(['none', 'email', 'text']),
  /** Where news was to go and can't, such as `j•••@example.com`: the address was refused. */
  unreached: z.optional(z.string()),
  history: z.array(Step),
  answers: z.array(z.object({ key: z.string(), question: z.string(), answer: z.string() })),
  /** `missing`: it never reached the request, which went on without it. Of a sensitive service these alone are named. */
  evidence: z.array(
    z.object({ id: z.string(), description: z.optional(z.string()), missing: z.optional(z.boolean()) }),
  ),
  /** Own requests: what was to come later and has not come. */
  wanted: z._default(z.array(Wanted), []),
  /** The last decision, to whoever sent the request. */
  decision: z.optional(DecisionView),
  /** Whether the refusal may be looked at again; missing from an API that knows nothing of it. */
  canReconsider: z.optional(z.boolean()),
  /** What comes next, where it was approved. */
  afterApproval: z.optional(z.string()),
  /** Own requests: what they wrote when they asked for another look, oldest first. */
  askedAgain: z.optional(z.array(z.object({ at: Time, reasons: z.string() }))),
  /** Own requests that may be looked at again: what their files are called, by question, so that none is sent twice. */
  filesThere: z.optional(z.array(z.object({ question: z.string(), names: z.array(z.string()) }))),
  /** What the service says of looking at a refusal again. */
  reconsideration: z.optional(z.string()),
  /** Own requests: what the department asked, and the answers. */
  conversation: z.optional(z.array(Said)),
  /** Own requests of which the department waits for an answer: what the answer may bring files for. */
  answerWith: z.optional(z.array(Wanted)),
  /** Whether the department waits for an answer. */
  awaitingAnswer: z.optional(z.boolean()),
  /** Until when "it isn't fixed" opens it again, or the request that it goes on as; missing when it cannot. */
  reopenUntil: z.optional(Time),
  /** Whether the one question of satisfaction is still to be asked. */
  canRate: z.optional(z.boolean()),
  /** Where it goes on, when it was merged into another request about the same thing. */
  goesOnAs: z.optional(
    z.object({
      reference: z.string(),
      state: z.enum(states),
      /** Who has it now, and by when; missing from an older API. */
      department: z.optional(Department),
      dueAt: z.optional(z.nullable(Time)),
      overdue: z.optional(z.boolean()),
      history: z.array(Step),
    }),
  ),
  /** Own requests: until when the answers may be changed; missing when they cannot. */
  changeUntil: z.optional(Time),
  /** Own requests: what may be done on the page; missing from an API that knows nothing of it. */
  doing: z._default(z.array(z.enum(['add', 'place', 'fixed', 'withdraw', 'contact'])), []),
  /** Own requests: whether the place may be put right on the map. Apart from `doing`, in which older pages know no other word. */
  canMove: z.optional(z.boolean()),
  /** Own requests: what photos may still be added to, though none is missing. */
  addable: z._default(z.array(Wanted), []),
  /** Own requests: where news goes, as much of it as its owner knows it by. */
  newsTo: z.optional(z.string()),
  /** Own requests: what of theirs everybody can see now; missing where it is nothing. */
  publicNow: z.optional(z.array(z.enum(ownThings))),
  /** Own requests: what we do for what they need of letters and replies; missing where they need nothing of it. */
  weDo: z.optional(z.array(z.string())),
  /** Own requests that cost something. */
  payment: z.optional(PaymentView),
})
export type Tracked = z.infer<typeof Tracked>
