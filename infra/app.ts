import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { CouncilProfile } from '#contract/council/council.ts'
import {
  type Deployment,
  type Deployments,
  firewallStackName,
  type Firewall as Limits,
  live,
  stackName,
} from '#contract/council/deployment.ts'
import { council as currentCouncil } from '#council'
import { type Connections, connections as currentConnections } from '#council/connections.ts'
import { deployments as currentDeployments } from '#council/deployments.ts'
import { withForeign } from '#council/foreign.ts'
import { checkOrEnd } from './installation/check.ts'
import { Firewall } from './stacks/firewall.ts'
import { Shire } from './stacks/shire.ts'
import { loadAssembly } from './template/load.ts'
import { ValidateNested } from './template/validate.ts'

const root = join(import.meta.dirname, '..')

export interface SynthOptions {
  /** Folders of the built functions (one folder each) and of the built site. */
  functions: string
  site: string
  /** Where the assembly is written; `cdk` names it through the environment when left out. */
  outdir?: string
  council?: CouncilProfile
  /** Where departments' own systems are; what `api/council/connections.ts` says when left out. */
  connections?: Connections
  /** Departments whose own system the player plays, such as `highways=open311`; see {@link withForeign}. */
  foreign?: string | undefined
  /** What each stage has of its own; what `api/council/deployments.ts` says when left out. */
  deployments?: Deployments
  /** As from `cdk deploy -c name=value`: stage, keepQueues, wings. */
  context?: Record<string, string>
  /**
   * False, for the player, leaves functions and site where they are, with their folders in the template's metadata,
   * and doesn't ask CloudFormation's schemas, which takes a second: the player refuses what it doesn't know itself.
   */
  staging?: boolean
  /** When it is synthesised; now when left out. */
  now?: Date
}

/**
 * Synthesises the app. Returns the folder of the assembly, and its stacks as one template. Throws on any finding of
 * cdk-nag.
 */
export function synth(options: SynthOptions) {
  const { directory } = appOf(options).synth()
  return { directory, template: loadAssembly(directory).template }
}

/** The app before it is synthesised. */
export function appOf({
  functions,
  site,
  outdir,
  council = currentCouncil,
  connections = currentConnections,
  deployments = currentDeployments,
  foreign,
  context = {},
  staging = true,
  now,
}: SynthOptions): App {
  const { context: flags } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'))
  const app = new App({
    ...(outdir && { outdir }),
    treeMetadata: false,
    analyticsReporting: false,
    builtinCloudFormationValidation: staging,
    context: {
      ...flags,
      'aws:cdk:enable-asset-metadata': true,
      ...(!staging && { 'aws:cdk:disable-asset-staging': true }),
      ...context,
    },
  })
  const given = { council, connections }
  const whose = foreign ? withForeign(given, foreign) : given
  const { stage, ...settings } = settingsOf(app, deployments)
  // Alone: with a second stack beside it a bare `cdk deploy` asks which of them is meant.
  if (app.node.tryGetContext('firewall') === 'yes')
    new Firewall(app, firewallStackName(stage), limitsOf(stage, settings.deployment))
  else new Shire(app, stackName(stage), { ...whose, functions, site, now, ...settings })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  if (staging) Validations.of(app).addPlugins(new ValidateNested() as IPolicyValidationPlugin)
  return app
}

/** What a deployment was once told each time, and stopped having when somebody forgot. */
const moved = ['domain', 'certificate', 'alarmEmail', 'reserveConcurrency']

/** What may be said with `cdk deploy -c name=value`, and what is written of its stage. Throws where there is no such stage. */
function settingsOf(app: App, deployments: Deployments) {
  const setting = (name: string): string | undefined => app.node.tryGetContext(name)
  const stage = setting('stage') ?? live
  for (const name of moved)
    if (setting(name) !== undefined)
      throw new Error(
        `${name} is not given with -c any more. Write it into api/council/deployments.ts under “${stage}”, where no deployment forgets it`,
      )
  const deployment = deployments[stage]
  if (!deployment)
    throw new Error(
      `-c stage=${stage} is no stage in api/council/deployments.ts. Write one of: ${Object.keys(deployments).join(', ')}`,
    )
  return {
    stage,
    deployment,
    wings: setting('wings') !== 'false',
    keepQueues: setting('keepQueues'),
  }
}

/** How much one address may ask, as is written of the stage. Throws where nothing is. */
function limitsOf(stage: string, { firewall }: Deployment): Limits {
  if (firewall) return firewall
  throw new Error(
    `Nobody has said how much is too much. Write firewall: { asks: 3000, sends: 300, offices: [] } into api/council/deployments.ts under “${stage}”`,
  )
}

if (import.meta.main) {
  checkOrEnd({ sample: new App().node.tryGetContext('sample') === 'yes' })
  const { buildAll, folders } = await import('./build.ts')
  await buildAll('lambda')
  synth({ functions: folders.lambda, site: folders.site })
}
