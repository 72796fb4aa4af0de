import type { SearchEntry } from './entry.ts'
import { saidAs } from './saidAs.ts'
import { ofAChild, type SaidFirst, saidFirst } from './saidFirst.ts'
import { noise, weak } from './usual.ts'

/** The page that a notice belongs to. A fall has none of its own. */
const pageOf: Partial<Record<SaidFirst, string>> = {
  suicide: 'mental-health-help',
  violence: 'domestic-abuse-help',
  bullied: 'worried-about-a-child',
}

/** Of a child who is bullied: what is asked for is another school, or what to do about staying away. */
const wantsAway =
  /\b(chang(e|ing)|mov(e|ing)|swap|switch|transfer|different|another|new|not go|wo?n[’']?t go)\b/i

/** What may stand below it for somebody who is hit: everything else only shares a word with what they typed. */
const besideViolence = new Set([
  'emergency-999',
  'homelessness',
  'council-housing',
  'mental-health-help',
  'police-101',
  'stray-dog',
  'worried-about-a-child',
  'worried-about-an-adult',
])

const stillborn = /\bstill ?b(or|ir)|\bmiscarr/i
const died = /\b(died|dead|dies|death|deaths|bereave\w*)\b|\bpassed away\b/i
const ofDeath =
  /^(died|dead|dies|death|passed|nana?|aunt(ie)?|uncle|partner|friend|baby|grand(son|daughter|child))$/
const joyful = /\b(births?|marri\w*|marry|wedding|partnership)\b/i

/** What is of weddings and newborn babies alone. */
const ofJoy = ({ lifeEvents }: SearchEntry) =>
  lifeEvents.length > 0 && lifeEvents.every((id) => id === 'marriage' || id === 'baby')

/** Whether somebody says who has died, and nothing else: what shares a word with that is no answer to them. */
function onlyDied(typed: string): boolean {
  const words = saidAs(typed.toLowerCase().replaceAll(/[’']/g, '')).match(/[a-z]+/g) ?? []
  return (
    died.test(words.join(' ')) &&
    words.every((word) => noise.has(word) || weak.has(word) || ofDeath.test(word))
  )
}

/** What was found, as somebody who is afraid or grieves should read it: help first, and no wedding beside a death. */
export function fittingFirst(
  typed: string,
  found: readonly SearchEntry[],
  all: readonly SearchEntry[],
): readonly SearchEntry[] {
  const said = saidFirst(typed)
  const slug =
    said === 'violence' && ofAChild(typed)
      ? 'worried-about-a-child'
      : said && !(said === 'bullied' && wantsAway.test(typed))
        ? pageOf[said]
        : undefined
  const help = slug === undefined ? undefined : all.find((one) => one.slug === slug)
  const grieves = stillborn.test(typed) || (died.test(typed) && !joyful.test(typed))
  const fits = (one: SearchEntry) =>
    !(grieves && ofJoy(one)) &&
    !(said === 'violence' && !besideViolence.has(one.slug)) &&
    !(onlyDied(typed) && !one.lifeEvents.includes('death'))
  const rest = found.filter((one) => one !== help && fits(one))
  return help ? [help, ...rest] : rest
}
