/** Whom a token was given to. `id` says nothing of the person; `groups` are as the identity provider names them. */
export interface Identity {
  readonly id: string
  readonly name: string
  /** Where they are written to about their work, if the provider knows it. */
  readonly email?: string
  readonly groups: readonly string[]
}

/**
 * Whom a bearer token was given to; undefined when it is not good. Throws {@link IdentityUnavailable} when the
 * identity provider cannot be asked.
 */
export type Identify = (token: string) => Promise<Identity | undefined>

/** The identity provider does not answer, or not as agreed. */
export class IdentityUnavailable extends Error {
  override name = 'IdentityUnavailable'
}
