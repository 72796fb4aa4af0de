import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ChangePreview, type WhatChanges } from '#contract/admissions/changes.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { idOf } from '#web/staff/actions/form.ts'
import { Failed, Waiting } from '#web/staff/desk/States.tsx'
import { finds } from '../api/desk.ts'
import { Effect } from './Effect.tsx'

interface Props {
  round: string
  /** Undefined while what was entered cannot be worked out. */
  what: WhatChanges | undefined
  lookedAt: string
  error: string | undefined
  onLook(hash: string): void
}

/** Shows what would come of a change before it is proposed. Whoever proposes it says that they have looked at it. */
export function EffectField({ round, what, lookedAt, error, onLook }: Props) {
  const [asked, setAsked] = useState('')
  const [tooEarly, setTooEarly] = useState(false)
  const body = JSON.stringify(what)
  const isAsked = what !== undefined && asked === body
  return (
    <div id={isAsked ? undefined : idOf('lookedAt')} tabIndex={-1}>
      {error && !isAsked && <p className="govuk-error-message">{error}</p>}
      {!isAsked && (
        <p className="govuk-body">
          <Button
            type="button"
            variant="secondary"
            onClick={() => {
              setAsked(body ?? '')
              setTooEarly(what === undefined)
            }}
          >
            See what would change
          </Button>
        </p>
      )}
      <div aria-live="polite">
        {tooEarly && what === undefined && (
          <p className="govuk-body">Fill in the questions above first. Then you can see what would change.</p>
        )}
        {isAsked && <Shown {...{ round, what, lookedAt, error, onLook }} />}
      </div>
    </div>
  )
}

function Shown({ round, what, lookedAt, error, onLook }: Props & { what: WhatChanges }) {
  const {
    data,
    error: problem,
    isFetching,
    refetch,
  } = useQuery({
    ...finds(ChangePreview, ['rounds', round, 'changes', 'preview'], { what }),
    // What was looked at does not change under whoever reads it; the API says when the lists have.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
  if (problem && !isFetching)
    return <Failed problem={problem instanceof ApiProblem ? problem : undefined} onAgain={refetch} />
  if (!data) return <Waiting words="Working out what would change…" />
  const { hash } = data.effect
  return (
    <>
      <Effect round={round} effect={data.effect} />
      {error && lookedAt !== hash && (
        <p className="govuk-body">
          <Button type="button" variant="secondary" onClick={() => refetch()}>
            Look again
          </Button>
        </p>
      )}
      <Checkboxes
        id={idOf('lookedAt')}
        name="lookedAt"
        legend="Have you looked at it?"
        legendSize="s"
        error={error}
        values={lookedAt === hash ? ['read'] : []}
        onChange={({ target }) => onLook(target.checked ? hash : '')}
        items={[{ value: 'read', text: 'I have looked at what would change' }]}
      />
    </>
  )
}
