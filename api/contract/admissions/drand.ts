/**
 * Chains of drand, the public beacon of random numbers, whose rounds come at known moments: `genesis` is that of the first, in
 * seconds since 1970, `period` the seconds between two. Source: `https://api.drand.sh/v2/beacons/<chain>/info`.
 */
const chains = {
  quicknet: { genesis: 1_692_803_367, period: 3 },
  default: { genesis: 1_595_431_050, period: 30 },
} as const

type Chain = keyof typeof chains
export const drandChains = Object.keys(chains) as readonly Chain[]

const isChain = (name: string): name is Chain => Object.hasOwn(chains, name)

/** When a numbered round of a chain comes; undefined where the chain is not known here. */
export function drandMoment(chain: string, round: number): Date | undefined {
  if (!isChain(chain)) return undefined
  const { genesis, period } = chains[chain]
  return new Date((genesis + (round - 1) * period) * 1000)
}

/** The first round of a chain that comes after a moment. */
export function drandRoundAfter(chain: Chain, moment: Date): number {
  const { genesis, period } = chains[chain]
  return Math.max(1, Math.floor((moment.getTime() / 1000 - genesis) / period) + 2)
}
