import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import type { DraftOpened } from '#contract/requests/draft.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { addressToDo } from '#web/journey/addresses.ts'
import { definitions } from '#web/journey/definitions.ts'
import type { Draft, Saved } from '#web/journey/model/saved.ts'
import { saved } from '#web/journey/savedStore.ts'
import { draftFrom, inTheWay, takeIn } from './take.ts'
import { Unreadable } from './Unreadable.tsx'
import { WhichOne } from './WhichOne.tsx'

interface Found {
  readonly service: Service
  readonly draft: Draft
  readonly here: Saved | undefined
}

interface Props {
  opened: DraftOpened
  formKey: string
}

/** The form is open: goes on with it where it was left, once it is clear which one to keep. */
export function Arrived({ opened, formKey }: Props) {
  const [found, setFound] = useState<Found | 'unreadable'>()
  const navigate = useNavigate()

  useEffect(() => {
    let gone = false
    const draft = draftFrom(opened, formKey, Date.now())
    definitions.preload(opened.service).then(
      ([, service]) => {
        if (gone) return
        if (!service || !draft) return setFound('unreadable')
        const here = inTheWay(saved, service.slug, draft)
        if (here) return setFound({ service, draft, here })
        takeIn(saved, service.slug, draft)
        navigate(addressToDo(service, draft), { replace: true })
      },
      () => setFound('unreadable'),
    )
    return () => {
      gone = true
    }
  }, [opened, formKey, navigate])

  if (found === 'unreadable') return <Unreadable />
  if (found?.here) return <WhichOne {...found} here={found.here} savedAt={opened.savedAt} />
  return (
    <Main>
      <h1 className="govuk-heading-l">Continue your form</h1>
      <p className="govuk-body" role="status">
        Opening your form…
      </p>
    </Main>
  )
}
