import type { Person, WorkLine } from '#contract/workspace/workspace.ts'
import { useNames, useWardOf } from '#web/questions/location/useGeodata.ts'
import { Steady } from '#web/staff/list/Steady.tsx'
import type { Selection } from '#web/staff/list/useSelection.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { LineRow } from './LineRow.tsx'
import { selectable } from './model/selectable.ts'

interface Props {
  lines: readonly WorkLine[]
  arrived: readonly string[]
  colleagues: readonly Person[]
  /** Missing: nothing can be selected. */
  selection?: Selection
  /** They stand in the order of their wards, so that each line says its own. */
  byWard?: boolean
}

/** Requests line by line; on a narrow screen each is a card. */
export function LineTable({ lines, arrived, colleagues, selection, byWard }: Props) {
  const staff = useStaff()
  const names = useNames()
  const wardOf = useWardOf()
  const open = selection ? lines.filter((line) => selectable(staff, line)) : []
  const all = open.every(({ reference }) => selection?.chosen.has(reference))
  const chooses = open.length > 0 && selection
  return (
    <Steady>
      <table className="govuk-table ws-lines">
        <caption className="govuk-visually-hidden">
          <span>{lines.length === 1 ? '1 request' : `${lines.length} requests`}</span> on this page
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {chooses && (
              <th scope="col" className="govuk-table__header ws-lines__check">
                <label className="ws-check">
                  <input
                    type="checkbox"
                    checked={all}
                    onChange={() => selection.choose(all ? [] : open.map(({ reference }) => reference))}
                  />
                  <span className="govuk-visually-hidden">Select all on this page</span>
                </label>
              </th>
            )}
            {['Request', 'Where', 'State', 'Sent', 'Who has it'].map((words) => (
              <th key={words} scope="col" className="govuk-table__header">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {lines.map((line) => (
            <LineRow
              names={names}
              key={line.reference}
              {...{ line, colleagues }}
              ward={byWard && line.location ? wardOf?.(line.location) : undefined}
              isNew={arrived.includes(line.reference)}
              {...(chooses && { selection })}
              selectable={open.includes(line)}
            />
          ))}
        </tbody>
      </table>
    </Steady>
  )
}
