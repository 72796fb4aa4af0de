import type { Service } from '#contract/core/service.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import type { Draft } from '../model/saved.ts'
import { contactWordsFor } from './contactWords.ts'
import { contactRows, questionRows } from './summary.tsx'

/** Everything that will be sent, a card for each part of the form. */
export function CheckLists({ service, draft }: { service: Service; draft: Draft }) {
  const parts = [undefined, ...(service.sections ?? [])].map((section) => ({
    title: section?.title ?? service.title,
    rows: questionRows(service, draft, { origin: 'check', section: section?.id }),
  }))
  return (
    <>
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <SummaryList key={title} card={{ title, className: 'app-check' }} rows={rows} />
        ))}
      {!draft.changes && (
        <SummaryList
          card={{
            title: service.contact === 'required' ? contactWordsFor(service).reached : 'Keeping in touch',
          }}
          rows={contactRows(service, draft)}
        />
      )}
    </>
  )
}
