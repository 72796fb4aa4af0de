/** Words that say nothing about what is wanted. */
export const noise = new Set(
  `a about after again all also am apply an and any are around as at away back be because been being best by can cannot cant
  come comes coming could did didnt do does doesnt doing dont down each every few for from get gets getting go goes going
  gone got had has hasnt have havent having he help her here him his how i id if ill im in into is isnt it its ive just keep
  keeps know last let like ll long lot made make many may me might more morning most much must my near nearest
  need needs never new next no nobody not now of off on once one only onto or our out over own past people please
  possible put really right s say should since so some somebody someone something soon still take
  takes tell than that thats the their them then there theres these they thing things think this those through time to
  today told too towards try two up us use very want wants was wasnt way we week well went were weve what whats when
  where wheres which while who whom whos whose why will with within without wont would year years yet you your
  youre`.split(/\s+/),
)

/** Words that end like forms of another word, and are none. */
export const ownStem = new Set(['coronation'])

/** Words that say little: what somebody wants to do, or with whom. */
export const weak = new Set(
  `apply ask complete council find form help online problem report
  boy brother child children dad daughter father girl husband kid kids lad mother mum sister son wife
  gran grandad grandma granny nan
  car home house road service services street`.split(/\s+/),
)

/**
 * Words that mean one thing to whoever searches, the best known first: a search for one finds what is said with
 * another, behind what is said with its own.
 */
export const alike: readonly (readonly string[])[] = [
  ['lamp', 'light', 'lamppost', 'streetlight'],
  ['hole', 'pothole', 'crater'],
  ['rubbish', 'bin', 'refuse', 'trash', 'garbage', 'waste'],
  ['pavement', 'footway', 'paving'],
  ['footpath', 'path'],
  ['child', 'children', 'kid', 'kids', 'son', 'daughter', 'boy', 'girl', 'grandson', 'granddaughter'],
  ['baby', 'newborn'],
  ['died', 'dead', 'death', 'dies', 'deceased'],
  ['vehicle', 'van'],
  ['elderly', 'older', 'pensioner', 'nan', 'gran', 'grandma', 'grandad', 'granny'],
  ['mum', 'mother', 'dad', 'father', 'parents'],
  ['husband', 'wife', 'partner'],
  ['fallen', 'fell', 'fall', 'falls'],
  ['bullied', 'bullying', 'bully', 'bullies'],
  ['damaged', 'broken', 'smashed', 'bust', 'broke'],
  ['flood', 'floods', 'flooded', 'flooding'],
  ['worn', 'faded', 'repainting', 'repaint'],
  ['speeding', 'speed', 'fast'],
  ['dumped', 'tipped', 'dumping'],
  ['complain', 'complaint', 'complaints', 'complaining'],
  ['money', 'cash'],
  ['job', 'work', 'vacancy'],
  ['marry', 'married', 'marrying', 'wedding', 'marriage'],
  ['kitchen', 'diy'],
  ['licence', 'license', 'permit'],
  ['adopt', 'adoption'],
  ['disabled', 'disability', 'disabilities'],
]
