import { TemplateError } from '#infra/template/types.ts'
import type { Stack } from '../template/stack.ts'
import type { FunctionModel } from './functions.ts'
import { mustBePermitted } from './triggers.ts'

/** An HTTP API with its routes. */
export type ApiModel = {
  logicalId: string
  id: string
  /** Host name of the API's own address. */
  host: string
  stage: string
  routes: RouteModel[]
  throttle?: Throttle
  routeThrottles: Record<string, Throttle>
}
export type Throttle = { rate: number; burst: number }

export type RouteModel = {
  /** `GET /api/services/{slug}` or `$default`. */
  key: string
  functionArn: string
  timeoutMilliseconds: number
  authorizer?: AuthorizerModel
}
export type AuthorizerModel = {
  id: string
  functionArn: string
  identitySource: string[]
  ttlSeconds: number
}

type Settings = { ThrottlingBurstLimit?: number; ThrottlingRateLimit?: number }
type StageProperties = {
  ApiId: string
  StageName: string
  DefaultRouteSettings?: Settings
  RouteSettings?: Record<string, Settings>
}
type RouteProperties = {
  ApiId: string
  RouteKey: string
  Target: string
  AuthorizationType?: string
  AuthorizerId?: string
}
type IntegrationProperties = {
  IntegrationType: string
  IntegrationUri: string
  PayloadFormatVersion: string
  TimeoutInMillis?: number
}
type AuthorizerProperties = {
  AuthorizerPayloadFormatVersion?: string
  AuthorizerResultTtlInSeconds?: number
  AuthorizerType: string
  AuthorizerUri: string
  EnableSimpleResponses?: boolean
  IdentitySource?: string[]
}

export function readApis(stack: Stack, functions: FunctionModel[]): ApiModel[] {
  const authorizers = new Map(
    stack.of<AuthorizerProperties>('AWS::ApiGatewayV2::Authorizer').map((one) => [one.ref, one]),
  )
  const integrations = new Map(
    stack.of<IntegrationProperties>('AWS::ApiGatewayV2::Integration').map((one) => [one.ref, one]),
  )
  return stack
    .of<{ ProtocolType: string }>('AWS::ApiGatewayV2::Api')
    .map(({ logicalId, ref, attributes, properties }) => {
      if (properties.ProtocolType !== 'HTTP')
        throw new TemplateError(`${logicalId}: the player plays HTTP APIs, not ${properties.ProtocolType}.`)
      const stage = stack
        .of<StageProperties>('AWS::ApiGatewayV2::Stage')
        .find((one) => one.properties.ApiId === ref)
      if (stage?.properties.StageName !== '$default')
        throw new TemplateError(`${logicalId}: the API needs a stage named $default.`)
      const source = (rest: string) =>
        `arn:${stack.place.partition}:execute-api:${stack.place.region}:${stack.place.account}:${ref}/${rest}`

      const routes = stack
        .of<RouteProperties>('AWS::ApiGatewayV2::Route')
        .filter((route) => route.properties.ApiId === ref)
      const { DefaultRouteSettings, RouteSettings = {} } = stage.properties
      return {
        logicalId,
        id: ref,
        host: new URL(attributes.ApiEndpoint ?? '').host,
        stage: stage.properties.StageName,
        routes: routes.map((route) => readRoute(route.logicalId, route.properties)),
        ...throttle(DefaultRouteSettings),
        routeThrottles: Object.fromEntries(
          Object.entries(RouteSettings).flatMap(([key, settings]) => {
            const { throttle: limits } = throttle(settings)
            return limits ? [[key, limits]] : []
          }),
        ),
      }

      function readRoute(
        id: string,
        { RouteKey, Target, AuthorizationType = 'NONE', AuthorizerId }: RouteProperties,
      ): RouteModel {
        const integration = integrations.get(Target.replace(/^integrations\//, ''))?.properties
        if (integration?.IntegrationType !== 'AWS_PROXY' || integration.PayloadFormatVersion !== '2.0') {
          throw new TemplateError(`${id}: the player plays AWS_PROXY integrations with payload format 2.0.`)
        }
        const path = RouteKey.split(' ')[1] ?? '/$default'
        const functionArn = mustExist(functions, id, integration.IntegrationUri)
        mustBePermitted(
          stack,
          id,
          functionArn,
          'apigateway.amazonaws.com',
          source(`${stage?.ref}/${RouteKey.split(' ')[0]}${path}`),
        )
        const authorizer = AuthorizerId ? authorizers.get(AuthorizerId) : undefined
        if (
          (AuthorizationType !== 'NONE' && AuthorizationType !== 'CUSTOM') ||
          (AuthorizationType === 'CUSTOM' && !authorizer)
        ) {
          throw new TemplateError(`${id}: the player doesn't play the authorization ${AuthorizationType}.`)
        }
        return {
          key: RouteKey,
          functionArn,
          timeoutMilliseconds: integration.TimeoutInMillis ?? 30_000,
          ...(authorizer && {
            authorizer: readAuthorizer(authorizer.logicalId, authorizer.ref, authorizer.properties),
          }),
        }
      }

      function readAuthorizer(
        id: string,
        authorizer: string,
        properties: AuthorizerProperties,
      ): AuthorizerModel {
        if (
          properties.AuthorizerType !== 'REQUEST' ||
          !properties.EnableSimpleResponses ||
          properties.AuthorizerPayloadFormatVersion !== '2.0'
        ) {
          throw new TemplateError(
            `${id}: the player plays REQUEST authorizers with simple responses and payload format 2.0.`,
          )
        }
        const functionArn = mustExist(
          functions,
          id,
          /functions\/(arn:[^/]+)\/invocations/.exec(properties.AuthorizerUri)?.[1] ?? '',
        )
        mustBePermitted(
          stack,
          id,
          functionArn,
          'apigateway.amazonaws.com',
          source(`authorizers/${authorizer}`),
        )
        return {
          id: authorizer,
          functionArn,
          identitySource: properties.IdentitySource ?? [],
          ttlSeconds: properties.AuthorizerResultTtlInSeconds ?? 0,
        }
      }
    })
}

function throttle(settings: Settings | undefined): { throttle?: Throttle } {
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = settings ?? {}
  return rate === undefined ? {} : { throttle: { rate, burst: burst ?? rate } }
}

function mustExist(functions: FunctionModel[], asker: string, arn: string): string {
  if (functions.some((one) => one.arn === arn)) return arn
  throw new TemplateError(`${asker}: the stack has no function ${arn}.`)
}
