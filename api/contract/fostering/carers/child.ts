import * as z from 'zod/mini'
import { DayText } from '../case.ts'
import { SentFile } from '../files.ts'

/** The part of a child: `child.c1`, `child.c2` … in the order in which they came. */
export const childPart = /^child\.(c[1-9]\d?)$/

/** Somebody to call: who, and by which number. */
export const Reached = z.object({ name: z.string(), phone: z.string() })
export type Reached = z.infer<typeof Reached>

/** Who decides: `together` is the carer with the social worker. */
export const deciders = ['carer', 'together', 'council', 'parent'] as const
export const Decides = z.enum(deciders)
export type Decides = z.infer<typeof Decides>

/** What carers say of something that they need to know: `not-right` is old, wrong or not all of it. */
export const marks = ['have', 'not-yet', 'not-right'] as const
export const Mark = z.enum(marks)
export type Mark = z.infer<typeof Mark>

/** How something that the carer needs to know stands. */
export const InformationItem = z.object({
  /** Given by staff: in words, in files, or both. */
  given: z.optional(z.object({ on: DayText, by: z.string(), words: z.string(), files: z.array(SentFile) })),
  notNeeded: z.optional(z.object({ on: DayText, by: z.string(), why: z.string() })),
  marked: z.optional(z.object({ is: Mark, on: DayText, by: z.string(), words: z.string() })),
  /** By when it is promised, where that is another day than for all of them. */
  due: z.optional(DayText),
})
export type InformationItem = z.infer<typeof InformationItem>

/** Who decides what for a child, as it was agreed. By the slugs of the list of its day. */
export const Authority = z.object({
  version: z.int(),
  on: DayText,
  with: z.string(),
  /** Looked at again on this day, and no longer to be shown after it. */
  until: DayText,
  decides: z.record(z.string(), z.object({ who: Decides, conditions: z.string() })),
})
export type Authority = z.infer<typeof Authority>

/** Somebody whom a child sees or speaks with: when and how, and what to look out for. */
export const Contact = z.object({ name: z.string(), relation: z.string(), how: z.string() })
export type Contact = z.infer<typeof Contact>

/** A child as their part shows them. What a household no longer needs is left out once the child has gone. */
export const ChildShown = z.object({
  /** The name that they like to be called by. */
  called: z.optional(z.string()),
  born: z.optional(DayText),
  /** Left out while staff have not filled it in: a child who was there before an approval. */
  placement: z.optional(
    z.object({
      council: z.string(),
      kind: z.string(),
      parental: z.string(),
      socialWorker: Reached,
      reviewingOfficer: z.nullable(Reached),
    }),
  ),
  from: z.optional(DayText),
  until: z.optional(DayText),
  /** What of it goes beyond the approval, and what allows it. */
  beyond: z.optional(z.object({ what: z.array(z.string()), allowedBy: z.string() })),
  /** By when everything on the list is promised. */
  due: z.optional(DayText),
  information: z._default(z.record(z.string(), InformationItem), {}),
  contacts: z._default(z.array(Contact), []),
  authority: z.optional(Authority),
  ended: z.optional(
    z.object({ on: DayText, by: z.string(), reason: z.string(), summary: z.string(), owed: z.string() }),
  ),
  /** What was handed over at the end, by the slugs of the list, and what there is nothing of. */
  handedOver: z._default(
    z.record(z.string(), z.object({ on: DayText, by: z.string(), nothing: z.boolean() })),
    {},
  ),
  handOverBy: z.optional(DayText),
  /** Nights at the hub home of the constellation that are agreed, or were: the day on which they go home is no night. */
  sleepovers: z.optional(z.array(z.object({ id: z.string(), from: DayText, until: DayText }))),
})
export type ChildShown = z.infer<typeof ChildShown>
