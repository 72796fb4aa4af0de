import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'

const numberOf = (name: PartName): number => Number(name.split('.')[1])

/** Of a proposal that the household wrote to us about: the way to what goes to the panel again, or to putting it there. */
export function Again({ view, part }: { view: CaseView; part: DeskPart }) {
  const numbers = view.parts.filter(({ kind }) => kind === 'referral').map(({ name }) => numberOf(name))
  const next = numberOf(part.name) + 1
  const isReferred = numbers.includes(next)
  if (!isReferred && !part.acts.includes('refer')) return null
  return (
    <p className="govuk-body">
      <Link href={addresses.part(view.household, `referral.${next}`)}>
        {isReferred ? 'See what the panel is asked now' : 'Refer what they wrote to the panel'}
      </Link>
    </p>
  )
}
