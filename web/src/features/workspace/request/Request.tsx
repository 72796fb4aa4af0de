import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import { bookedNow } from '#contract/requests/booked.ts'
import { actGroups, isAction } from '#contract/workspace/acts/acts.ts'
import { actFor } from '#contract/workspace/acts/by-kind.ts'
import type { Action, ActionToTake, WorkRequest } from '#contract/workspace/workspace.ts'
import { ApiProblem } from '#web/app/api.ts'
import { useTitle } from '#web/app/title.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { ActionMenu, focusAction } from '#web/staff/actions/ActionMenu.tsx'
import { useSendOnce } from '#web/staff/actions/useSendOnce.ts'
import { forgetTyped } from '#web/staff/actions/useTyped.ts'
import { useShortcuts } from '#web/staff/desk/shortcuts.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { kindFor } from '../actions/kinds/index.ts'
import { formOf, ofResidentsWords } from '../actions/model/form.ts'
import type { About } from '../actions/model/kind.ts'
import { valuesOf } from '../actions/model/template.ts'
import { colleaguesOf } from '../api/department.ts'
import { lookAtListsAgain } from '../api/lists.ts'
import { takeAction } from '../api/requests.ts'
import { Code } from '../enter/Code.tsx'
import { wayBack } from '../list/cameFrom.ts'
import { doneInWords } from '../words/states.ts'
import { News, useNews } from './News.tsx'
import { Standing } from './parts/Standing.tsx'
import { RequestDetails } from './RequestDetails.tsx'

/** As the act is called for this kind of work; a time that is agreed is changed. */
const labelOf =
  (request: WorkRequest, service: Service | undefined) =>
  (name: string): string => {
    if (name === 'agree-time' && bookedNow(request)) return 'Change the time'
    return isAction(name) ? actFor(name, workOf(service)).label : name
  }

interface Props {
  request: WorkRequest
  service: Service | undefined
  stale: boolean
  onLookAgain(): Promise<void>
}

/** A request with one form at a time for what can be done with it. */
export function Request({ request, service, stale, onLookAgain }: Props) {
  useTitle(`${request.reference} – ${request.service.title}`)
  const about = useAbout(request, service)
  const { open, writes, show, done, setDone } = useOpenAction(request)
  const news = useNews(request, about.me.id)
  useErased(request)
  const send = useSend(request, onLookAgain)
  const [sending, setSending] = useState(false)
  const kind = open && kindFor(open, workOf(service))
  return (
    <>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{request.service.title}</span>
        <span>{request.reference}</span>
      </h1>
      {done && (
        <NotificationBanner key={done.at} type="success">
          {done.words}
        </NotificationBanner>
      )}
      {done?.code && (
        <InsetText>
          <Code code={done.code} />
        </InsetText>
      )}
      {stale && (
        <p className="govuk-body">We could not load the request. This is the last version that we have.</p>
      )}
      <News {...news} />
      <Standing request={request} service={service} />
      <ActionMenu groups={actGroups} labelOf={labelOf(request, service)} can={request.can} open={open} />
      {open && !sending && !request.can.includes(open) && (
        <InsetText>
          You can no longer do this, because the request has changed. What you wrote is still here: copy what
          you need before you leave this page.
        </InsetText>
      )}
      {open && kind && (
        <ActionForm
          key={formOf(request, open)}
          kind={kind}
          about={about}
          form={formOf(request, open)}
          writes={writes}
          lookAhead={async (action: Action) => kind.ahead?.(action, about)}
          onSend={async (action: Action) => {
            setSending(true)
            const { code } = await send(action).finally(() => setSending(false))
            setDone({ words: doneInWords(action, kind.done), at: Date.now(), ...(code && { code }) })
            show(null)
          }}
          onClose={() => {
            show(null)
            focusAction(open)
          }}
        />
      )}
      <RequestDetails request={request} service={service} />
    </>
  )
}

/** What was typed over the resident's words goes once something was erased, by whomever. */
function useErased(request: WorkRequest) {
  const { reference } = request
  const current = ofResidentsWords.map((name) => formOf(request, name)).join()
  useEffect(() => {
    for (const name of ofResidentsWords) forgetTyped(`${reference}-${name}-`, current.split(','))
  }, [reference, current])
}

function useAbout(request: WorkRequest, service: Service | undefined): About {
  const { id, name } = useStaff()
  const { data: colleagues } = useQuery(colleaguesOf(request.department))
  const into = useSearchParams()[0].get('into') ?? undefined
  return useMemo(
    () => ({
      department: request.department,
      me: { id, name },
      colleagues: colleagues ?? [],
      request,
      service,
      into,
      publicIn: request.publicIn ? [request.publicIn] : [],
      values: valuesOf(request, service),
    }),
    [request, service, into, id, name, colleagues],
  )
}

/** Which form is open stands in the address: a link can open it, and "Back" closes it. */
function useOpenAction({ can, department }: WorkRequest) {
  const [query, setQuery] = useSearchParams()
  const navigate = useNavigate()
  const [done, setDone] = useState<{ words: string; at: number; code?: string }>()
  const wanted = query.get('do')
  const offered = isAction(wanted) && can.includes(wanted)
  // A form that is open stays, whatever others do in the meantime: what is typed into it would go with it.
  const [opened, setOpened] = useState<string | null>(null)
  if (offered ? opened !== wanted : opened !== null && wanted === null) setOpened(offered ? wanted : null)
  const open = isAction(wanted) && (offered || opened === wanted) ? wanted : null
  // A key opens a form to write in at once; a link leads to its heading, as a link to a page does.
  const [byKey, setByKey] = useState<string | null>(null)
  const show = (name: string | null) => {
    setByKey(name)
    if (name) setDone(undefined)
    setQuery(name ? { do: name } : {}, { replace: open !== null, preventScrollReset: true })
  }
  const when = (name: string) => () => can.includes(name) && show(name)
  useShortcuts({
    a: when('assign'),
    n: when('note'),
    q: when('ask'),
    u: () => {
      const { href, state } = wayBack(department)
      navigate(href, { state })
    },
  })
  useEffect(() => {
    if (open) setDone(undefined)
  }, [open])
  return { open, writes: open !== null && byKey === open, show, done, setDone }
}

/** Sends an action with what was seen of the request; where others were quicker the page looks again first. */
function useSend({ reference, number }: WorkRequest, onLookAgain: () => Promise<void>) {
  const sendOnce = useSendOnce((toTake: ActionToTake, key) => takeAction(reference, toTake, key))
  const queries = useQueryClient()
  return async (action: Action) => {
    try {
      const taken = await sendOnce({ action, seen: number })
      // What it was is done: that the page cannot look again takes no answer from whoever waits for it.
      await onLookAgain().catch(() => undefined)
      void lookAtListsAgain(queries)
      return taken
    } catch (problem) {
      if (problem instanceof ApiProblem && (problem.kind === 'changed' || problem.kind === 'not-now'))
        await onLookAgain()
      throw problem
    }
  }
}
