import { TemplateError } from '#infra/template/types.ts'
import type { Stack } from '../template/stack.ts'
import type { ApiModel } from './api.ts'
import { type Forwarding, type PolicyProperties, readForwarding } from './forwarding.ts'
import { type Deployment, readDeployments } from './site.ts'

/** The CloudFront distribution: what is answered by whom. */
export type DistributionModel = {
  domainName: string
  aliases: string[]
  /** In the order in which CloudFront tries them; the default is last. */
  behaviours: BehaviourModel[]
  defaultRootObject: string
  errorPages: { status: number; answerStatus: number; path: string }[]
}
export type BehaviourModel = {
  pattern: string
  methods: string[]
  compress: boolean
  origin: OriginModel
  forwarding: Forwarding
  /** Code of the CloudFront Functions. */
  viewerRequest?: string
  viewerResponse?: string
  headers?: HeadersPolicy
}
export type OriginModel = { path: string; customHeaders: Record<string, string> } & (
  | { kind: 'api'; api: ApiModel }
  | { kind: 'site'; deployments: Deployment[]; listable: boolean }
)

/** Headers that every answer gets: `override` ones replace what the origin said. */
export type HeadersPolicy = { set: { name: string; value: string; override: boolean }[]; remove: string[] }

type Behaviour = {
  AllowedMethods?: string[]
  CachePolicyId?: string
  Compress?: boolean
  FunctionAssociations?: { EventType: string; FunctionARN: string }[]
  OriginRequestPolicyId?: string
  PathPattern?: string
  ResponseHeadersPolicyId?: string
  TargetOriginId: string
}
type Origin = {
  DomainName: string
  Id: string
  OriginCustomHeaders?: { HeaderName: string; HeaderValue: string }[]
  OriginPath?: string
}
type Config = {
  Aliases?: string[]
  CacheBehaviors?: Behaviour[]
  CustomErrorResponses?: { ErrorCode: number; ResponseCode?: number; ResponsePagePath?: string }[]
  DefaultCacheBehavior: Behaviour
  DefaultRootObject?: string
  Origins: Origin[]
}

/** The stack's distribution, if it has one. `reveal` gives a text its final form on this machine: secrets and
 * addresses filled in. */
export function readDistribution(
  stack: Stack,
  apis: ApiModel[],
  reveal: (text: string) => string,
): DistributionModel | undefined {
  const [distribution, ...others] = stack.of<{ DistributionConfig: Config }>('AWS::CloudFront::Distribution')
  if (!distribution) return undefined
  if (others.length) throw new TemplateError(`${others[0]?.logicalId}: the player plays one distribution.`)
  const { logicalId, attributes } = distribution
  const config = distribution.properties.DistributionConfig
  const edgeFunctions = new Map(
    stack
      .of<{ FunctionCode: string }>('AWS::CloudFront::Function')
      .map(({ ref, properties }) => [ref, properties.FunctionCode]),
  )
  const policies = new Map(
    stack
      .of<{ ResponseHeadersPolicyConfig: HeadersConfig }>('AWS::CloudFront::ResponseHeadersPolicy')
      .map(({ ref, properties }) => [ref, headersPolicy(properties.ResponseHeadersPolicyConfig, reveal)]),
  )

  function behaviour(properties: Behaviour): BehaviourModel {
    const found = config.Origins.find(({ Id }) => Id === properties.TargetOriginId)
    if (!found) throw new TemplateError(`${logicalId}: there is no origin ${properties.TargetOriginId}.`)
    const headers = properties.ResponseHeadersPolicyId && policies.get(properties.ResponseHeadersPolicyId)
    if (properties.ResponseHeadersPolicyId && !headers) {
      throw new TemplateError(
        `${logicalId}: the player doesn't know the response headers policy ${properties.ResponseHeadersPolicyId}.`,
      )
    }
    const edge = (event: string) => {
      const association = properties.FunctionAssociations?.find(({ EventType }) => EventType === event)
      const code = edgeFunctions.get(association?.FunctionARN ?? '')
      if (association && code === undefined)
        throw new TemplateError(`${logicalId}: there is no CloudFront Function ${association.FunctionARN}.`)
      return code
    }
    const viewerRequest = edge('viewer-request')
    const viewerResponse = edge('viewer-response')
    return {
      pattern: properties.PathPattern ?? '*',
      methods: properties.AllowedMethods ?? ['GET', 'HEAD'],
      compress: properties.Compress ?? false,
      origin: origin(found),
      forwarding: readForwarding(logicalId, properties, {
        cache: stack.of<{ CachePolicyConfig: PolicyProperties }>('AWS::CloudFront::CachePolicy'),
        request: stack.of<{ OriginRequestPolicyConfig: PolicyProperties }>(
          'AWS::CloudFront::OriginRequestPolicy',
        ),
      }),
      ...(viewerRequest !== undefined && { viewerRequest }),
      ...(viewerResponse !== undefined && { viewerResponse }),
      ...(headers && { headers }),
    }
  }

  function origin({ DomainName, OriginPath = '', OriginCustomHeaders = [], Id }: Origin): OriginModel {
    const common = {
      path: OriginPath,
      customHeaders: Object.fromEntries(
        OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
          HeaderName.toLowerCase(),
          reveal(HeaderValue),
        ]),
      ),
    }
    const api = apis.find(({ host }) => host === DomainName)
    if (api) return { ...common, kind: 'api', api }
    const bucket = stack.of('AWS::S3::Bucket').find((one) => one.attributes.RegionalDomainName === DomainName)
    if (!bucket)
      throw new TemplateError(
        `${logicalId}: the origin ${Id} (${DomainName}) is neither an API nor a bucket of the stack.`,
      )
    return { ...common, kind: 'site', ...readDeployments(stack, bucket) }
  }

  return {
    domainName: attributes.DomainName ?? '',
    aliases: config.Aliases ?? [],
    behaviours: [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map(behaviour),
    defaultRootObject: config.DefaultRootObject ?? '',
    errorPages: (config.CustomErrorResponses ?? []).map(
      ({ ErrorCode, ResponseCode = ErrorCode, ResponsePagePath = '' }) => ({
        status: ErrorCode,
        answerStatus: Number(ResponseCode),
        path: ResponsePagePath,
      }),
    ),
  }
}

type HeadersConfig = {
  CustomHeadersConfig?: { Items: { Header: string; Value: string; Override: boolean }[] }
  RemoveHeadersConfig?: { Items: { Header: string }[] }
  SecurityHeadersConfig?: Record<string, Record<string, unknown> & { Override: boolean }>
}

function headersPolicy(
  { CustomHeadersConfig, RemoveHeadersConfig, SecurityHeadersConfig = {} }: HeadersConfig,
  reveal: (text: string) => string,
): HeadersPolicy {
  const security = Object.entries(SecurityHeadersConfig).map(([kind, settings]) => {
    const header = securityHeaders[kind]
    if (!header)
      throw new TemplateError(
        `The player doesn't know the security header ${kind} of a response headers policy.`,
      )
    return { name: header.name, value: reveal(header.value(settings)), override: settings.Override }
  })
  const custom = (CustomHeadersConfig?.Items ?? []).map(({ Header, Value, Override }) => ({
    name: Header.toLowerCase(),
    value: reveal(Value),
    override: Override,
  }))
  return {
    set: [...security, ...custom],
    remove: (RemoveHeadersConfig?.Items ?? []).map(({ Header }) => Header.toLowerCase()),
  }
}

const securityHeaders: Record<string, { name: string; value(settings: Record<string, unknown>): string }> = {
  ContentSecurityPolicy: {
    name: 'content-security-policy',
    value: (settings) => String(settings.ContentSecurityPolicy),
  },
  ContentTypeOptions: { name: 'x-content-type-options', value: () => 'nosniff' },
  FrameOptions: { name: 'x-frame-options', value: (settings) => String(settings.FrameOption) },
  ReferrerPolicy: { name: 'referrer-policy', value: (settings) => String(settings.ReferrerPolicy) },
  StrictTransportSecurity: {
    name: 'strict-transport-security',
    value: ({ AccessControlMaxAgeSec, IncludeSubdomains, Preload }) =>
      [`max-age=${AccessControlMaxAgeSec}`, IncludeSubdomains && 'includeSubDomains', Preload && 'preload']
        .filter(Boolean)
        .join('; '),
  },
  XSSProtection: {
    name: 'x-xss-protection',
    value: ({ Protection, ModeBlock }) => (Protection ? `1${ModeBlock ? '; mode=block' : ''}` : '0'),
  },
}
