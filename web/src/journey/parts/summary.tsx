import type { Service } from '#contract/service.ts'
import { readable } from '#services/define/read.ts'
import { askedOn, questionsOf, shownPages } from '#services/define/walk.ts'
import type { ErrorSummaryItem } from '#web/design/ErrorSummary.tsx'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { recall } from '#web/questions/photos/memory.ts'
import { pageAddress } from '../addresses.ts'
import type { Draft } from '../model/saved.ts'

/** One row for each question that is asked, answered or not. */
export function questionRows(service: Service, draft: Draft): SummaryRow[] {
  const words = new Map(readable(service, draft.answers).map(({ key, answer }) => [key, answer]))
  return shownPages(service, draft.answers).flatMap((page) =>
    askedOn(page, draft.answers).map((question) => {
      const name = question.short ?? question.label
      return {
        key: name,
        value:
          question.kind === 'photos' ? (
            <Photos value={draft.answers[question.key]} />
          ) : (
            <span className="app-check__words">{words.get(question.key) ?? 'Nothing added'}</span>
          ),
        actions: [
          { text: 'Change', hiddenText: name.toLowerCase(), href: pageAddress(service, page.id, true) },
        ],
      }
    }),
  )
}

/** The photos as they were added, where this tab still has a picture of them. */
function Photos({ value }: { value: unknown }) {
  const photos = Array.isArray(value) ? (value as readonly { id: string; description?: string }[]) : []
  if (photos.length === 0) return 'None added'
  return (
    <ul className="govuk-list app-check__photos">
      {photos.map(({ id, description }, at) => {
        const { thumbnail } = recall(id)
        const words = description || `Photo ${at + 1}`
        return (
          <li key={id}>
            {thumbnail && <img src={thumbnail} alt="" />}
            {words}
          </li>
        )
      })}
    </ul>
  )
}

const ways = {
  none: 'No updates: I will look at my private page',
  email: 'Updates by email',
  text: 'Updates by text message',
} as const

/** What was given to keep in touch; a row for each detail that there is. */
export function contactRows(service: Service, { contact }: Draft): SummaryRow[] {
  const href = pageAddress(service, 'contact', true)
  const row = (key: string, value: string | undefined): SummaryRow[] =>
    value ? [{ key, value, actions: [{ text: 'Change', hiddenText: key.toLowerCase(), href }] }] : []
  return [
    ...row('Updates', ways[contact?.updates ?? 'none']),
    ...row('Email', contact?.email),
    ...row('Telephone', contact?.phone),
    ...row('Name', contact?.name),
  ]
}

/** What the API would not take, each with the way to the page where it is put right. */
export function refusedItems(service: Service, { refused, answers }: Draft): ErrorSummaryItem[] {
  const pages = shownPages(service, answers)
  return Object.entries(refused).map(([key, message]) => {
    const page = pages.find(({ questions }) => questions.some((question) => question.key === key))
    const question = questionsOf(service).find((one) => one.key === key)
    const text = question ? `${question.short ?? question.label}: ${message}` : message
    return { text, href: pageAddress(service, page?.id ?? 'contact', true) }
  })
}
