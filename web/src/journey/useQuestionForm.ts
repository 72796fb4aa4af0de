import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { evidenceKinds, type Page, type Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { askedOn, questionsOf } from '#services/define/walk.ts'
import { busyErrorOf } from '#web/questions/photos/photo.ts'
import { answersOn, errorsOn, summaryOf, typedOn } from '#web/questions/values.ts'
import { typeOnPage } from './model/change.ts'
import type { Draft } from './model/saved.ts'
import { saved } from './savedStore.ts'
import { useAutosave } from './useAutosave.ts'

type Fields = Record<string, unknown>

const isEvidence = ({ kind }: Question): boolean => (evidenceKinds as readonly string[]).includes(kind)

/** The form of one page of questions: what is typed is saved, and checked as the API does. */
export function useQuestionForm(service: Service, draft: Draft, page: Page) {
  const [busy, setBusy] = useState(false)
  const photos = questionsOf(service).find(({ kind }) => kind === 'photos')
  const busyQuestion = page.questions.find(isEvidence) ?? photos
  const form = useForm<Fields>({
    defaultValues: typedOn(page, draft.answers, draft.typed),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
    resolver: (typed) => {
      const messages = errorsOn(page, draft.answers, answersOn(page, draft.answers, typed))
      if (busy && busyQuestion) messages[busyQuestion.key] = busyErrorOf(busyQuestion)
      const errors = Object.entries(messages).map(([key, message]) => [key, { type: 'answer', message }])
      return errors.length > 0
        ? { values: {}, errors: Object.fromEntries(errors) }
        : { values: typed, errors: {} }
    },
  })
  const typed = useWatch({ control: form.control })
  const dropTyped = useAutosave(typed, (now) => saved.change(service.slug, (draft) => typeOnPage(draft, now)))

  const { errors, submitCount } = form.formState
  const answers = { ...draft.answers, ...answersOn(page, draft.answers, typed) }
  const asked = askedOn(page, answers)
  const messages: Record<string, string> =
    submitCount > 0
      ? Object.fromEntries(Object.entries(errors).map(([path, error]) => [path, String(error?.message)]))
      : { ...draft.refused }
  return {
    control: form.control,
    typed,
    /** The form's answers, with what stands in the fields of the page itself. */
    answers,
    /** Questions that are asked given these. */
    asked,
    /** By question key, or by the part that is wrong. */
    messages,
    summary: summaryOf([...new Set([...asked, ...(photos ? [photos] : [])])], messages),
    attempt: submitCount,
    photos,
    setBusy,
    dropTyped,
    /** What was wrong with files goes as soon as they change: beside one that was added it would be untrue. */
    changed: (question: Question) => {
      if (isEvidence(question)) form.clearErrors(question.key)
    },
    handleSubmit: form.handleSubmit,
  }
}
