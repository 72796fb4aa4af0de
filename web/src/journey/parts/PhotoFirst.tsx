import { useEffect, useRef, useState } from 'react'
import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { Button } from '#web/design/form/Button.tsx'
import { QuestionField } from '#web/questions/QuestionField.tsx'
import type { Draft } from '../model/saved.ts'
import { saved } from '../savedStore.ts'

interface Props {
  service: Service
  draft: Draft
  /** The service's question for photos. */
  photos: Question
  error: string | undefined
  onBusy(busy: boolean): void
}

/** Lets a resident who has a photo begin with it: its place is offered, and the photo goes with the report. */
export function PhotoFirst({ service, draft, photos, error, onBusy }: Props) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  // The button goes; focus must not go with it.
  useEffect(() => {
    if (open) root.current?.focus()
  }, [open])
  const answer = draft.answers[photos.key]
  if (!open)
    return (
      <Button type="button" variant="secondary" onClick={() => setOpen(true)}>
        Use the place where a photo was taken
      </Button>
    )
  const added = Array.isArray(answer) && answer.length > 0
  return (
    <div ref={root} tabIndex={-1}>
      <QuestionField
        question={{ ...photos, label: 'Add a photo that was taken there' }}
        value={answer}
        onChange={(value) =>
          saved.change(service.slug, (now) => ({ ...now, answers: { ...now.answers, [photos.key]: value } }))
        }
        error={error}
        isPageHeading={false}
        onPhotoPlace={(photoPlace) => saved.change(service.slug, (now) => ({ ...now, photoPlace }))}
        onBusy={onBusy}
      />
      <p className="govuk-body" role="status">
        {added &&
          !draft.photoPlace &&
          'We have added the photo, but it does not say where it was taken. Show us the place another way.'}
      </p>
    </div>
  )
}
