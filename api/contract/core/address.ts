import * as z from 'zod/mini'
import { isBlank } from './blank.ts'
import { postcodePattern } from './postcode.ts'
import { isWellFormed } from './well-formed.ts'

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

/** How long the parts of an address outside the United Kingdom may be. */
export const abroadLimits = { lines: 500, country: 100 } as const

const shown = z.refine<string>((text) => !isBlank(text) && isWellFormed(text), 'Enter something to read')

/** A postal address outside the United Kingdom, line by line as it is written there; no country's own shape is asked for. */
export const AbroadAddress = z.strictObject({
  lines: z.string().check(z.maxLength(abroadLimits.lines), shown),
  country: z.string().check(z.maxLength(abroadLimits.country), shown),
})
export type AbroadAddress = z.infer<typeof AbroadAddress>

/** What a question that takes addresses from everywhere is answered with. */
export type AnyAddress = AddressAnswer | AbroadAddress

export const isAbroad = (address: object): address is AbroadAddress => 'country' in address

/** Whether an answer is an address of either kind. */
export const isAddress = (answer: unknown): answer is AnyAddress =>
  typeof answer === 'object' &&
  answer !== null &&
  (('line1' in answer && 'postcode' in answer) || ('lines' in answer && 'country' in answer))

/** The address in lines, as it stands on an envelope. */
export function addressLines(address: AnyAddress): string[] {
  if (isAbroad(address))
    return [...address.lines.split(/[\r\n]+/), address.country].map((one) => one.trim()).filter(Boolean)
  const { line1, line2, town, county, postcode } = address
  return [line1, line2, town, county, postcode].filter((one): one is string => Boolean(one))
}

/**
 * One address that a provider offers for a postcode. `point`: where the provider has the property itself on the British
 * National Grid, in metres; left out where it has not told.
 */
export const FoundAddress = z.object({
  label: z.string(),
  address: AddressAnswer,
  point: z.optional(z.object({ easting: z.number(), northing: z.number() })),
})
export type FoundAddress = z.infer<typeof FoundAddress>
/** What `POST /api/addresses` takes and answers. The postcode travels in the body: addresses stay out of logs. */
export const AddressAsk = z.strictObject({ postcode: z.string().check(z.maxLength(20)) })
export const AddressList = z.object({ addresses: z.array(FoundAddress) })
