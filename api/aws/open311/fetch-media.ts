import { lookup } from 'node:dns'
import { get as getPlain, type RequestOptions } from 'node:http'
import { get as getSecure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { evidenceLimits } from '#contract/requests/evidence.ts'

/** Addresses that are not out in the world: this machine, private networks, links, test and group addresses. */
const inner = new BlockList()
const v4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
const v6 =
  '::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 ff00::/8'
for (const [family, networks] of [
  ['ipv4', v4],
  ['ipv6', v6],
] as const) {
  for (const network of networks.split(' ')) {
    const [address = '', bits] = network.split('/')
    inner.addSubnet(address, Number(bits), family)
  }
}

/** Whether it is an address out in the world. An IPv4 address in an IPv6 one is looked at as itself. */
export function isOuter(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && !inner.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Finds the addresses to connect to, and refuses them unless all are out in the world. What is looked at is what is
 * used. A connection asks for one address or, to try them in turn, for all.
 */
export const outerLookup: LookupFunction = (host, { all }, answer) =>
  lookup(host, { all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    const areOuter = first !== undefined && addresses.every(({ address }) => isOuter(address))
    if (error || !areOuter) answer(error ?? new Error('not out in the world'), [])
    else if (all) answer(null, addresses)
    else answer(null, first.address, first.family)
  })

type Way = { readonly get: typeof getSecure; readonly options: RequestOptions }

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** How the address may be fetched; undefined when it must not be. */
export function wayTo(url: URL, loopbackAllowed: boolean): Way | undefined {
  if (loopbackAllowed && loopback.test(url.hostname)) {
    return url.protocol === 'http:' ? { get: getPlain as typeof getSecure, options: {} } : undefined
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return undefined
  if (isIP(literal) && !isOuter(literal)) return undefined
  return { get: getSecure, options: { lookup: outerLookup } }
}

/** The bytes there; rejects when they are more than a photo may have, when it takes too long, and at any other answer. */
function download(url: URL, { get, options }: Way): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(8000)
    const request = get(url, { ...options, signal, agent: false }, (response) => {
      const refuse = (why: string) => response.destroy(new Error(why))
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.byteLength
        if (size > evidenceLimits.bytes) refuse('too large')
        else chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () => resolve(Buffer.concat(chunks)))
      if (response.statusCode !== 200) refuse(`status ${response.statusCode}`)
    })
    request.on('error', reject)
  })
}

/**
 * What stands at an address that a foreign system names; undefined when it cannot be had. Only https on its own port,
 * only machines out in the world, no redirections, 10 MB and eight seconds at most. `ALLOW_LOOPBACK` is set by the
 * player alone, whose foreign systems run on the same machine.
 */
export async function fetchMedia(
  address: string,
  loopbackAllowed = process.env.ALLOW_LOOPBACK === 'yes',
): Promise<Uint8Array | undefined> {
  const url = URL.parse(address)
  const way = url && wayTo(url, loopbackAllowed)
  return way ? download(url, way).catch(() => undefined) : undefined
}
