import { queryOptions } from '@tanstack/react-query'
import { LettersView } from '#contract/fostering/carers/letters.ts'
import { api } from '#web/app/api.ts'
import { fetchWhole } from '#web/app/fetchWhole.ts'
import { householdWay } from '#web/questions/files/householdWay.ts'
import type { WayIn } from '#web/questions/photos/send.ts'

const letters = '/api/fostering/letters'
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

/** What the link with this key opens. */
export const lettersOf = (key: string) =>
  queryOptions({
    queryKey: ['fostering-letters', key],
    queryFn: ({ signal }) =>
      api(letters, (json) => LettersView.parse(json), { signal, headers: bearer(key) }),
    retry: false,
    staleTime: 0,
  })

/** What somebody who has letters with a family does on their page. */
export type LetterAct = 'reply' | 'have-it' | 'not-this-time' | 'want-reach'

/** Does one of them; the answer is the page after it. The same key again does nothing twice. */
export const sendAct = (
  key: string,
  act: LetterAct,
  { seen, body, once }: { readonly seen: number; readonly body: object; readonly once: string },
): Promise<LettersView> =>
  api(`${letters}/acts/${act}`, (json) => LettersView.parse(json), {
    method: 'POST',
    body: { seen, with: body },
    headers: { ...bearer(key), 'idempotency-key': once },
  })

/** A photo of a letter on the page. */
export const loadPhoto = (key: string, file: string): Promise<Blob> =>
  fetchWhole(`${letters}/files/${file}`, bearer(key))

/** How their photos go in. */
export const photosWay = (key: string, tray: string): WayIn =>
  householdWay(tray, letters, (path, read, request) => api(path, read, { ...request, headers: bearer(key) }))
