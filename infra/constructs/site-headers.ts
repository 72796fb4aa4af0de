import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'

export interface SiteHeadersProps {
  /** Where browsers send files. */
  uploadHosts: readonly string[]
  signInHost: string
  tiles: string | null
}

/** The headers of every answer, of the site and of the API. Hosts are given without the scheme. */
export class SiteHeaders extends ResponseHeadersPolicy {
  constructor(scope: Construct, id: string, props: SiteHeadersProps) {
    super(scope, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(props), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
          {
            header: 'permissions-policy',
            value: 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()',
            override: true,
          },
        ],
      },
    })
  }
}

function contentSecurityPolicy({ uploadHosts, signInHost, tiles }: SiteHeadersProps): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data: blob:", ...(tiles ? [tileOrigin(tiles)] : [])].join(' '),
    // A recording of the daily log is fetched with its reader's rights, and played from there.
    "media-src 'self' blob:",
    ["connect-src 'self'", ...[...uploadHosts, signInHost].map((host) => `https://${host}`)].join(' '),
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** `https://{s}.tiles.example/{z}/{x}/{y}.png` → `https://*.tiles.example`. Throws when it isn't an https address. */
export function tileOrigin(template: string): string {
  const found = /^https:\/\/(?:\{s\}\.)?[a-z0-9.-]+(?::\d+)?(?=\/)/.exec(template)
  if (!found)
    throw new Error(`map.tiles of the council profile must be an https address or null, and is ${template}`)
  return found[0].replace('{s}', '*')
}
