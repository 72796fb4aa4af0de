import type { AdjudicatorReport } from '#contract/admissions/report.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { WideTable } from '../parts/WideTable.tsx'
import { sectionKind } from './kinds.tsx'

interface Props {
  section: AdjudicatorReport['sections'][number]
  year: number
  writes: boolean
  open: boolean
  onOpen(open: boolean): void
  onSend(body: object): Promise<void>
}

/** One section: its figures with where each is from, then its text and the way to change it. */
export function SectionOf({ section, year, writes, open, onOpen, onSend }: Props) {
  const { id, heading, figures, text, hint } = section
  return (
    <section className="app-report__section" aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`} className="govuk-heading-m">
        {heading}
      </h2>
      {figures.length > 0 && (
        <WideTable
          headingLevel={3}
          caption={`Figures: ${heading}`}
          head={[{ text: 'What' }, { text: 'Figure' }, { text: 'Where it is from' }]}
          rows={figures.map(({ what, value, source }) => [what, value, source])}
        />
      )}
      {open ? (
        <ActionForm
          kind={sectionKind(section)}
          about={section}
          form={`report-${year}-${id}`}
          writes
          onSend={onSend}
          onClose={() => onOpen(false)}
        />
      ) : (
        <>
          <p className="govuk-body app-report__text">{text || hint}</p>
          {writes && (
            <Button type="button" variant="secondary" onClick={() => onOpen(true)}>
              {text ? `Change the text: ${heading}` : `Write the text: ${heading}`}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
