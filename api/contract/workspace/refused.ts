import * as z from 'zod/mini'

/** Whose people and schools we write to: of each, others see what could not be sent, and can mend it. */
export const boards = ['people', 'schools', 'appeals', 'panel', 'enquiries', 'cases'] as const
export type Board = (typeof boards)[number]

/**
 * Somebody at work who is written to: not a resident, who has a private page, nor another authority. It travels with the
 * message, so it has no name: whoever reads the list finds that where those people are kept.
 */
export const Recipient = z.object({
  board: z.enum(boards),
  /** Their id there, which is the same for every message. */
  who: z.string().check(z.minLength(1), z.maxLength(80)),
})
export type Recipient = z.infer<typeof Recipient>

/** Whose address GOV.UK Notify refused, and since when nothing reached them. */
export const RefusedRecipient = z.extend(Recipient, { since: z.iso.datetime() })
export type RefusedRecipient = z.infer<typeof RefusedRecipient>

/** `GET /api/workspace/refused`: those whom whoever asks can do something about. */
export const RefusedList = z.object({ refused: z.array(RefusedRecipient) })
