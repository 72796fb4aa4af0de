import type { CouncilProfile } from '#contract/council/council.ts'

/**
 * The profile with its own sign-in registered at one that is played here, where it says of one and has not registered it, so that
 * the template has it. The player answers for any issuer with its own.
 */
export function withPlayedIdentity(council: CouncilProfile): CouncilProfile {
  const { staffIdentity } = council.operations
  if (!staffIdentity || staffIdentity.provider) return council
  const provider = {
    kind: 'oidc',
    issuer: 'https://sign-in.council.example',
    clientId: 'shire',
    secretName: 'shire/staff-identity',
  } as const
  return {
    ...council,
    operations: { ...council.operations, staffIdentity: { ...staffIdentity, provider } },
  }
}
