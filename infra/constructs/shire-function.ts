import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Duration } from 'aws-cdk-lib'
import { type PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { type ILogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { live, stackName } from '#contract/council/deployment.ts'
import { acknowledge, type Grant, policyOf, statementOf } from './grant.ts'
import { stageOf } from './stage.ts'

/** What all functions of an installation share. */
export interface FunctionDefaults {
  /** The folder with one folder per built function. */
  bundles: string
  /** The log of all functions, whose streams have the names of theirs. */
  logGroup: ILogGroup
  /** False in an account whose quota of concurrent runs is too small to set any aside. */
  reserveConcurrency: boolean
}

export interface FunctionProps {
  defaults: FunctionDefaults
  /** The entry point in api/functions, without its ending. */
  entry: string
  environment?: Record<string, string>
  grants?: Grant[]
  seconds?: number
  megabytes?: number
  /** At most this many at once, so that others keep theirs. */
  atMost?: number
}

/** One function with a role of its own, which may do what its grants say and write to the log, and nothing else. */
export class ShireFunction extends Construct {
  readonly lambda: LambdaFunction
  private readonly rights: PolicyDocument

  constructor(scope: Construct, id: string, props: FunctionProps) {
    super(scope, id)
    const { defaults, entry, grants = [] } = props
    const { logGroup } = defaults
    const log = { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }
    this.rights = policyOf([...grants, log])
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { own: this.rights },
    })
    for (const { wildcard } of grants) if (wildcard) acknowledge(role, wildcard)
    this.lambda = new LambdaFunction(this, 'Function', {
      code: Code.fromAsset(bundleOf(defaults.bundles, entry)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      memorySize: props.megabytes ?? 512,
      timeout: Duration.seconds(props.seconds ?? 10),
      environment: { ...measuresOf(this), ...props.environment },
      // Off: traces need rights on every resource, and a request's own history tells where it stands.
      tracing: Tracing.DISABLED,
      ...(props.atMost && defaults.reserveConcurrency && { reservedConcurrentExecutions: props.atMost }),
    })
  }

  /** Gives it one more right, and the variable that names what it is about. */
  give(grant: Grant, variable: string, value: string): void {
    this.rights.addStatements(statementOf(grant))
    this.lambda.addEnvironment(variable, value)
  }
}

/** Where it writes its measures, if not where the live installation does. */
const measuresOf = (scope: Construct): Record<string, string> =>
  stageOf(scope) === live ? {} : { METRICS_NAMESPACE: stackName(stageOf(scope)) }

function bundleOf(bundles: string, entry: string): string {
  const folder = join(bundles, entry)
  if (!existsSync(folder)) {
    throw new Error(`${folder} is missing: write api/functions/${entry}.ts and run npm run build`)
  }
  return folder
}

/** Days as CloudWatch takes them. Throws when it doesn't know the number. */
export function retention(days: number): RetentionDays {
  const known = Object.values(RetentionDays).filter((value) => typeof value === 'number')
  if (!known.includes(days)) {
    throw new Error(
      `logRetentionDays of the council profile is ${days}; CloudWatch takes one of ${known.join(', ')}`,
    )
  }
  return days
}
