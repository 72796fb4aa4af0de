import { listed } from '#contract/core/lists/listed.ts'
import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { stillMissing } from '#contract/requests/proof/still-missing.ts'
import { isMissing } from '#requests/life/files/late.ts'
import type { HistoryEntry, Message, ServiceRequest } from '#requests/life/model.ts'
import { stillAskedAgain } from '#requests/life/talk/again.ts'
import { isUnpaid } from '#services/define/after-approval.ts'

/** Proof that a message is about: what emails may name, and how many more there are that they may not. */
export interface ProofNamed {
  readonly names: readonly string[]
  readonly others: number
}

/** Proof that is asked for. `anew`: some of it came before; `alone`: nothing else is asked. */
export interface ProofAsked extends ProofNamed {
  readonly anew: boolean
  readonly alone: boolean
}

function namedOf(questions: readonly Question[]): ProofNamed {
  const names = questions.flatMap(({ inEmails }) => inEmails ?? [])
  return { names, others: questions.length - names.length }
}

const questionsOf = (service: Service | undefined, keys: readonly string[]): Question[] =>
  (service?.pages ?? []).flatMap(({ questions }) => questions).filter(({ key }) => keys.includes(key))

/** “proof of address and one other document”. */
function called({ names, others }: ProofNamed): string {
  if (names.length === 0) return others === 1 ? 'one of your documents' : `${others} of your documents`
  const rest = others === 1 ? 'one other document' : `${others} other documents`
  return listed([...names, ...(others > 0 ? [rest] : [])])
}

/** That proof is asked for, of a request of this name. */
export function askedWords(asked: ProofAsked, noun: string): string {
  const it = asked.names.length + asked.others === 1 ? 'it' : 'them'
  const how = asked.alone
    ? `Send ${it} from your private page.`
    : `Send ${it}, and answer our question, on your private page.`
  return `We need ${called(asked)}${asked.anew ? ' again' : ''} for your ${noun}. ${how}`
}

/** What came, where emails may name all of it. */
export const receivedWords = (received: ProofNamed | undefined, noun: string): string =>
  `We have received ${received?.others === 0 && received.names.length > 0 ? listed(received.names) : 'what you sent'} for your ${noun}.`

const askedOf = (service: Service | undefined, { again = [], only }: Message): ProofAsked => ({
  ...namedOf(
    questionsOf(
      service,
      again.map(({ question }) => question),
    ),
  ),
  anew: again.some(({ why }) => why !== 'not-sent'),
  alone: only === true,
})

/** What of proof an event asks for or brings. */
export function proofIn(
  request: ServiceRequest,
  service: Service | undefined,
  { type, message: id, evidence = [] }: HistoryEntry,
): { readonly asked?: ProofAsked; readonly received?: ProofNamed } {
  const message = type === 'asked' ? request.messages?.find((one) => one.id === id) : undefined
  if (message?.again) return { asked: askedOf(service, message) }
  if (type !== 'evidence-added') return {}
  const keys = request.evidence.flatMap((file) =>
    file.question && evidence.includes(file.id) ? [file.question] : [],
  )
  return { received: namedOf(questionsOf(service, keys)) }
}

/** Events after which somebody is told what they have still to send or to pay. */
const tellWhatIsMissing: readonly string[] = ['submitted', 'evidence-added', 'answered']

/** What somebody has still to send or to pay, once they have sent something. */
export function missingIn(request: ServiceRequest, service: Service | undefined, { type }: HistoryEntry) {
  if (!service || !tellWhatIsMissing.includes(type) || !isOpen(request.state)) return {}
  const { payment } = request
  const again = stillAskedAgain(request)
  const files = service.pages
    .flatMap(({ questions }) => questions)
    .filter(
      (question) =>
        ((question.kind === 'files' || question.kind === 'portrait') && isMissing(request, question)) ||
        again.some((one) => one.question === question.key),
    )
  const missing = stillMissing({
    files: files.length,
    named: namedOf(files).names,
    pence: isUnpaid(payment) ? payment?.pence : undefined,
    decides: service.decision !== undefined,
  })
  return missing ? { missing } : {}
}
