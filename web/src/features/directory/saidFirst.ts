/** What is more pressing than any page, by what somebody typed: a life in danger, violence at home, or a child whose school comes first. */
export type SaidFirst = 'suicide' | 'violence' | 'hurt' | 'bullied'

const ofSuicide = [
  /\bsuicid\w*/,
  /\b(kill(ing)?|harm(ing)?|hurt(ing)?|cutting) (my ?self|him ?self|her ?self|themsel\w+)\b/,
  /\bself harm\w*/,
  /\b(end(ing)?|tak(e|ing)|took) (my|his|her|their) (own )?life\b/,
  /\bend it all\b/,
  /\bwants? to die\b(?! (at|in|with) )/,
  /\b(do not|dont|doesnt) want to (live|be alive|be here)( any ?more)?$/,
]

const person =
  '(i|im|ive|hes?|shes?|mu?ms?|mams?|moms?|mother|dads?|father|nans?|gran|grandmas?|grandads?|granny|parents?|husband|wife|partner|baby|child|kid|son|daughter|brother|sister|friend|neighbour|man|woman|lady|somebody|someone)'
/** Between who fell and the fall: a neighbour’s tree is no neighbour. */
const between = '((has|have|had|is|was|just|been|recently|keeps?|s) )*'
const fell = '(fallen|fell|collapsed|falling|a ((bad|nasty) )?fall)'
/** “Fallen out with the school” hurts nobody’s bones. */
const otherFall = '(?! (out(?! of)|behind|in love|in debt|pregnant|for|on hard|asleep|through|short|alarm))'

const ofHurt = [
  new RegExp(`\\b${person} ${between}${fell}\\b${otherFall}`),
  /\bcant get up\b(?! (the|in|my|to|stairs|steps|early))/,
  /\b(not|cant|stopped|struggling to|trouble|difficulty) breath\w*/,
  /^(?!.*\b(after|since) (a|his|her|my) heart attack).*\bheart attack\b/,
  /\bhaving a (stroke|fit|seizure)\b/,
  /\bchest pains?\b/,
  /\bunconscious\b(?! bias)/,
  /\boverdosed?\b/,
  /\bwo?nt wake up\b/,
  /\bchoking\b(?! (hazard|smoke|fumes))/,
  /\b(is|hes|shes|heavily|badly|stop) bleeding\b|\bbleeding (heavily|badly|a lot|to death|from)\b/,
]

const dear =
  '(wife|husband|partner|girlfriend|boyfriend|mu?m|mother|dad|father|nan|gran|kids?|child|children|baby|sister|brother|daughter|son)'

const ofViolence = [
  new RegExp(
    `\\b(beat(s|ing|en)?|hits|hitting|punch(es|ing|ed)?|strangl\\w*|rap(ed|ing)|attack(s|ing|ed)|abus(es|ing)) (up )?((his|her|my|the|their) ${dear}|me)\\b`,
  ),
  new RegExp(`\\b${dear} (is )?(hits|hit|hitting|beats|beating|attacked|attacking|strangled|raped) me\\b`),
  /\b(domestic|partner) (abuse|violence)\b/,
  new RegExp(
    `\\b(hurts|hurting|smack(s|ed|ing)|slap(s|ped|ping)|knock(s|ed|ing)) (up )?(his|her|my|the|their) ${dear}\\b`,
  ),
  // Who is kicked out needs a roof; who is knocked out needs help.
  new RegExp(`\\bkick(s|ed|ing) (up )?(his|her|my|the|their) ${dear}\\b(?! out\\b)`),
  /\bknock(s|ed|ing) (me |her |him |them )?about\b/,
  /\b(hits|slaps|slapped|kicks|punches|beats|hurts|threatens|threatened|controls|strangles) me\b/,
  new RegExp(
    `\\b(he|she|${dear}|ex) (wo?nt|doesnt|does not|will not|never) lets? me (have (any |my (own )?)?money|see (my )?(friends?|family|mu?m)|go out|leave|out)\\b`,
  ),
]

const someChild = '(kids?|child|children|baby|toddler|little (boy|girl))'
const ofChildHurt = new RegExp(`\\b(his|her|my|the|their|a) ${someChild}\\b`)

const ofBullying = /\b(cyber)?bull(y|ied|ies|ying)\b/
/** A dog, or grown-ups among themselves. */
const notAtSchool =
  /\b(xl|dogs?|carers?|work|workplace|boss|manager|colleagues?|staff|landlord|neighbours?|council)\b/

/** Plain lower case, apostrophes left out: “can’t” is said as “cant”. */
const plainOf = (typed: string) =>
  typed
    .toLowerCase()
    .replaceAll(/[’'‘]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** Violence that is told of is against a child: another page helps, and other people come. */
export const ofAChild = (typed: string): boolean => {
  const plain = plainOf(typed)
  return ofChildHurt.test(plain) && !/\bme\b/.test(plain)
}

export function saidFirst(typed: string): SaidFirst | undefined {
  const plain = plainOf(typed)
  const isOf = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(plain))
  if (isOf(ofSuicide)) return 'suicide'
  if (isOf(ofViolence)) return 'violence'
  if (isOf(ofHurt)) return 'hurt'
  return ofBullying.test(plain) && !notAtSchool.test(plain) ? 'bullied' : undefined
}
