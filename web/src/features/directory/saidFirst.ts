/**
 * What is more pressing than any page, by what somebody typed: a life in danger, thoughts of ending it, or a child whose
 * school comes first.
 */
export type SaidFirst = 'hurt' | 'suicide' | 'bullied'

const person =
  /\b(i|im|ive|he|hes|she|shes|mums?|mams?|moms?|mother|dads?|father|nans?|gran|grandma|grandads?|granny|parents?|husband|wife|partner|baby|child|kid|son|daughter|brother|sister|friend|neighbour|man|woman|lady|somebody|someone)\b/
const falls = /\b(fallen|fell|fall|collapsed)\b/
/** What falls besides people. */
const thing = /\b(tree|branch|fence|wall|roof|lamp|light|post|sign|pole|load|out with)\b/
const danger =
  /\b(cant get up|heart attack|unconscious|overdosed?|choking|having a (stroke|fit|seizure)|chest pains?|bleeding|wont wake up|(not|cant|stopped|struggling to|trouble) breath\w*)\b/

const suicide =
  /\b(suicid\w*|(kill|killing|hurt|hurting|harm|harming) (myself|himself|herself|themsel\w+)|self harm\w*|want(s)? to die|end (my|his|her) (own )?life)\b/

export function saidFirst(typed: string): SaidFirst | undefined {
  const plain = typed
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
  if (suicide.test(plain)) return 'suicide'
  if (danger.test(plain) || (person.test(plain) && falls.test(plain) && !thing.test(plain))) return 'hurt'
  return /\bbull(y|ied|ies|ying)\b/.test(plain) && !/\b(carer|work|neighbours?|council)\b/.test(plain)
    ? 'bullied'
    : undefined
}
