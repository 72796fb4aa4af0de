import type { Role } from '#contract/council/roles.ts'
import { department, idOf, Unfit } from './readers.ts'

export interface Departments {
  readonly departments: readonly { readonly id: string; readonly name: string; readonly prefix: string }[]
  readonly roles: Readonly<Record<Role, string>>
}

/** What each role does, to ask who has it; and what a council that has no name for it yet may call it. */
export const rolesInWords: Readonly<Record<Role, readonly [does: string, usual: string]>> = {
  roads: ['looks after roads, pavements and street lights', 'Roads, RD'],
  'blue-badges': ['decides on Blue Badges', 'Blue Badge team, BB'],
  'school-admissions': ['gives out school places', 'School admissions, SA'],
  'school-support': ['has school transport and free school meals', 'Education support, ED'],
  libraries: ['runs libraries', 'Libraries, BK'],
  registration: ['registers births and deaths', 'Registration service, RG'],
  'adult-social-care': ['has adult social care', 'Adult social care, AC'],
  'trading-standards': ['has trading standards', 'Trading standards, TS'],
  'passenger-transport': ['has bus passes', 'Passenger transport, PT'],
  'customer-relations': ['answers complaints and requests for information', 'Customer relations, CR'],
  communities: ['works with communities and volunteers', 'Communities, CM'],
  fostering: ['has fostering and adoption', 'Fostering and adoption, FA'],
}

/** One department more, or one that has another role too. Throws where its letters are another's. */
export function withRole(before: Departments, role: Role, text: string): Departments {
  const { name, prefix } = department(text)
  const id = idOf(name)
  const known = before.departments.find((one) => one.id === id)
  if (!known && !prefix)
    throw new Unfit(`Write after ${name} and a comma the letters that its references start with, such as RD.`)
  if (known && prefix && known.prefix !== prefix)
    throw new Unfit(
      `References of ${known.name} start with ${known.prefix} already. Leave the letters out, or give the department another name.`,
    )
  const other = before.departments.find((one) => one.prefix === prefix && one.id !== id)
  if (other)
    throw new Unfit(
      `References of ${other.name} start with ${other.prefix}. Write other letters: a reference says by them whose it is.`,
    )
  return {
    departments: known ? before.departments : [...before.departments, { id, name, prefix: prefix ?? '' }],
    roles: { ...before.roles, [role]: id },
  }
}

export const noDepartments: Departments = { departments: [], roles: {} as Record<Role, string> }
