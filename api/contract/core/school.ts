import * as z from 'zod/mini'
import { isBlank } from './blank.ts'
import { isWellFormed } from './well-formed.ts'

/** What a school’s order of admission may ask a family for, beside the address. A form asks for no more than that. */
export const schoolAsks = ['sibling', 'medical', 'staff', 'feeder', 'faith', 'premium', 'test'] as const
export type SchoolAsk = (typeof schoolAsks)[number]

const shown = z.string().check(
  z.maxLength(120),
  z.refine((text) => !isBlank(text) && isWellFormed(text), 'Enter something to read'),
)

/** A school of the council’s list: its id there, with its name and what it asks for as the list had them then. */
export const ListedSchool = z.strictObject({
  id: z.string().check(z.regex(/^[\w-]{1,80}$/)),
  name: shown,
  asks: z.array(z.enum(schoolAsks)),
})
export type ListedSchool = z.infer<typeof ListedSchool>

/** A school in another area, which is in no list here: its name, and its council or town as the family knows it. */
export const SchoolElsewhere = z.strictObject({ name: shown, area: shown })
export type SchoolElsewhere = z.infer<typeof SchoolElsewhere>

export const SchoolAnswer = z.union([ListedSchool, SchoolElsewhere])
export type SchoolAnswer = z.infer<typeof SchoolAnswer>

export const isElsewhere = (school: SchoolAnswer): school is SchoolElsewhere => 'area' in school

/** `Sample Brook Academy`; `Sample Lane School, Rutland`. */
export const schoolInWords = (school: SchoolAnswer): string =>
  isElsewhere(school) ? `${school.name}, ${school.area}` : school.name
