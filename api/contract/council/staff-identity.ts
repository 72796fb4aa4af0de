import * as z from 'zod/mini'

/** A group of the council's own sign-in, and the groups of staff that whoever is in it has here. */
export const MappedGroup = z.strictObject({
  /** As the claim has it: a name, or an id of Entra's. */
  named: z.string().check(z.minLength(1), z.maxLength(120)),
  gives: z.array(z.string()).check(z.minLength(1)),
})
export type MappedGroup = z.infer<typeof MappedGroup>

/** An application that the council's IT has registered with its sign-in. `secretName`: the secret in Secrets Manager, never what is in it. */
const Oidc = z.strictObject({
  kind: z.literal('oidc'),
  issuer: z.url(),
  clientId: z.string().check(z.minLength(1)),
  secretName: z.string().check(z.regex(/^[\w/+=.@-]{1,512}$/)),
})
const Saml = z.strictObject({ kind: z.literal('saml'), metadataUrl: z.url() })

/**
 * The council's own sign-in (Entra ID and the like), by which its staff sign in beside accounts that are made here. It
 * says which groups somebody is in, and `groups` what each of those gives.
 */
export const StaffIdentity = z.strictObject({
  /** On the button: “Sign in with your … account”. */
  button: z.string().check(z.minLength(5), z.maxLength(90)),
  /** Whom somebody asks who signed in and is in no group that gives anything: stands after “Ask”. */
  ask: z.string().check(z.minLength(2), z.maxLength(200)),
  /** What comes after the @ of its accounts. Whoever is invited at one of these needs no account of their own here. */
  domains: z.array(z.string()).check(z.minLength(1)),
  /** Which claim, or attribute of SAML, holds somebody's groups. */
  claim: z.string().check(z.minLength(1), z.maxLength(200)),
  groups: z.array(MappedGroup),
  /**
   * After how many hours somebody passes by the council's sign-in again, which mostly asks nothing of them. So long somebody may keep what a
   * group gave that they were taken out of there.
   */
  hours: z.int().check(z.minimum(1), z.maximum(10)),
  /** Null until it is registered: then it is played on one's own machine alone. */
  provider: z.nullable(z.discriminatedUnion('kind', [Oidc, Saml])),
})
export type StaffIdentity = z.infer<typeof StaffIdentity>
