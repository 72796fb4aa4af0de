import type { CaseKind, PersonRole } from '#contract/fostering/case.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { formsOf } from '#fostering/forms/index.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'

/** The ways to the other parts of a record whose head was opened with a reason: each asks for one of its own. */
export function OtherParts({ household, head }: { household: string; head: DeskPart }) {
  const { kind, people = {} } = head.values as {
    kind: CaseKind
    people?: Record<string, { role: PersonRole; name: string }>
  }
  const names = Object.keys(people)
  const parts = [...names.map((id) => `person.${id}`), ...formsOf(kind, people), 'report']
  const about = (part: string) => people[part.split('.')[1] ?? '']?.name
  return (
    <>
      <h2 className="govuk-heading-m">Other parts</h2>
      <ul className="govuk-list">
        {parts.map((part) => (
          <li key={part}>
            <Link href={addresses.kept(household, part)}>
              {[partTitle(part), about(part)].filter(Boolean).join(': ')}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
