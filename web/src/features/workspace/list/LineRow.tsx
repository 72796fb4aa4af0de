import { dayInShort, dueMomentInWords } from '#contract/calendar/times.ts'
import { type Names, nearestName } from '#contract/geo/near.ts'
import type { WardName } from '#contract/geo/wards.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Person, WorkLine } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { classes } from '#web/design/classes.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { teamNamed } from '#web/staff/desk/departments.ts'
import type { Selection } from '#web/staff/list/useSelection.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { capital, wardInWords } from '../words/place.ts'
import { attentionInWords, awaitedInWords, feeInShort, stateColour, stateInWords } from '../words/states.ts'
import { workOfSlug } from '../words/work.ts'

interface Props {
  line: WorkLine
  colleagues: readonly Person[]
  isNew: boolean
  /** Missing: nothing of the table can be selected. */
  selection?: Selection
  selectable: boolean
  /** Streets and places, once they are there. */
  names: Names | undefined
  /** The ward that it is in, where the line says so. */
  ward: WardName | undefined
}

export function LineRow({ line, colleagues, isNew, selection, selectable, names, ward }: Props) {
  const { reference, service, state, submittedAt, dueAt, overdue } = line
  const work = workOfSlug(service.slug)
  const chosen = selection?.chosen.has(reference)
  return (
    <tr
      className={classes('govuk-table__row', 'ws-line', isNew && 'ws-line--new', chosen && 'ws-line--chosen')}
      data-reference={reference}
    >
      {selection && (
        <td className="govuk-table__cell ws-lines__check">
          {selectable && (
            <label className="ws-check">
              <input type="checkbox" checked={chosen} onChange={() => selection.toggle(reference)} />
              <span className="govuk-visually-hidden">{`Select ${reference}`}</span>
            </label>
          )}
        </td>
      )}
      <th scope="row" className="govuk-table__header ws-line__name">
        <Link className="ws-line__link" href={paths.workRequest(reference)} noVisitedState>
          {reference}
        </Link>
        <span className="ws-line__service">{service.title}</span>
        {line.first && <strong className="ws-overdue">{line.first}</strong>}
        <Marks line={line} isNew={isNew} />
        {line.undelivered && (
          <span className="ws-line__stuck">
            {`Stuck on its way to your own system. ${line.undelivered.why}`}
          </span>
        )}
      </th>
      <td className="govuk-table__cell" data-label="Where">
        <Where line={line} names={names} />
        {ward && <span className="ws-due">{wardInWords(ward)}</span>}
      </td>
      <td className="govuk-table__cell" data-label="State">
        <Tag colour={stateColour(state)}>{stateInWords(state, work)}</Tag>
        {line.danger && (
          <>
            {' '}
            <Tag colour="red">Dangerous</Tag>
          </>
        )}
        {overdue && dueAt && (
          <strong className="ws-overdue">{`Overdue since ${dueMomentInWords(dueAt, dayInShort)}`}</strong>
        )}
        {!overdue && dueAt && isOpen(state) && (
          <span className="ws-due">{`Due ${dueMomentInWords(dueAt, dayInShort)}`}</span>
        )}
      </td>
      <td className="govuk-table__cell" data-label="Sent">
        {dayInShort(submittedAt)}
      </td>
      <td className="govuk-table__cell" data-label="Who has it">
        <Holder line={line} colleagues={colleagues} />
      </td>
    </tr>
  )
}

/** The nearest street and its town, then what the resident said of the place. */
function Where({ line: { place, location, service }, names }: { line: WorkLine; names: Names | undefined }) {
  const near = location && nearestName(location, names)
  if (!near && !place) return <span>{service.sensitive ? 'Not shown' : 'Only a place on the map'}</span>
  return (
    <>
      {near && <span className="ws-line__near">{capital(near)}</span>}
      {place && <span className={near ? 'ws-due' : undefined}>{near ? `“${place}”` : place}</span>}
    </>
  )
}

function Marks({ line, isNew }: { line: WorkLine; isNew: boolean }) {
  const { channel, followers } = line
  const marks = [
    isNew && 'New',
    line.initials && `Initials ${line.initials}`,
    attentionInWords(line, workOfSlug(line.service.slug)),
    line.files && 'Photo or file',
    line.awaited && awaitedInWords(line.awaited),
    line.fee && feeInShort[line.fee],
    channel === 'phone' && 'By phone',
    followers > 0 && (followers === 1 ? '1 person follows it' : `${followers} people follow it`),
  ].filter(Boolean)
  if (marks.length === 0) return null
  return <span className="ws-line__marks">{marks.join(' · ')}</span>
}

function Holder({ line, colleagues }: { line: WorkLine; colleagues: readonly Person[] }) {
  const { id } = useStaff()
  const { assignee, team, department } = line
  const name = assignee && (colleagues.find((one) => one.id === assignee)?.name ?? 'A colleague')
  const who = assignee === id ? `${name} (you)` : name
  return (
    <>
      <span>{who ?? 'Nobody'}</span>
      {team && <span className="ws-due">{teamNamed(department, team)}</span>}
    </>
  )
}
