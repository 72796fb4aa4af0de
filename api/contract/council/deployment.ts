import * as z from 'zod/mini'

/**
 * What one address may ask of the API in five minutes before it is turned away for a while: `asks` of anything, `sends` of what
 * writes. CloudFront's firewall counts no fewer than 10. `offices` are the council's own networks (CIDR), which it does not
 * count: behind one address a whole contact centre works.
 */
const Firewall = z.strictObject({
  asks: z.int().check(z.minimum(10)),
  sends: z.int().check(z.minimum(10)),
  offices: z.array(z.union([z.cidrv4(), z.cidrv6()])),
})
export type Firewall = z.infer<typeof Firewall>

const arn = (service: string) =>
  z.string().check(z.regex(new RegExp(`^arn:aws:${service}:us-east-1:\\d{12}:.+$`)))

/**
 * What one installation has of its own at AWS. `certificate` and `webAcl` are ARNs in us-east-1, where CloudFront looks for
 * both; what is left out: CloudFront’s own address, the profile’s address for alarms, no firewall, and concurrency set
 * aside.
 */
export const Deployment = z.strictObject({
  domain: z.optional(
    z.strictObject({
      name: z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
      certificate: arn('acm'),
    }),
  ),
  alarmEmail: z.optional(z.email()),
  webAcl: z.optional(arn('wafv2')),
  /** The firewall that `npx cdk deploy -c firewall=yes` makes, whose ARN is then written as `webAcl`. */
  firewall: z.optional(Firewall),
  /** False in an account whose quota of concurrent runs is too small to set any aside. */
  reserveConcurrency: z.optional(z.boolean()),
})
export type Deployment = z.infer<typeof Deployment>

/** The stage that residents use. Its resources have names without a stage. */
export const live = 'live'

/** By their stages. A stage is part of names that have little room, and of no address that residents see. */
export const Deployments = z.record(z.string().check(z.regex(/^[a-z][a-z0-9]{1,11}$/)), Deployment)
export type Deployments = z.infer<typeof Deployments>

/** `Shire`, `Shire-staging`. */
export const stackName = (stage: string): string => (stage === live ? 'Shire' : `Shire-${stage}`)

/** `Shire-firewall`, `Shire-staging-firewall`: a stack of its own, in the one region where CloudFront looks for it. */
export const firewallStackName = (stage: string): string => `${stackName(stage)}-firewall`
