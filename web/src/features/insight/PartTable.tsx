import '#web/design/charts/charts.scss'
import type { DepartmentInsight, InsightNumber, InsightPart } from '#contract/insight/department-insight.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { Table } from '#web/design/Table.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import { ageInWords, count, lengthInWords, partInWords } from './words.ts'

interface Props {
  data: DepartmentInsight
  kind: 'team' | 'district'
  caption: string
  parts: readonly InsightPart[]
}

const linked: readonly InsightNumber[] = ['received', 'open', 'overdue', 'finished', 'reopened']
const heads = ['Received', 'Open', 'Overdue', 'Finished', 'Reopened']

/** Numbers of parts; each leads to the requests behind it. */
export function PartTable({ data, kind, caption, parts }: Props) {
  const address = (part: string, number: string) =>
    `${paths.staffInsight}?${new URLSearchParams({
      department: data.department.id,
      month: data.month,
      number,
      [kind]: part,
    })}`
  return (
    <div className="app-wide-table">
      <Table
        caption={caption}
        captionSize="m"
        firstCellIsHeader
        head={[
          { text: kind === 'team' ? 'Team' : 'District' },
          ...heads.map((text) => ({ text, numeric: true })),
          { text: 'Half of open requests are no older than', numeric: true },
          { text: 'Looked at in time', numeric: true },
          { text: '9 in 10 finished within', numeric: true },
        ]}
        rows={parts.map(({ id, name, figures }) => [
          name,
          ...linked.map((number) =>
            figures[number] ? (
              <Link key={number} href={address(id, number)}>
                <span>{count(figures[number])}</span>
                <VisuallyHidden>{` ${number}, ${name}`}</VisuallyHidden>
              </Link>
            ) : (
              count(figures[number])
            ),
          ),
          figures.age ? ageInWords(figures.age.median) : '–',
          figures.promise ? partInWords(figures.promise.kept, figures.promise.of) : '–',
          figures.toFinish ? lengthInWords(figures.toFinish.p90) : '–',
        ])}
      />
    </div>
  )
}
