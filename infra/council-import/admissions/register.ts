import type { AdmissionSchool, RoundPhase } from '#contract/admissions/school.ts'
import { council } from '#council'
import { type Row, readTable } from '../table.ts'
import type { Registered } from './parts.ts'

/** The register's names of its columns, and the short ones of extracts from it. */
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

const cell = (row: Row, part: Part): string =>
  names[part].map((name) => row.text(name)).find((text) => text !== '') ?? ''
const whole = (row: Row, part: Part, like: string): number | undefined => {
  const name = names[part].find((one) => row.text(one) !== '')
  return name === undefined ? undefined : row.whole(name, like)
}

const pointSource = 'Register of schools'
const noFaith = ['', 'None', 'Does not apply', 'Not applicable', 'Not reported']

interface Ages {
  readonly from: number
  readonly to: number
}

/** By the ages where the register's phase says no more than "Primary"; undefined where no round of ours leads into it. */
export function phaseOf(
  told: string,
  { from, to }: Ages,
): (Pick<AdmissionSchool, 'phase'> & { readonly phases: readonly RoundPhase[] }) | undefined {
  if (/all-through/i.test(told) || (from < 7 && to > 13))
    return { phase: 'all-through', phases: ['reception', 'secondary'] }
  if (/secondary/i.test(told)) return from <= 12 ? { phase: 'secondary', phases: ['secondary'] } : undefined
  if (!/primary/i.test(told)) return undefined
  if (from >= 7) return { phase: 'junior', phases: ['junior'] }
  return { phase: to <= 8 ? 'infant' : 'primary', phases: ['reception'] }
}

/** Councils decide for community and voluntary controlled schools, the school's own body for all others. */
function authorityOf(kind: string, name: string, trust: string): AdmissionSchool['authority'] {
  if (/^(community|voluntary controlled)/i.test(kind)) return { kind: 'council', name: council.name }
  if (/^(voluntary aided|foundation)/i.test(kind))
    return { kind: 'governors', name: `The governing body of ${name}` }
  return { kind: 'trust', name: trust || `The academy trust of ${name}` }
}

const websiteOf = (given: string): string | undefined => {
  const url = URL.parse(/^https?:\/\//i.test(given) ? given : `https://${given}`)
  return given && url?.hostname.includes('.') ? url.href : undefined
}

function schoolOf(row: Row): Registered | undefined {
  if (!cell(row, 'status').startsWith('Open')) return undefined
  const urn = whole(row, 'urn', '119903') ?? 0
  if (urn === 0) row.wrong('urn', 'is empty. Fill it in or remove the line')
  const ages = { from: whole(row, 'from', '4') ?? 0, to: whole(row, 'to', '11') ?? 0 }
  const phase = phaseOf(cell(row, 'phase'), ages)
  if (!phase) return undefined
  const [easting, northing] = [whole(row, 'easting', '458900'), whole(row, 'northing', '304300')]
  const [name, kind, faith] = [cell(row, 'name'), cell(row, 'kind'), cell(row, 'faith')]
  const website = websiteOf(cell(row, 'website'))
  return {
    id: String(urn),
    urn,
    name,
    kind,
    ...phase,
    ...(!noFaith.includes(faith) && { faith }),
    ages,
    authority: authorityOf(kind, name, cell(row, 'trust')),
    point: easting && northing ? { easting, northing, source: pointSource } : null,
    address: {
      lines: [cell(row, 'street'), cell(row, 'locality')].filter(Boolean),
      town: cell(row, 'town'),
      postcode: cell(row, 'postcode'),
    },
    ...(cell(row, 'phone') && { phone: cell(row, 'phone') }),
    ...(website && { website }),
  }
}

/**
 * Reads from the register of schools (`edubasealldata…csv`, or its columns under their short names) what families want to
 * know before they apply: open ones of this local authority that children come into by a round. Throws ImportError.
 */
export function readRegister(file: string, text: string, authority?: string): Registered[] {
  const header = (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '').toLowerCase()
  const wanted = (['urn', 'name', 'status', 'phase', 'easting', 'northing'] as const).map(
    (part) => names[part].find((name) => header.includes(name)) ?? names[part][0],
  )
  return readTable(file, text, wanted, (row) =>
    authority && Number(cell(row, 'authority')) !== Number(authority) ? undefined : schoolOf(row),
  ).filter((school) => school !== undefined)
}
