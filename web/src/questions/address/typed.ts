import {
  type AbroadAddress,
  type AddressAnswer,
  type AnyAddress,
  abroadLimits,
  isAbroad,
  missingAddress,
} from '#contract/core/address.ts'
import { isBlank } from '#contract/core/blank.ts'
import { postcodePattern, tidyPostcode } from '#contract/core/postcode.ts'

/** Parts of an address that have a field of their own, in order. */
export const addressParts = ['line1', 'line2', 'town', 'county', 'postcode'] as const
export type AddressPart = (typeof addressParts)[number]
export type AddressParts = Readonly<Record<AddressPart, string>>

/** Fields of an address outside the United Kingdom. */
export type AbroadParts = AbroadAddress

/**
 * What stands in the fields of an address. `find`: by postcode, from a list; `hand`: typed into a field for each part;
 * `abroad`: as it is written in another country.
 */
export interface TypedAddress {
  readonly mode: 'find' | 'hand' | 'abroad'
  /** The postcode that is looked up. */
  readonly search: string
  readonly parts: AddressParts
  /** Of an address that was chosen from the list. */
  readonly uprn?: string
  /** Kept while another way is tried. */
  readonly abroad?: AbroadParts
}

const noParts: AddressParts = { line1: '', line2: '', town: '', county: '', postcode: '' }

/** The fields for an answer. Where there is none, they begin with the look-up if there is one. */
export function typedAddress(answer: unknown, canLookUp: boolean): TypedAddress {
  if (typeof answer !== 'object' || answer === null)
    return { mode: canLookUp ? 'find' : 'hand', search: '', parts: noParts }
  if (isAbroad(answer)) return { mode: 'abroad', search: '', parts: noParts, abroad: answer }
  return chosenAddress(answer as AddressAnswer, canLookUp)
}

/** The fields once this address was chosen from the list, or typed before. */
export function chosenAddress(answer: AddressAnswer, canLookUp = true): TypedAddress {
  const { line1, line2 = '', town, county = '', postcode, uprn } = answer
  const found = canLookUp && uprn !== undefined
  return {
    mode: found ? 'find' : 'hand',
    search: postcode,
    parts: { line1, line2, town, county, postcode },
    ...(uprn && { uprn }),
  }
}

/** What stands in a part; nothing, where nothing can be seen. */
const written = (part: string): string => (isBlank(part) ? '' : part.trim().replace(/\s+/g, ' '))

/**
 * The address that is meant; undefined when every field is empty. Parts that have to be there are, even when empty,
 * so that each can be asked for.
 */
export function addressFrom(typed: TypedAddress | undefined): AnyAddress | undefined {
  if (typed?.mode === 'abroad') return abroadFrom(typed.abroad)
  const parts = Object.fromEntries(
    addressParts.map((part) => [part, written(typed?.parts?.[part] ?? '')]),
  ) as AddressParts
  if (Object.values(parts).every((part) => part === '')) return undefined
  const { line1, line2, town, county, postcode } = parts
  return {
    line1,
    ...(line2 && { line2 }),
    town,
    ...(county && { county }),
    postcode: tidyPostcode(postcode),
    ...(typed?.uprn && { uprn: typed.uprn }),
  }
}

function abroadFrom({ lines, country }: AbroadParts = noAbroad): AbroadAddress | undefined {
  const given = { lines: isBlank(lines) ? '' : lines.trim(), country: isBlank(country) ? '' : country.trim() }
  return given.lines || given.country ? given : undefined
}

export const noAbroad: AbroadParts = { lines: '', country: '' }

export const abroadLabels: AbroadParts = { lines: 'Address', country: 'Country' }

export const addressLabels: AddressParts = {
  line1: 'Address line 1',
  line2: 'Address line 2 (optional)',
  town: 'Town or city',
  county: 'County (optional)',
  postcode: 'Postcode',
}

const missing: Partial<AddressParts> = missingAddress

const maxLength = 100

/** What is wrong with each part of an address, by part; empty when nothing is. */
export function addressErrors(
  answer: Partial<AddressAnswer> | AbroadAddress,
): Partial<Record<AddressPart | keyof AbroadParts, string>> {
  if (isAbroad(answer)) return abroadErrors(answer)
  const messages = addressParts.map((part) => [part, partError(part, answer[part] ?? '')])
  return Object.fromEntries(messages.filter(([, message]) => message))
}

function abroadErrors(answer: AbroadAddress): Partial<AbroadParts> {
  const missing = { lines: 'Enter the address', country: 'Enter the country' }
  const errorOf = (part: keyof AbroadParts) =>
    answer[part].length > abroadLimits[part]
      ? `${abroadLabels[part]} must be ${abroadLimits[part]} characters or fewer`
      : answer[part] === '' && missing[part]
  const messages = (['lines', 'country'] as const).map((part) => [part, errorOf(part)])
  return Object.fromEntries(messages.filter(([, message]) => message))
}

function partError(part: AddressPart, value: string): string | undefined {
  if (isBlank(value)) return missing[part]
  if (part === 'postcode') return postcodePattern.test(value) ? undefined : 'Enter a full UK postcode'
  if (value.length <= maxLength) return undefined
  return `${addressLabels[part].replace(' (optional)', '')} must be ${maxLength} characters or fewer`
}
