import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Controller } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { Page, Question } from '#contract/core/question.ts'
import { shownPages, titleOf } from '#services/define/walk.ts'
import { isEntered } from '#web/app/paths.ts'
import { preload } from '#web/questions/load.ts'
import { QuestionField } from '#web/questions/QuestionField.tsx'
import { answersOn } from '#web/questions/values.ts'
import { addressAfter, addressToDo } from '../addresses.ts'
import { continueFrom } from '../continueFrom.ts'
import { offerOn, refuseKnown, takeKnown } from '../model/reuse.ts'
import { FormPage } from '../parts/FormPage.tsx'
import { MayBePublic } from '../parts/MayBePublic.tsx'
import { PhotoFirst } from '../parts/PhotoFirst.tsx'
import { ReuseOffer } from '../parts/ReuseOffer.tsx'
import { saved } from '../savedStore.ts'
import { useNearbyOnMap } from '../useNearbyOnMap.ts'
import { useQuestionForm } from '../useQuestionForm.ts'
import type { StepProps } from './StepProps.ts'

/** A page of the service's own questions, usually one. */
export function QuestionPage({ service, draft, back, origin, page }: StepProps & { page: Page }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [leaving, setLeaving] = useState(false)
  const form = useQuestionForm(service, draft, page)
  const { asked, messages, photos, typed } = form
  const nearby = useNearbyOnMap(service, page, typed)
  usePreloading(service, draft, page)
  const known = saved.known(service.slug)
  const offered = offerOn(service, page, draft, known).length > 0

  const submit = form.handleSubmit(async (now) => {
    form.dropTyped()
    setLeaving(true)
    const given = answersOn(page, draft.answers, now)
    // Who answers instead of taking what is offered wants to enter new details.
    const next = await continueFrom(service, page, given, queries, offered ? refuseKnown : undefined)
    if (next) navigate(addressAfter(service, next, page.id, origin))
  })
  const take = () => {
    form.dropTyped()
    const next = known && saved.change(service.slug, (now) => takeKnown(service, now, known))
    if (next) navigate(addressToDo(service, next, origin))
  }

  // What is said above the only question needs a heading of its own above it.
  const alone = page.questions.length === 1 && !page.intro
  const title = titleOf(page, form.answers) || service.title
  // On the phone with somebody: neither this device is at the place, nor are its photos of it.
  const elsewhere = isEntered(service)
  const otherWay = (question: Question) =>
    question.kind === 'location' &&
    !elsewhere &&
    photos && (
      <PhotoFirst {...{ service, draft, photos }} error={messages[photos.key]} onBusy={form.setBusy} />
    )
  return (
    <FormPage
      title={title}
      service={service}
      back={back}
      attempt={form.attempt}
      busy={leaving}
      errors={form.summary}
      before={
        offered &&
        known && (
          <ReuseOffer
            {...{ service, draft, page, known }}
            onTake={take}
            onRefuse={() => saved.change(service.slug, refuseKnown)}
          />
        )
      }
      onSubmit={submit}
    >
      {!alone && <h1 className="govuk-heading-l">{title}</h1>}
      {page.intro?.map((line) => (
        <p key={line} className="govuk-body">
          {line}
        </p>
      ))}
      {asked.map((question) => (
        <Controller
          key={question.key}
          name={question.key}
          control={form.control}
          render={({ field }) => (
            <QuestionField
              question={question}
              value={field.value}
              onChange={(next) => {
                field.onChange(next)
                form.changed(question)
              }}
              error={messages[question.key]}
              errors={messages}
              answers={form.answers}
              attempt={form.attempt}
              isPageHeading={alone}
              nearby={nearby}
              photoPlace={draft.photoPlace}
              onPhotoPlace={(photoPlace) => saved.change(service.slug, (draft) => ({ ...draft, photoPlace }))}
              onBusy={form.setBusy}
              otherWay={otherWay(question)}
              elsewhere={elsewhere}
            />
          )}
        />
      ))}
      {asked.some(({ kind }) => kind === 'photos') && <MayBePublic service={service} what="your photos" />}
    </FormPage>
  )
}

/**
 * Fetches the code of the page after this one while the resident reads: as the answers stand, and as the definition
 * has it, because what is answered here may lead there.
 */
function usePreloading(service: StepProps['service'], { answers }: StepProps['draft'], page: Page): void {
  useEffect(() => {
    for (const pages of [service.pages, shownPages(service, answers)]) {
      const next = pages[pages.indexOf(page) + 1]
      for (const { kind } of next?.questions ?? []) void preload(kind)
    }
  }, [service, answers, page])
}
