import * as z from 'zod/mini'
import { isBlank } from './blank.ts'
import { postcodePattern } from './postcode.ts'

/** What to put right where a part that has to be there is not. */
export const missingAddress = {
  line1: 'Enter address line 1, typically the building and street',
  town: 'Enter town or city',
  postcode: 'Enter postcode',
} as const

const line = z.string().check(z.maxLength(100))
const written = (missing: string) => line.check(z.refine((text) => !isBlank(text), missing))

/** A postal address in the United Kingdom, as typed or as chosen from the provider's list. */
export const AddressAnswer = z.strictObject({
  line1: written(missingAddress.line1),
  line2: z.optional(line),
  town: written(missingAddress.town),
  county: z.optional(line),
  postcode: z.string().check(z.maxLength(10), z.regex(postcodePattern)),
  /** Unique Property Reference Number, where it was chosen from a list. */
  uprn: z.optional(z.string().check(z.regex(/^\d{1,12}$/))),
})
export type AddressAnswer = z.infer<typeof AddressAnswer>

/** One address that a provider offers for a postcode. */
export const FoundAddress = z.object({ label: z.string(), address: AddressAnswer })
export type FoundAddress = z.infer<typeof FoundAddress>
/** What `POST /api/addresses` takes and answers. The postcode travels in the body: addresses stay out of logs. */
export const AddressAsk = z.strictObject({ postcode: z.string().check(z.maxLength(20)) })
export const AddressList = z.object({ addresses: z.array(FoundAddress) })
