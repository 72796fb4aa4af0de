/** Somebody asked for their requests by e-mail address. `id` names the asking. */
export interface FindJob {
  readonly id: string
  readonly email: string
}

export interface FindQueue {
  send(job: FindJob): Promise<void>
}

/** Requests by the hash of the e-mail address that they were made with. */
export interface ContactIndex {
  /** References since this time (ISO 8601), newest first, at most `limit`. */
  since(contactHash: string, time: string, limit: number): Promise<string[]>
}
