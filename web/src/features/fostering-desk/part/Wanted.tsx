import * as z from 'zod/mini'
import { Wanted as OneWanted } from '#contract/fostering/carers/review.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'

/** Whom a review has to hear, each with the page on which they are asked. */
export function Wanted({ household, part }: { household: string; part: DeskPart }) {
  const wanted = z.array(OneWanted).safeParse(part.values.wanted)
  if (!wanted.success || wanted.data.length === 0) return null
  return (
    <section aria-labelledby="wanted">
      <h2 className="govuk-heading-m" id="wanted">
        Who to ask
      </h2>
      <ul className="govuk-list">
        {wanted.data.map(({ part: name, child }) => (
          <li key={name}>
            <Link
              href={addresses.part(household, name)}
            >{`${partTitle(name)}, about ${partTitle(child).toLowerCase()}`}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
