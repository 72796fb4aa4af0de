import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ChangeInYear } from '#contract/admissions/in-year/changing.ts'
import { type AnswerInYear, FamilyInYear } from '#contract/admissions/in-year/in-year.ts'
import { ApiProblem, api, fetchFile } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { usePrivateLink } from '#web/app/privateAddress.ts'
import { newKey } from '#web/journey/model/saved.ts'
import type { OfferLink } from '../link.ts'

const addressOf = (reference: string) => `/api/admissions/in-year/${encodeURIComponent(reference)}` as const
const opened = ({ key }: OfferLink) => ({ authorization: `Bearer ${key}` })

/** The link of this page; undefined where its reference or its key is not all there. */
export function useInYearLink(): OfferLink | undefined {
  const link = usePrivateLink('inYear')
  return link?.id ? { reference: link.id, key: link.key } : undefined
}

/** The application that the key opens. The key goes into a header and the cache of this page, nowhere else. */
export const inYearOf = (link: OfferLink) =>
  queryOptions({
    queryKey: ['in-year', link.reference, link.key],
    queryFn: ({ signal }) =>
      api(addressOf(link.reference), (json) => FamilyInYear.parse(json), { signal, headers: opened(link) }),
    staleTime: 0,
  })

/** The letter as a PDF, made when it is asked for. */
export const inYearLetter = async (link: OfferLink): Promise<Blob> =>
  (await fetchFile(`${addressOf(link.reference)}/letter.pdf`, { headers: opened(link) })).blob()

const send = (
  link: OfferLink,
  body: AnswerInYear | ChangeInYear,
  idempotencyKey: string,
): Promise<FamilyInYear> =>
  api(
    `${addressOf(link.reference)}${'schools' in body ? '/schools' : ''}`,
    (json) => FamilyInYear.parse(json),
    {
      method: 'POST',
      body,
      headers: { ...opened(link), 'idempotency-key': idempotencyKey },
    },
  )

/** Why sending failed. What was chosen stays. */
const messageOf = (failure: unknown): string => {
  if (failure instanceof ApiProblem && failure.kind === 'changed')
    return 'Something has changed in the meantime. Look at it again, then send it.'
  return failure instanceof ApiProblem && failure.problem
    ? failure.problem.detail
    : wordsUnlessFault(
        failure,
        'We could not send this. What you entered is still here. Check that you are online, then try again',
      )
}

/** Messages at the schools of a form, by its paths; undefined where they are about something else. */
function schoolsWrong(failure: unknown): Record<string, string> | undefined {
  const errors = (failure instanceof ApiProblem && failure.problem?.errors) || []
  const found = errors.flatMap(({ pointer, message }) => {
    const [, at] = pointer.match(/^\/schools(?:\/(\d+))?$/) ?? [null]
    if (at === null) return []
    return [[at === undefined ? 'preferences' : `preferences/${at}/school`, message] as const]
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** Sends other schools, or what else has changed, once however often it is pressed. */
export function useChanging(link: OfferLink, inYear: FamilyInYear, onSent: () => void) {
  const { sending, wrong, sendOnce } = useSendingOnce(link, inYear, onSent)
  return { sending, wrong, send: (body: Omit<ChangeInYear, 'seen'>) => sendOnce(body) }
}

/** Sends what a family says, once however often it is pressed, also where an answer got lost. */
export function useAnswering(link: OfferLink, inYear: FamilyInYear, onSent: () => void) {
  const { sending, wrong, sendOnce } = useSendingOnce(link, inYear, onSent)
  return { sending, wrong, answer: (choice: AnswerInYear['choice']) => sendOnce({ choice }) }
}

type Said = Omit<AnswerInYear, 'seen'> | Omit<ChangeInYear, 'seen'>

interface Wrong {
  readonly text: string
  readonly schools: Record<string, string> | undefined
  readonly attempt: number
}

function useSendingOnce(link: OfferLink, { version }: FamilyInYear, onSent: () => void) {
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const [wrong, setWrong] = useState<Wrong>()
  const sent = useRef({ body: '', key: newKey() })
  async function sendOnce(said: Said) {
    if (sending) return
    const body = { ...said, seen: version }
    const written = JSON.stringify(body)
    if (sent.current.body !== written) sent.current = { body: written, key: newKey() }
    setSending(true)
    try {
      queries.setQueryData(inYearOf(link).queryKey, await send(link, body, sent.current.key))
      setWrong(undefined)
      onSent()
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.kind === 'changed')
        await queries.invalidateQueries({ queryKey: inYearOf(link).queryKey })
      setWrong((before) => ({
        text: messageOf(failure),
        schools: schoolsWrong(failure),
        attempt: (before?.attempt ?? 0) + 1,
      }))
    }
    setSending(false)
  }
  return { sendOnce, sending, wrong }
}
