import { signInPath } from '../outside/sign-in/path.ts'
import type { Bucket, CorsRule } from './plan.ts'

/**
 * The one thing that differs from what is deployed: the addresses under which browsers reach the site, the buckets
 * and what staff sign in with. Wherever the template says `https://` and such a host, this machine's address stands
 * instead.
 */
export type Addresses = {
  localise(text: string): string
  /** CORS rules with every origin under which the site is open here. */
  openRules(rules: CorsRule[]): CorsRule[]
}

export function localAddresses(
  hosts: { site: string[]; buckets: string[]; signIn?: string[] },
  local: { site: string; siteOrigins: string[]; gateway: string },
): Addresses {
  const replacements = [
    ...hosts.site.map((host) => [`https://${host}`, local.site] as const),
    ...hosts.buckets.map((host) => [`https://${host}`, local.gateway] as const),
    ...(hosts.signIn ?? []).map((host) => [`https://${host}`, `${local.site}${signInPath}`] as const),
  ]
  const origins = new Set(hosts.site.map((host) => `https://${host}`))
  return {
    localise: (text) => replacements.reduce((before, [from, to]) => before.replaceAll(from, to), text),
    openRules: (rules) =>
      rules.map((rule) => ({
        ...rule,
        AllowedOrigins: rule.AllowedOrigins.flatMap((origin) =>
          origins.has(origin) ? [origin, ...local.siteOrigins] : [origin],
        ),
      })),
  }
}

/** Host names under which the deployed buckets are reached. */
export const bucketHosts = (
  buckets: Bucket[],
  { region, urlSuffix }: { region: string; urlSuffix: string },
) => buckets.flatMap(({ name }) => [`${name}.s3.${region}.${urlSuffix}`, `${name}.s3.${urlSuffix}`])
