/** What somebody wants to hear of. */
export interface Choice {
  readonly wards: readonly string[]
  /** None: all that anybody may find. */
  readonly services: readonly string[]
}

/** Somebody who is told what happens in some wards, or has asked to be and not yet said so by e-mail. */
export interface Subscription {
  /** Stands for the address. */
  readonly id: string
  readonly email: string
  /** What was asked for and waits to be confirmed; takes the place of `choice` then. */
  readonly asked?: Choice & { readonly at: string }
  /** Missing until the first confirmation. */
  readonly choice?: Choice
  /** `active` once confirmed; key of the list of those who are told. */
  readonly active?: 'active'
  /** Everything before this was told. */
  readonly toldUntil?: string
  /** How many messages the address was sent for asking, in which hour. */
  readonly asks: { readonly hour: string; readonly count: number }
  /** Counts writes. */
  readonly revision: number
  /** Seconds since 1970 after which the table forgets what was never confirmed. */
  readonly expiresAt?: number
}

export interface SubscriptionStore {
  get(id: string): Promise<Subscription | undefined>
  /** Writes if the stored revision is still `revision` (0: there is none yet); false when it is not. */
  put(subscription: Subscription, revision: number): Promise<boolean>
  remove(id: string): Promise<void>
}

export interface SubscriptionList {
  /** Ids of those who are told, page after page. */
  active(after?: Record<string, unknown>): Promise<{ ids: readonly string[]; next?: Record<string, unknown> }>
}

/** One e-mail. The same id again sends nothing again. */
export interface AlertMessage {
  readonly id: string
  readonly to: { readonly email: string }
  /** Somebody asked for it just now and waits for it. */
  readonly asked?: true
  readonly subject: string
  readonly body: string
}

export interface AlertPorts {
  readonly subscriptions: SubscriptionStore
  readonly send: (message: AlertMessage) => Promise<void>
  /** Stands for a text without telling it, and cannot be made by others: 43 letters of base64url. */
  readonly sign: (text: string) => string
  readonly council: { readonly name: string }
  /** Without a slash at its end. */
  readonly siteUrl: string
  readonly now: () => Date
}
