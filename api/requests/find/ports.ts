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

/** How often links were sent to an address. */
export interface LinkCounter {
  /**
   * Counts this asking under the name, once however often it comes. False when the name has `most` others by then.
   * Forgotten after `hours`.
   */
  count(name: string, id: string, most: number, hours: number): Promise<boolean>
}
