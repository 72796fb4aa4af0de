import type { Block } from '#contract/admissions/explanation.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

/** One block of a letter. `linkClass`: a class more of what is a link. */
export function LetterBlock({ block, linkClass }: { block: Block; linkClass?: string | undefined }) {
  switch (block.kind) {
    case 'text':
      return <p className="govuk-body">{block.text}</p>
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'rows':
      return <SummaryList rows={block.rows.map(({ what, value }) => ({ key: what, value }))} />
    case 'link':
      return (
        <p className={linkClass ? `govuk-body ${linkClass}` : 'govuk-body'}>
          <Link href={block.url}>{block.text}</Link>
        </p>
      )
  }
}
