import { nationalLines } from '#contract/core/emergency.ts'
import type { Contactable, Stop } from '../model/stops.ts'

const utilities: readonly Contactable[] = [
  { name: 'Gas escape, day or night: National Gas Emergency Service', phone: nationalLines.gas },
  { name: 'Power cut or damaged electricity equipment, day or night', phone: nationalLines.electricity },
  { name: 'Water or sewage: find your water company', url: 'https://www.water.org.uk/' },
  { name: 'Telephone and broadband: Openreach', url: 'https://www.openreach.com/' },
]

const police: readonly Contactable[] = [
  { name: 'Police, if it is not an emergency', phone: '101', url: 'https://www.police.uk/' },
]

/** Whom to turn to where it is not an authority that the council profile knows. The same all over England. */
export const others = (to: Extract<Stop, { kind: 'not-ours' }>['to']): readonly Contactable[] =>
  ({ utility: utilities, police, authority: [], district: [] })[to]
