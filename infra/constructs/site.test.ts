import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import { drawnByQuery, drawnWhenAsked } from '#contract/core/pages/drawn-when-asked.ts'
import { council } from '#council'
import { installation, plain } from '../stacks/testing.ts'
import { keptAnswers } from './kept-answers.ts'

const shire = installation()
afterAll(shire.clear)

const template = Template.fromJSON(shire.synth())

describe('the site', () => {
  const csp = (from: Template) => {
    const [policy] = Object.values(from.findResources('AWS::CloudFront::ResponseHeadersPolicy'))
    const { SecurityHeadersConfig } = policy!.Properties.ResponseHeadersPolicyConfig
    return plain(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy)
  }

  it('runs no script, style or frame that is not its own', () => {
    expect(csp(template).split('; ')).toEqual([
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "connect-src 'self' https://EvidenceBucket https://FosteringFilesBucket https://shire-leicestershire-AWS::AccountId.auth.AWS::Region.amazoncognito.com",
      "worker-src 'self' blob:",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
    ])
  })

  it('shows map tiles from the address in the council profile', () => {
    const map = { ...council.map, tiles: 'https://{s}.tiles.example/{z}/{x}/{y}.png' }
    const mapped = shire.synth({ council: { ...council, map } })
    expect(csp(Template.fromJSON(mapped))).toContain("img-src 'self' data: blob: https://*.tiles.example;")
  })

  it('sends its headers with every answer, of the API too', () => {
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'))
    const { DefaultCacheBehavior, CacheBehaviors } = distribution!.Properties.DistributionConfig
    for (const behaviour of [DefaultCacheBehavior, ...CacheBehaviors]) {
      expect(behaviour.ResponseHeadersPolicyId).toEqual({ Ref: expect.stringMatching(/^SiteHeaders/) })
    }
    expect(CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual([
      '/assets/*',
      '/map/*',
      '/api/admissions/rounds/*',
      ...keptAnswers,
      '/api/*',
      '/find',
      '/performance',
      '/performance/?*',
      '/reports',
      '/reports/?*',
      '/schools/figures',
      '/schools/figures/?*',
      '/schools/vacancies',
      '/open311/*',
    ])
  })

  const policyNamed = (start: string) => {
    const policies = Object.entries(template.findResources('AWS::CloudFront::CachePolicy'))
    return policies.find(([id]) => id.startsWith(start))!
  }

  it('keeps answers that are the same for all as long as they say themselves, apart by all that was asked', () => {
    const [id, { Properties }] = policyNamed('SiteKeptAnswers')
    expect(Properties.CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 300 })
    expect(Properties.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
    })
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'))
    const { CacheBehaviors } = distribution!.Properties.DistributionConfig
    const kept = CacheBehaviors.filter(
      ({ CachePolicyId }: { CachePolicyId: { Ref?: string } }) => CachePolicyId.Ref === id,
    ).map(({ PathPattern }: { PathPattern: string }) => PathPattern)
    expect(kept).toEqual([...keptAnswers, '/open311/*'])
    expect(CacheBehaviors.length).toBeLessThan(25)
  })

  it('keeps pages that a function draws at the edge, apart by what they go by and by nothing else', () => {
    const [id, { Properties }] = policyNamed('SiteDrawn')
    expect(Properties.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: [...drawnByQuery] },
    })
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'))
    const drawn = distribution!.Properties.DistributionConfig.CacheBehaviors.filter(
      ({ CachePolicyId }: { CachePolicyId: { Ref?: string } }) => CachePolicyId.Ref === id,
    )
    expect(drawn).toHaveLength(drawnWhenAsked.length)
    for (const { AllowedMethods, OriginRequestPolicyId } of drawn)
      expect([AllowedMethods, OriginRequestPolicyId]).toEqual([['GET', 'HEAD'], undefined])
  })

  it('gives calendar files as calendars, which a phone opens, and all else as it is named', () => {
    const deployments = Object.values(template.findResources('Custom::CDKBucketDeployment'))
    const told = deployments.map(({ Properties: { DestinationBucketKeyPrefix, SystemMetadata } }) => [
      DestinationBucketKeyPrefix ?? '',
      SystemMetadata['content-type'] ?? '',
    ])
    expect(told.sort()).toEqual([
      ['', ''],
      ['', ''],
      ['assets/open-days', 'text/calendar; charset=utf-8'],
      ['map', 'application/octet-stream'],
    ])
  })

  it('keeps the map for good and compresses it nowhere, so that it can be read in ranges', () => {
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'))
    const behaviour = distribution!.Properties.DistributionConfig.CacheBehaviors.find(
      ({ PathPattern }: { PathPattern: string }) => PathPattern === '/map/*',
    )
    expect(behaviour.Compress).toBe(false)
    template.hasResourceProperties('Custom::CDKBucketDeployment', {
      DestinationBucketKeyPrefix: 'map',
      Prune: false,
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    })
  })

  it('takes a domain of its own only with its certificate', () => {
    const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/1'
    const named = shire.synth({ deployments: { live: { domain: { name: 'report.example', certificate } } } })
    Template.fromJSON(named).hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['report.example'],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
      },
    })
    expect(named.Outputs?.SiteUrl?.Value).toBe('https://report.example')
  })
})
