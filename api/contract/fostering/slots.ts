import * as z from 'zod/mini'
import { PhoneNumber } from '#contract/core/phone-number.ts'

/** How the team meets whoever asked. */
export const slotKinds = ['call', 'visit', 'meeting'] as const
export type SlotKind = (typeof slotKinds)[number]
export const slotKindInWords: Readonly<Record<SlotKind, string>> = {
  call: 'A phone call',
  visit: 'A visit at your home',
  meeting: 'An information meeting',
}

/** `20261203T1000Z-9QTDABCDEF`: when it begins in UTC, and of whom it is. In the order of time. */
export const SlotId = z.string().check(z.regex(/^20\d{6}T\d{4}Z-[0-9A-Z]{10}$/))

/** A time that the team offers. Times are ISO 8601 in UTC. */
const slot = {
  id: SlotId,
  kind: z.enum(slotKinds),
  starts: z.iso.datetime(),
  minutes: z.int().check(z.minimum(10), z.maximum(240)),
  /** Who of the team it is with. */
  with: z.string(),
  /** Of a meeting: where it is, or how to join it. */
  where: z.optional(z.string()),
}

/** `GET /api/fostering/slots`: those that are free and still to come. */
export const SlotList = z.object({ slots: z.array(z.object(slot)) })
export type SlotList = z.infer<typeof SlotList>
export type OfferedSlot = SlotList['slots'][number]

/** Where we visit somebody, and the number on which whoever comes can reach them that day. */
export const VisitAt = z.strictObject({
  address: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter the address that we should come to'),
      z.maxLength(300, 'Write 300 characters or fewer'),
    ),
  phone: PhoneNumber,
})
export type VisitAt = z.infer<typeof VisitAt>

/** What somebody has booked. */
export const BookedSlot = z.object({ ...slot, bookedAt: z.iso.datetime() })
export type BookedSlot = z.infer<typeof BookedSlot>

/**
 * `POST …/booking` of an enquiry, with an Idempotency-Key: books it, or moves what is booked to it. A visit needs `at` once;
 * a call needs `phone` once, where they gave no number as they asked.
 */
export const BookSlot = z.strictObject({
  slot: SlotId,
  at: z.optional(VisitAt),
  phone: z.optional(PhoneNumber),
})
export type BookSlot = z.infer<typeof BookSlot>

/** A time of the day in England, `HH:MM`. */
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Send a time such as 10:30'))

/** So many people come to a meeting where nothing else is said, and at most. */
export const meetingSeats = { usual: 12, most: 60 } as const

/** `POST /api/workspace/fostering/slots`: offers these times of a day, with whoever is signed in. The same again adds nothing. */
export const OfferSlots = z
  .strictObject({
    kind: z.enum(slotKinds),
    day: z.iso.date(),
    times: z.array(Clock).check(z.minLength(1), z.maxLength(20)),
    minutes: slot.minutes,
    /** Of a meeting, which needs it. */
    where: z.optional(z.string().check(z.trim(), z.maxLength(300, 'Write 300 characters or fewer'))),
    /** Of a meeting: how many people can come. */
    seats: z.optional(z.int().check(z.minimum(1), z.maximum(meetingSeats.most))),
  })
  .check(
    z.refine(({ kind, where }) => kind !== 'meeting' || Boolean(where), {
      path: ['where'],
      error: 'Enter where the meeting is, or how to join it online',
    }),
  )
export type OfferSlots = z.infer<typeof OfferSlots>

/** What staff write to whoever booked a time that they move. */
export const moveNoteLimit = 500

/** `POST …/slots/{slot}/moved`: to when it moves, with everybody who has booked it; they are told, with the note. */
export const MoveSlot = z.strictObject({
  day: z.iso.date(),
  time: Clock,
  /** Of a meeting: where it is then, or how to join it. Left out, where it was. */
  where: z.optional(z.string().check(z.trim(), z.maxLength(300, 'Write 300 characters or fewer'))),
  note: z.optional(
    z.string().check(z.trim(), z.maxLength(moveNoteLimit, `Write ${moveNoteLimit} characters or fewer`)),
  ),
})
export type MoveSlot = z.infer<typeof MoveSlot>

/** What staff book for one household alone: nobody else can book it. */
export const ownKinds = ['call', 'visit'] as const

/**
 * `POST …/enquiries/{reference}/booking` by staff, who have them on the phone: a time that is free, or a new one with whoever
 * is signed in. `seen`: the last event that was seen.
 */
export const BookForThem = z
  .strictObject({
    seen: z.int().check(z.minimum(1)),
    slot: z.optional(SlotId),
    own: z.optional(
      z.strictObject({
        kind: z.enum(ownKinds),
        day: z.iso.date(),
        time: Clock,
        minutes: z.int().check(z.minimum(10), z.maximum(240)),
      }),
    ),
    at: z.optional(VisitAt),
    phone: z.optional(PhoneNumber),
  })
  .check(
    z.refine(({ slot: offered, own }) => (offered === undefined) !== (own === undefined), {
      path: ['slot'],
      error: 'Select a time, or enter a new one',
    }),
  )
export type BookForThem = z.infer<typeof BookForThem>

/** `GET /api/workspace/fostering/slots`: all that are still to come, with the enquiries that have booked each. */
export const StaffSlots = z.object({
  slots: z.array(
    z.object({
      ...slot,
      /** Whether whoever is signed in offered it. */
      own: z.boolean(),
      seats: z.int(),
      /** Nobody can book it while another time of the same person that overlaps it is booked. */
      hidden: z.optional(z.boolean()),
      /** Who has booked it: of a meeting, several may have. */
      taken: z.array(
        z.object({
          reference: z.string(),
          name: z.string(),
          /** We have neither an email address nor a mobile number for them. */
          mustCall: z.optional(z.boolean()),
          /** And nobody has told them yet that we moved or cancelled their time. */
          toCall: z.optional(z.boolean()),
        }),
      ),
      /** Nobody else can book it. */
      stopped: z.optional(z.boolean()),
      /** It is called off, and those who had booked it are being told. */
      off: z.optional(z.boolean()),
      /** Whether whoever is signed in may call it off, or stop more bookings. */
      mayCallOff: z.boolean(),
    }),
  ),
})
export type StaffSlots = z.infer<typeof StaffSlots>
