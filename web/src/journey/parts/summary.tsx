import type { Page, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { chosenWay } from '#contract/requests/contact.ts'
import { readable } from '#services/define/read.ts'
import { askedOn, questionsOf, shownPages } from '#services/define/walk.ts'
import type { ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { recall } from '#web/questions/photos/memory.ts'
import { pageAddress } from '../addresses.ts'
import type { Origin } from '../model/moves.ts'
import type { Draft } from '../model/saved.ts'
import { contactWordsFor } from './contactWords.ts'
import { inASentence } from './inASentence.ts'

interface Which {
  /** The page that the change links come back to. */
  readonly origin: Origin
  /** Only this part of the form: a section's id, or undefined for what stands before all sections. */
  readonly section?: string | undefined
}

/** One row for each question that is asked in this part of the form, answered or not. */
export function questionRows(service: Service, draft: Draft, { origin, section }: Which): SummaryRow[] {
  const words = new Map(readable(service, draft.answers).map(({ key, answer }) => [key, answer]))
  const row = (page: Page, question: Question): SummaryRow => {
    const name = question.short ?? question.label
    return {
      key: name,
      value: (
        <Value question={question} value={draft.answers[question.key]} words={words.get(question.key)} />
      ),
      actions: [
        { text: 'Change', hiddenText: inASentence(name), href: pageAddress(service, page.id, origin) },
      ],
    }
  }
  return shownPages(service, draft.answers)
    .filter((page) => page.section === section)
    .flatMap((page) => askedOn(page, draft.answers).map((question) => row(page, question)))
}

function Value({
  question,
  value,
  words,
}: {
  question: Question
  value: unknown
  words: string | undefined
}) {
  const pictured = question.kind === 'photos' || question.kind === 'files' || question.kind === 'portrait'
  if (pictured && value !== 'later') return <Files value={value} />
  return <span className="app-check__words">{words ?? 'Nothing added'}</span>
}

/** Files as they were added, photos with a picture where this tab still has one. */
function Files({ value }: { value: unknown }) {
  const files = Array.isArray(value) ? (value as readonly { id: string; description?: string }[]) : []
  if (files.length === 0) return <span>None added</span>
  return (
    <ul className="govuk-list app-check__photos">
      {files.map(({ id, description }, at) => {
        const { thumbnail, name } = recall(id)
        return (
          <li key={id}>
            {thumbnail && <img src={thumbnail} alt="" />}
            <span>
              {description || (thumbnail ? '' : name) || `${thumbnail ? 'Photo' : 'File'} ${at + 1}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const ways = {
  email: 'Updates by email',
  text: 'Updates by text message',
  call: 'By phone call',
} as const

/** What was given to keep in touch; a row for each detail that there is. */
export function contactRows(service: Service, { contact }: Draft): SummaryRow[] {
  const way = chosenWay(contact?.updates ?? 'none', service.contact === 'required')
  const href = pageAddress(service, 'contact', 'check')
  const row = (key: string, value: string | undefined): SummaryRow[] =>
    value ? [{ key, value, actions: [{ text: 'Change', hiddenText: inASentence(key), href }] }] : []
  return [
    ...row('Updates', way === 'none' ? contactWordsFor(service).noneChosen : ways[way]),
    ...row('Email', contact?.email),
    ...row('Telephone', contact?.phone),
    ...row('Name', contact?.name),
  ]
}

/** What the API would not take, each with the way to the page where it is put right. */
export function refusedItems(service: Service, { refused, answers }: Draft): ErrorSummaryItem[] {
  const pages = shownPages(service, answers)
  return Object.entries(refused).map(([path, message]) => {
    const key = path.split('/')[0]
    const page = pages.find(({ questions }) => questions.some((question) => question.key === key))
    const question = questionsOf(service).find((one) => one.key === key)
    const text = question ? `${question.short ?? question.label}: ${message}` : message
    return { text, href: pageAddress(service, page?.id ?? 'contact', 'check') }
  })
}
