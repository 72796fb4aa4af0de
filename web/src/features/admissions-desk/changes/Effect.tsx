import type { ChangeEffect } from '#contract/admissions/changes.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { bothInWords, freeInWords, placeInWords, toldInWords } from './words.ts'

interface Props {
  round: string
  effect: ChangeEffect
  /** It is written already. */
  isDone?: boolean
}

/** What a change does to the waiting lists, school by school, and who would be next for a free place. */
export function Effect({ round, effect, isDone = false }: Props) {
  const { lists, offered, without, next, toDraw, told } = effect
  const child = ({ reference, name }: { reference: string; name: string }) => (
    <Link key={reference} href={addresses.child(round, reference)}>{`${name}, ${reference}`}</Link>
  )
  return (
    <>
      <h2 className="govuk-heading-m">{isDone ? 'What changed' : 'What would change'}</h2>
      <InsetText>
        {isDone
          ? 'Nobody lost a place by this.'
          : 'Nobody loses a place by this. Every place that a child has now, they keep.'}
      </InsetText>
      <p className="govuk-body">{toldInWords(told, isDone)}</p>
      {lists.length === 0 && (
        <p className="govuk-body">No waiting list changes: the child is not on one that this affects.</p>
      )}
      {offered && (
        <p className="govuk-body">
          {isDone
            ? `The family was offered a place at ${offered.name}.`
            : `The family is offered a place at ${offered.name} straight away.`}
        </p>
      )}
      {lists.map((list) => (
        <section key={list.school.id} aria-label={list.school.name}>
          <h3 className="govuk-heading-s">{list.school.name}</h3>
          <SummaryList
            rows={[
              { key: 'Admission number', value: bothInWords(list.number) },
              { key: 'Children with a place', value: bothInWords(list.places) },
              { key: 'Free places', value: freeInWords(list.free) },
              { key: 'Children waiting', value: bothInWords(list.waiting) },
            ]}
          />
          {list.moved.length === 0 ? (
            <p className="govuk-body">Every child keeps their position on this waiting list.</p>
          ) : (
            <WideTable
              headingLevel={3}
              caption={`Positions on the waiting list of ${list.school.name}`}
              head={[{ text: 'Child' }, { text: 'Before' }, { text: 'After' }]}
              rows={list.moved.map((one) => [child(one), placeInWords(one.before), placeInWords(one.after)])}
            />
          )}
        </section>
      ))}
      {without.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {without.map(({ school, why }) => (
            <li key={school.id}>{`${school.name}: ${why}`}</li>
          ))}
        </ul>
      )}
      <WideTable
        headingLevel={3}
        caption="Next for a free place"
        head={[{ text: 'Child' }, { text: 'School' }]}
        rows={next.map((one) => [child(one), one.school.name])}
      />
      {toDraw.length > 0 && (
        <p className="govuk-body">
          {`Lots have to be drawn before the next place is offered at ${toDraw.map(({ name }) => name).join(', ')}.`}
        </p>
      )}
    </>
  )
}
