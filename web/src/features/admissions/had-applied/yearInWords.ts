import { whoInWords } from '#admissions/policy/words/criteria.ts'
import { lastOfYear, type NameOf, policyOf } from '../criteria.ts'
import type { Looked, Year } from './results.ts'

const unsaid: Readonly<Record<Extract<Year, { enough: null }>['why'], string>> = {
  'not-published': 'How far the places went is not published.',
  'other-criteria': 'The school had other criteria then, so we cannot say.',
  'home-unknown': 'We cannot say without the point on the map that your home or the school is measured from.',
  'distance-not-published':
    'We cannot say. The places ran out under this criterion, and at which distance is not published.',
  'decided-otherwise':
    'We cannot say. The places ran out under this criterion, and something other than distance decided who got one, such as a score or drawing lots.',
  'same-distance':
    'The last place went to a child who lived exactly as far away as you do, so we cannot say.',
  untested: 'The school’s test decides, so we cannot say without a score.',
  rough: 'We cannot say. The places ran out under this criterion, and your address would have decided.',
}

/** What one past year’s places would have been for this child: what happened then, and nothing of what will be. */
export function yearInWords({ entry, policy }: Looked, said: Year, nameOf: NameOf): string {
  if (said.enough === null) return unsaid[said.why]
  const year = entry.years.find((one) => one.year === said.year)
  const [last, ...others] = lastOfYear(
    year?.last ?? null,
    year && policyOf(policy ? [policy] : [], entry, year),
    nameOf,
  )
  // Of several pools the text says which; only the one that was looked at would mislead here.
  const went =
    others.length > 0 || !last
      ? ''
      : ` The last place went to: ${last.charAt(0).toLowerCase()}${last.slice(1)}.`
  if (said.enough) {
    if (said.why === 'everybody') return 'Enough. Everybody who needed a place here got one.'
    return said.why === 'criterion'
      ? `Enough. Everybody under this criterion got a place.${went}`
      : `Enough. The places went further than your home.${went}`
  }
  if (said.why === 'ineligible')
    return `Not enough. ${policy?.requires ? `Only children who ${whoInWords(policy.requires, nameOf)} could get a place.` : ''}`.trim()
  return said.why === 'criterion'
    ? `Not enough. The places ran out before this criterion.${went}`
    : `Not enough. The places ran out nearer to the school than your home.${went}`
}
