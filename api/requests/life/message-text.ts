/**
 * By UTF-16 unit, all that not every queue and topic takes: SQS refuses control characters, half characters, U+FFFE and
 * U+FFFF, and some that speak its protocol refuse what is beyond U+FFFF too.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html (reviewed 2026-11-30)
 */
const refused = /[^\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/g

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * The JSON of a message that goes to a queue or a topic: whatever somebody wrote, it holds no character that is refused
 * there, and it means the same.
 */
export const messageText = (value: unknown): string => JSON.stringify(value).replace(refused, escaped)

/** Bytes that a message of this has: more than were sent, where characters are written as six or twelve. */
export const messageBytes = (value: unknown): number => new TextEncoder().encode(messageText(value)).length
