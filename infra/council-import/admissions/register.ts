import type { AdmissionSchool, RoundPhase } from '#contract/admissions/school.ts'
import { council } from '#council'
import { cell, readSchoolsOf, whole } from '../register.ts'
import type { Row } from '../table.ts'
import type { Registered } from './parts.ts'

const pointSource = 'Register of schools'
const noFaith = ['', 'None', 'Does not apply', 'Not applicable', 'Not reported']

interface Ages {
  readonly from: number
  readonly to: number
}

/**
 * By the ages where the register's phase says no more than "Primary"; undefined where no round of ours leads into it. What
 * begins after 12 may have begun to take younger children since: offers and numbers of a round tell.
 */
export function phaseOf(
  told: string,
  { from, to }: Ages,
): (Pick<AdmissionSchool, 'phase'> & { readonly phases: readonly RoundPhase[] }) | undefined {
  if (/all-through/i.test(told) || (from < 7 && to > 13))
    return { phase: 'all-through', phases: ['reception', 'secondary'] }
  if (/secondary/i.test(told)) return { phase: 'secondary', phases: from <= 12 ? ['secondary'] : [] }
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
 * know before they apply: open ones of this local authority that children may come into by a round. Throws ImportError.
 */
export const readRegister = (file: string, text: string, authority?: string): Registered[] =>
  readSchoolsOf(file, text, authority, schoolOf)
