import type { WouldLose } from '#contract/admissions/staff.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Link } from '#web/design/Link.tsx'
import { idOf } from '#web/staff/actions/form.ts'
import { addresses } from '../addresses.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { childrenInWords } from '../words.ts'

interface Props {
  round: string
  list: WouldLose
  lookedAt: string
  error: string | undefined
  onLook(hash: string): void
}

/** Who would have a place by the number that holds, and not by the lower one. Whoever sets it says that they have read it. */
export function Losers({ round, list, lookedAt, error, onLook }: Props) {
  const { children, moved, hash, value, school } = list
  const link = (reference: string, words: string) => (
    <Link key={reference} href={addresses.child(round, reference)}>
      {words}
    </Link>
  )
  return (
    <>
      <p className="govuk-body" role="status">
        {`With ${value} places at ${school.name}, ${childrenInWords(children.length)} would lose a place there. ${moved.length === 0 ? 'Nobody else’s school would change.' : `${childrenInWords(moved.length)} would get a different school.`}`}
      </p>
      <WideTable
        headingLevel={3}
        caption="Children who would lose a place"
        head={[{ text: 'Child' }, { text: 'Would get instead' }]}
        rows={children.map(({ reference, name, instead }) => [
          link(reference, `${name}, ${reference}`),
          instead?.name ?? 'No place',
        ])}
      />
      <WideTable
        headingLevel={3}
        caption="Other children whose school would change"
        head={[{ text: 'Child' }, { text: 'From' }, { text: 'To' }]}
        rows={moved.map(({ reference, from, to }) => [
          link(reference, reference),
          from?.name ?? 'No place',
          to?.name ?? 'No place',
        ])}
      />
      <Checkboxes
        id={idOf('lookedAt')}
        name="lookedAt"
        legend="Children who would lose a place"
        legendSize="s"
        error={error}
        values={lookedAt === hash ? ['read'] : []}
        onChange={({ target }) => onLook(target.checked ? hash : '')}
        items={[{ value: 'read', text: 'I have looked at each of these children' }]}
      />
    </>
  )
}
