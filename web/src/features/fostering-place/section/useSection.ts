import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Answers } from '#contract/core/condition.ts'
import type { Page } from '#contract/core/question.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { type FormSection, sectionOf } from '#fostering/forms/index.ts'
import { errorsOf } from '#services/define/check.ts'
import { askedOn, shownPages } from '#services/define/walk.ts'
import { answersHere, type Kept, nothingKept } from '#web/kept/kept.ts'
import { useKept } from '#web/kept/useKept.ts'
import { partOf } from '../api.ts'
import type { Place } from '../enter/InPlace.tsx'
import { thereOf } from '../kept/there.ts'
import type { Reading } from './NotYet.tsx'

export interface SectionHere {
  readonly part: string
  readonly section: FormSection
  readonly view: PartView
  /** As they are seen here: what arrived, and what was entered since. */
  readonly answers: Answers
  /** With nothing in it where nothing is kept. */
  readonly kept: Kept
}

export type Found = SectionHere | { readonly query: Reading } | 'none'

/** The section of the address as it stands here. */
export function useSection({ of, view: { kind, people }, kept: store }: Place): Found {
  const { part = '' } = useParams()
  const query = useQuery(partOf(of, part))
  const { data } = query
  const kept = useKept(store, part)
  const section = sectionOf(part, kind, (id) => people.find((one) => one.id === id)?.role)
  if (!section) return 'none'
  if (!data) return { query }
  const there = thereOf(data)
  // What was only typed goes by the part as it is now; what waits to be sent by that which it was entered over.
  const waits = kept && (kept.sending || Object.keys(kept.answers).length > 0)
  const here = kept
    ? waits
      ? kept
      : { ...kept, seen: there.seen, base: { ...there.answers } }
    : nothingKept(there)
  return { part, section, view: data, answers: answersHere(there.answers, kept), kept: here }
}

/** Whether every question on the page that has to be answered is. */
const isAnswered = (page: Page, answers: Answers): boolean =>
  askedOn(page, answers).every(
    (question) => errorsOf(question, answers[question.key], new Date(), answers).length === 0,
  )

/** The page to go on with; undefined when every page is answered. */
export const nextPage = ({ section, answers }: SectionHere): Page | undefined =>
  shownPages(section, answers).find((page) => !isAnswered(page, answers))
