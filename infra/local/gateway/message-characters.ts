import { Refusal } from './refusal.ts'

/** What a message may hold, beyond U+FFFF too. */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
/** Names of groups and of repeats: up to 128 letters, digits and marks of ASCII. */
const name = /^[\x21-\x7e]{1,128}$/

type Message = {
  MessageBody?: string
  MessageGroupId?: string
  MessageDeduplicationId?: string
  MessageAttributes?: Record<string, { StringValue?: string }>
}

const words =
  'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF'

/**
 * Refuses what SQS refuses of the characters of messages, which fauxqs takes in topics and in names.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
 */
export function checkSent(parameters: Message & { Entries?: Message[] }): void {
  for (const message of [parameters, ...(parameters.Entries ?? [])]) {
    const { MessageBody = '', MessageGroupId, MessageDeduplicationId, MessageAttributes = {} } = message
    const texts = [
      MessageBody,
      ...Object.values(MessageAttributes).map(({ StringValue = '' }) => StringValue),
    ]
    if (!texts.every((text) => allowed.test(text))) throw new Refusal(400, 'InvalidMessageContents', words)
    checkNames({ MessageGroupId, MessageDeduplicationId })
  }
}

const texts = /(^|\.)(Message|Subject|StringValue)$/
const names = /(^|\.)(MessageGroupId|MessageDeduplicationId)$/

/** Refuses what SNS refuses, and what its queues would refuse after it has said that all is well. */
export function checkPublished(form: URLSearchParams): void {
  for (const [field, value] of form) {
    if (texts.test(field) && !allowed.test(value)) throw new Refusal(400, 'InvalidParameter', words)
    if (names.test(field)) checkNames({ [field]: value })
  }
}

function checkNames(given: Record<string, string | undefined>): void {
  for (const [field, value] of Object.entries(given)) {
    if (value !== undefined && !name.test(value))
      throw new Refusal(
        400,
        'InvalidParameterValue',
        `Value ${value} for parameter ${field} is invalid. Reason: ${field} can only include alphanumeric and punctuation characters. 1 to 128 in length.`,
      )
  }
}
