import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi as Api,
  type HttpMethod,
  HttpRoute,
  type HttpRouteIntegrationBindOptions,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { KeptSecret } from './kept-secret.ts'
import type { Operations } from './operations.ts'
import { retention, type ShireFunction } from './shire-function.ts'
import { named } from './stage.ts'

export interface HttpApiProps {
  originSecret: KeptSecret
  operations: Operations
  logRetentionDays: number
}

/**
 * The API. Its own address answers nobody but CloudFront: every function behind it asks for the origin's key, and is given
 * here what it needs for that.
 */
export class HttpApi extends Construct {
  /** Host name without the scheme. */
  readonly host: string
  readonly api: Api
  /** Of the log of routes and statuses. */
  readonly logName: string
  private readonly originSecret: KeptSecret

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id)
    this.originSecret = props.originSecret
    this.api = new Api(this, 'Api', { apiName: named(this, 'shire'), createDefaultStage: false })
    const log = new LogGroup(this, 'AccessLog', {
      retention: retention(props.logRetentionDays),
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.logName = log.logGroupName
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: 1000, burstLimit: 2000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        // Routes, not paths: no reference, address, browser or key of a resident is written down.
        format: AccessLogFormat.custom(
          JSON.stringify({
            time: '$context.requestTimeEpoch',
            request: '$context.requestId',
            route: '$context.routeKey',
            status: '$context.status',
            bytes: '$context.responseLength',
            milliseconds: '$context.responseLatency',
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    })
    props.operations.alarm(this, 'Fails', {
      metric: this.api.metricServerError(),
      statistic: 'Sum',
      threshold: 3,
      text: 'Residents see "Sorry, there is a problem": what they are sending is not accepted, though their browser keeps it. Look at the access log of the API for routes with status 500 and up.',
    })
    props.operations.alarm(this, 'Throttled', {
      // Of the whole account, whose functions share what may run at once.
      metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles' }),
      statistic: 'Sum',
      threshold: 10,
      minutes: 3,
      text: 'For three minutes functions of this account were turned away, because too many ran at once: residents wait or see "Sorry, there is a problem", and their browser keeps what they send. See on the dashboard which they are, and ask for more (Service Quotas, Lambda, L-B99A9384) or find who asks so much.',
    })
    this.host = `${this.api.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`
  }

  /**
   * Answers these routes, each `METHOD /path`, with this function, in whose stack they are; `$default` is whatever no
   * other route answers.
   */
  answer(target: ShireFunction, routes: string[]): void {
    const integration = new Integration(target, this.originSecret)
    for (const route of routes) {
      const [method, path] = route.split(' ') as [HttpMethod, string | undefined]
      const routeKey = path ? HttpRouteKey.with(path, method) : HttpRouteKey.DEFAULT
      Validations.of(new HttpRoute(target, route, { httpApi: this.api, routeKey, integration })).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'The function itself refuses what did not come through CloudFront, before anything else: an authorizer is one more function that a resident waits for.',
      })
    }
  }

  /**
   * Shows everybody what is at these addresses, by GET and HEAD: one route of every method for each. The
   * function says that there is nothing by the others.
   */
  show(target: ShireFunction, addresses: string[]): void {
    this.answer(
      target,
      addresses.map((address) => `ANY ${address}`),
    )
  }
}

/** Lets the API call the function, by one permission for all its routes, and the function know who comes from CloudFront. */
class Integration extends HttpLambdaIntegration {
  private readonly target: ShireFunction
  private readonly originSecret: KeptSecret

  constructor(target: ShireFunction, originSecret: KeptSecret) {
    super(target.node.id, target.lambda)
    this.target = target
    this.originSecret = originSecret
  }

  protected override completeBind({ route }: HttpRouteIntegrationBindOptions): void {
    const { lambda } = this.target
    if (lambda.node.tryFindChild('CalledByApi')) return
    this.target.give(this.originSecret.allowRead(), 'ORIGIN_SECRET_ID', this.originSecret.id)
    lambda.addPermission('CalledByApi', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(lambda).formatArn({
        service: 'execute-api',
        resource: route.httpApi.apiId,
        resourceName: '*/*',
      }),
    })
  }
}
