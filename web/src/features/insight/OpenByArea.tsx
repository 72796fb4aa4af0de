import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { AreaOpen } from '#contract/insight/performance.ts'
import { AreaMap, type MapArea } from '#web/design/charts/AreaMap.tsx'
import { Chart } from '#web/design/charts/Chart.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Table } from '#web/design/Table.tsx'
import { districtShapes, wardShapes } from './performanceCalls.ts'
import { number, partCount } from './words.ts'

interface Props {
  districts: readonly AreaOpen[]
  wards: readonly AreaOpen[]
}

/** The shade of an area, from none to most. */
function stepOf(open: number | null, most: number): MapArea['step'] {
  if (open === null) return undefined
  if (open === 0) return 0
  return Math.max(1, Math.ceil((open / most) * 4)) as 1 | 2 | 3 | 4
}

function findingOf(areas: readonly AreaOpen[], whole: boolean): string {
  const most = areas.reduce<AreaOpen | undefined>(
    (a, b) => ((b.open ?? 0) > (a?.open ?? 0) ? b : a),
    undefined,
  )
  if (!most?.open) return 'No area has five or more open reports'
  return `Most open reports are in ${most.name}: ${number(most.open)}${whole ? '' : ', of all wards'}`
}

/** Open reports on a map and in a table, by district or by ward. */
export function OpenByArea({ districts, wards }: Props) {
  const [by, setBy] = useState<'district' | 'ward'>('district')
  const { data: districtAreas = [] } = useQuery(districtShapes)
  const { data: wardAreas = [] } = useQuery({ ...wardShapes, enabled: by === 'ward' })
  const shown = by === 'district' ? districts : wards
  const shapes = by === 'district' ? districtAreas : wardAreas
  const most = Math.max(1, ...shown.map(({ open }) => open ?? 0))
  const open = new Map(shown.map((area) => [area.code, area.open]))
  return (
    <section>
      <h2 className="govuk-heading-m">Open reports by area</h2>
      <Chart finding={findingOf(shown, by === 'district')} table={<Areas by={by} areas={shown} />}>
        <AreaMap
          areas={shapes.map(({ code, name, geometry }) => {
            const value = open.get(code) ?? (open.has(code) ? null : 0)
            return {
              ...{ code, name, geometry },
              step: stepOf(value, most),
              text: by === 'district' ? (value === null ? '–' : number(value)) : undefined,
            }
          })}
        />
        <p className="govuk-body">
          Darker areas have more. A broken edge and a dash mean that we do not show the number, because it is
          from 1 to 4 or would give such a number away.{' '}
          {wards.length > 0 && (
            <LinkButton onClick={() => setBy(by === 'district' ? 'ward' : 'district')}>
              {by === 'district' ? 'Show wards' : 'Show districts'}
            </LinkButton>
          )}
        </p>
      </Chart>
    </section>
  )
}

function Areas({ by, areas }: { by: 'district' | 'ward'; areas: readonly AreaOpen[] }): ReactNode {
  return (
    <Table
      caption={`Open reports by ${by}`}
      firstCellIsHeader
      head={[{ text: by === 'district' ? 'District' : 'Ward' }, { text: 'Open', numeric: true }]}
      rows={areas.map(({ name, open }) => [name, partCount(open)])}
    />
  )
}
