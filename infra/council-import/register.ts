import { type Row, readTable } from './table.ts'

/** The names of its columns in the register of schools, and the short ones of extracts from it. */
const names = {
  urn: ['urn'],
  name: ['establishmentname', 'name'],
  kind: ['typeofestablishment (name)', 'type'],
  status: ['establishmentstatus (name)', 'status'],
  phase: ['phaseofeducation (name)', 'phase'],
  from: ['statutorylowage', 'age_low'],
  to: ['statutoryhighage', 'age_high'],
  faith: ['religiouscharacter (name)', 'religious_character'],
  authority: ['la (code)', 'la_code'],
  trust: ['trusts (name)', 'trust'],
  street: ['street'],
  locality: ['locality'],
  town: ['town'],
  postcode: ['postcode'],
  phone: ['telephonenum', 'phone'],
  website: ['schoolwebsite', 'website'],
  easting: ['easting'],
  northing: ['northing'],
} as const
type Part = keyof typeof names

export const cell = (row: Row, part: Part): string =>
  names[part].map((name) => row.text(name)).find((text) => text !== '') ?? ''

/** A whole number of the register, in the column that has one; `like` shows what one looks like. */
export const whole = (row: Row, part: Part, like: string): number | undefined => {
  const name = names[part].find((one) => row.text(one) !== '')
  return name === undefined ? undefined : row.whole(name, like)
}

/**
 * Reads the register of schools (Get Information about Schools, `edubasealldata…csv`, or its columns under their short
 * names): what `of` makes of the open ones of this local authority, or of all where no number is given. Throws ImportError.
 */
export function readSchoolsOf<T>(
  file: string,
  text: string,
  authority: string | undefined,
  of: (row: Row) => T | undefined,
): T[] {
  const header = (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '').toLowerCase()
  const wanted = (['urn', 'name', 'status', 'phase', 'easting', 'northing'] as const).map(
    (part) => names[part].find((name) => header.includes(name)) ?? names[part][0],
  )
  return readTable(file, text, wanted, (row) => {
    if (authority && Number(cell(row, 'authority')) !== Number(authority)) return undefined
    return cell(row, 'status').startsWith('Open') ? of(row) : undefined
  }).filter((school) => school !== undefined)
}
