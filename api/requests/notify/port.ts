import type { Recipient } from '#contract/workspace/refused.ts'
import type { PageOf } from './unreached.ts'

/** One message to one person. */
export interface Message {
  /** Names the message: the same id again sends nothing again. Holds neither an address nor a name. */
  readonly id: string
  readonly to: { readonly email: string } | { readonly phone: string }
  /** Of an e-mail; a text message has none. */
  readonly subject: string
  /** Plain text. Lines with an address of the site become links. */
  readonly body: string
  /** Somebody asked for it just now and waits for it: a link or a code. */
  readonly asked?: true
  /** To an organisation, which gets as many as there are. */
  readonly unlimited?: true
  /** Whose private page has the same news, and says so when the address is refused. */
  readonly page?: PageOf
  /** Whom at work it is for: has it stand in a list where the address is refused, as they have no page that says so. */
  readonly recipient?: Recipient
  /** The service request that it is about, if there is one. */
  readonly reference?: string
}

/** Takes messages to be sent soon. Once it has answered, the message is kept until it is sent. */
export interface MessageSender {
  send(message: Message): Promise<void>
}
