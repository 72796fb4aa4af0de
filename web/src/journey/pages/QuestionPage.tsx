import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { Page } from '#contract/question.ts'
import { askedOn, questionsOf } from '#services/define/walk.ts'
import { preload } from '#web/questions/load.ts'
import { busyError } from '#web/questions/photos/photo.ts'
import { QuestionField } from '#web/questions/QuestionField.tsx'
import { answersOn, errorsOn, fieldId, typedOn } from '#web/questions/values.ts'
import { addressAfter } from '../addresses.ts'
import { continueFrom } from '../continueFrom.ts'
import { typeOnPage } from '../model/change.ts'
import { FormPage } from '../parts/FormPage.tsx'
import { PhotoFirst } from '../parts/PhotoFirst.tsx'
import { saved } from '../savedStore.ts'
import { useAutosave } from '../useAutosave.ts'
import { useNearbyOnMap } from '../useNearbyOnMap.ts'
import type { StepProps } from './StepProps.ts'

type Fields = Record<string, unknown>

/** A page of the service's own questions, usually one. */
export function QuestionPage({ service, draft, back, changing, page }: StepProps & { page: Page }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const photos = questionsOf(service).find(({ kind }) => kind === 'photos')
  const form = useForm<Fields>({
    defaultValues: typedOn(page, draft.answers, draft.typed),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
    resolver: (typed) => {
      const messages = errorsOn(page, draft.answers, answersOn(page, draft.answers, typed))
      if (busy && photos) messages[photos.key] = busyError
      const errors = Object.entries(messages).map(([key, message]) => [key, { type: 'answer', message }])
      return errors.length > 0
        ? { values: {}, errors: Object.fromEntries(errors) }
        : { values: typed, errors: {} }
    },
  })
  const typed = useWatch({ control: form.control })
  const dropTyped = useAutosave(typed, (now) => saved.change(service.slug, (draft) => typeOnPage(draft, now)))
  const nearby = useNearbyOnMap(service, page, typed)
  usePreloading(service.pages, page)

  const submit = form.handleSubmit(async (now) => {
    dropTyped()
    setLeaving(true)
    const next = await continueFrom(service, page, answersOn(page, draft.answers, now), queries)
    if (next) navigate(addressAfter(service, next, page.id, changing))
  })

  const asked = askedOn(page, { ...draft.answers, ...answersOn(page, draft.answers, typed) })
  const { errors, submitCount } = form.formState
  const messageOf = (key: string) => {
    const message = submitCount > 0 ? errors[key]?.message : draft.refused[key]
    return typeof message === 'string' ? message : undefined
  }
  const alone = page.questions.length === 1
  const title = page.title ?? page.questions[0]?.label ?? service.title
  return (
    <FormPage
      title={title}
      service={service}
      back={back}
      attempt={submitCount}
      busy={leaving}
      errors={[...new Set([...asked, ...(photos ? [photos] : [])])].flatMap((question) => {
        const text = messageOf(question.key)
        return text ? [{ text, href: `#${fieldId(question)}` }] : []
      })}
      onSubmit={submit}
    >
      {!alone && <h1 className="govuk-heading-l">{title}</h1>}
      {asked.map((question) => (
        <Controller
          key={question.key}
          name={question.key}
          control={form.control}
          render={({ field }) => (
            <QuestionField
              question={question}
              value={field.value}
              onChange={field.onChange}
              error={messageOf(question.key)}
              isPageHeading={alone}
              nearby={nearby}
              photoPlace={draft.photoPlace}
              onPhotoPlace={(photoPlace) => saved.change(service.slug, (draft) => ({ ...draft, photoPlace }))}
              onBusy={setBusy}
              otherWay={
                question.kind === 'location' &&
                photos && (
                  <PhotoFirst
                    {...{ service, draft, photos }}
                    error={messageOf(photos.key)}
                    onBusy={setBusy}
                  />
                )
              }
            />
          )}
        />
      ))}
    </FormPage>
  )
}

/** Fetches the code of the page after this one while the resident reads. */
function usePreloading(pages: readonly Page[], page: Page): void {
  useEffect(() => {
    const next = pages[pages.indexOf(page) + 1]
    for (const { kind } of next?.questions ?? []) preload(kind)
  }, [pages, page])
}
