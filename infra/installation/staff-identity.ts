import { emailError } from '#contract/core/email-address.ts'
import type { StaffIdentity } from '#contract/council/staff-identity.ts'
import { repeated } from '#services/define/problems.ts'
import type { Installation } from './installation.ts'
import type { Problem } from './problem.ts'

/** The group of staff who say who may sign in: without one, nobody may add anybody. */
export function managerProblems({ council, profileFile: file }: Installation): Problem[] {
  if (
    council.operations.staffGroups.some(({ role, departments }) => role === 'people' && departments === 'all')
  )
    return []
  return [
    {
      file,
      at: ['staffGroups:'],
      says: "Nobody may say who can sign in to all departments. Add a group { group: 'people-managers', role: 'people', departments: 'all' }.",
    },
  ]
}

/** What the profile says of the council's own sign-in that cannot be so. */
export function identityProblems({ council, profileFile: file }: Installation): Problem[] {
  const { staffIdentity: identity, staffGroups } = council.operations
  if (!identity) return []
  const problem = (says: string, ...at: string[]): Problem => ({ file, at: ['staffIdentity', ...at], says })
  const known = staffGroups.map(({ group }) => group)
  const named = identity.groups.map((one) => one.named)
  return [
    ...repeated(named).map((name) =>
      problem(`The council’s sign-in has the group ${name} twice. Write what it gives in one row.`, name),
    ),
    ...identity.groups.flatMap(({ named: name, gives }) =>
      gives
        .filter((group) => !known.includes(group))
        .map((group) =>
          problem(
            `The group ${name} of the council’s sign-in gives ${group}, which staffGroups does not have. Add that group there, or write one of: ${known.join(', ')}.`,
            name,
          ),
        ),
    ),
    ...named
      .filter((name) => name.includes(','))
      .map((name) =>
        problem(
          `The group ${name} of the council’s sign-in has a comma in its name, where one name cannot be told from two. Use its id, or an app role without one.`,
          name,
        ),
      ),
    ...domainProblems(identity).map((says) => problem(says, 'domains')),
    ...providerProblems(identity).map((says) => problem(says, 'provider')),
  ]
}

const domainProblems = ({ domains }: StaffIdentity): string[] =>
  domains
    .filter((domain) => emailError(`a@${domain}`) !== undefined || domain !== domain.toLowerCase())
    .map(
      (domain) =>
        `${domain} is no end of an email address of the council’s sign-in. Write what comes after the @, in small letters, such as council.gov.uk.`,
    )

/** Made up for each of Microsoft's tenants to have one that tells nobody apart: anybody's account would do. */
const shared = /\/(common|organizations|consumers)(\/|$)/

function providerProblems({ provider }: StaffIdentity): string[] {
  if (!provider) return []
  const address = provider.kind === 'oidc' ? provider.issuer : provider.metadataUrl
  const what = provider.kind === 'oidc' ? 'issuer' : 'metadataUrl'
  return [
    ...(address.startsWith('https://')
      ? []
      : [`${what} of the council’s sign-in is ${address}. It has to begin with https://.`]),
    ...(shared.test(address)
      ? [
          `${what} of the council’s sign-in is ${address}, by which accounts of any organisation could sign in. Write the one of the council’s own tenant.`,
        ]
      : []),
    ...(address.includes('/.well-known/')
      ? [
          `${what} of the council’s sign-in is ${address}, the address of its description. Write what comes before /.well-known/.`,
        ]
      : []),
  ]
}
