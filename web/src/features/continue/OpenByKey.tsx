import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Main } from '#web/app/frame/Main.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { openDraft } from '#web/journey/save/calls.ts'
import type { OpenProps } from './OpenProps.ts'
import { isOver, wordsFor } from './words.ts'

/** A printed form opens with its key alone. */
export function OpenByKey({ id, formKey, onOpened, onOver }: OpenProps) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['saved form', id, formKey],
    queryFn: ({ signal }) => openDraft(id, formKey)(signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => {
    if (data) onOpened(data)
    else if (isOver(error)) onOver(error.kind)
  }, [data, error, onOpened, onOver])
  return (
    <Main>
      <h1 className="govuk-heading-l">Continue your form</h1>
      {error && !isFetching ? (
        <>
          <p className="govuk-body">{wordsFor(error)}</p>
          <Button type="button" onClick={() => refetch()}>
            Try again
          </Button>
        </>
      ) : (
        <p className="govuk-body" role="status">
          Opening your form…
        </p>
      )}
    </Main>
  )
}
