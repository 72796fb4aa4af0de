import type { DayGroupName, DayLine } from '#contract/admissions/day/day.ts'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import type { Selection } from '#web/staff/list/useSelection.ts'
import { addressOf, dueInWords, groupWords, whyOf } from './words.ts'

interface Props {
  group: DayGroupName
  lines: readonly DayLine[]
  /** Missing: nothing can be done to many of them. */
  selection?: Selection
}

/** Each with why and by when, one press from where it is done. */
export function Lines({ group, lines, selection }: Props) {
  return (
    <ul className="govuk-list ads-lines">
      {lines.map((line) => (
        <li key={line.id} className="ads-line">
          {selection && (
            <Checkbox
              id={`choose-${line.id}`}
              label={line.title}
              checked={selection.chosen.has(line.id)}
              onChange={() => selection.toggle(line.id)}
            />
          )}
          {!selection && <strong>{line.title}</strong>}
          <p className="govuk-body govuk-!-margin-bottom-1">
            {line.isLate && <Tag colour="red">Late</Tag>} <span>{whyOf(line)}</span>
          </p>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <span>{dueInWords(line)}</span>{' '}
            <Link href={addressOf(group, line)}>
              <span>{groupWords[group].act}</span>
              <span className="govuk-visually-hidden">{` for ${line.title}`}</span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
