import type { Message } from './port.ts'

/** What is kept of a message: never an address, never a word of it. */
export interface SentRecord {
  readonly id: string
  /** `held-back`: the address had had as many as it may that day. */
  readonly state: 'sending' | 'sent' | 'refused' | 'held-back'
  /** While `sending`: until when (milliseconds since 1970) whoever claimed it may be at it. */
  readonly lease: number
  /** Notify's own id of it, for asking there what became of it. */
  readonly notifyId?: string
}

/** Which messages were sent. */
export interface SentStore {
  /** Writes the first record of a message; false when there is one. */
  create(record: SentRecord): Promise<boolean>
  get(id: string): Promise<SentRecord | undefined>
  /** Replaces the record if its lease is still this; false when it is not. */
  replace(record: SentRecord, lease: number): Promise<boolean>
}

export type NotifyAnswer =
  | { readonly kind: 'sent'; readonly notifyId: string }
  /** The address can't be used, now or later. */
  | { readonly kind: 'refused' }

/** GOV.UK Notify. Throws where trying again later can help. */
export interface Notify {
  send(message: Message): Promise<NotifyAnswer>
  /** Notify's id of the message sent under this id, if it was. */
  find(id: string): Promise<string | undefined>
}
