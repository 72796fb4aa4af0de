import type { Service } from '#contract/core/service.ts'
import { type Addressed, isChanging } from '#web/app/paths.ts'
import { type Words, wordsFor } from './words.ts'

/** Of what was sent and is changed; apart, since no start page needs them. */
const changing: Pick<Words, 'send' | 'sending' | 'sent'> = {
  send: 'Save the changes',
  sending: 'Saving the changes',
  sent: 'The changes are saved',
}

/** What is said where a form is sent: a new request, or changes of one. */
export const sendingWordsFor = (service: Pick<Service, 'verb'> & Addressed): Words => ({
  ...wordsFor(service),
  ...(isChanging(service) && changing),
})
