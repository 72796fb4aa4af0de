/** Who may have died, as families say it. */
const family =
  '(mu?ms?|mams?|moms?|mother|dads?|father|nans?|nanna|gran|grandma|grandads?|granny|parents?|husband|wife|partner|brother|sister|uncle|aunt|aunty|friend|neighbour|son|daughter|he|she)'

/** Not of a pass, a test or a bin that somebody went past. */
const otherPass = '(?! (his|her|their|the|a|my|it|test|driving|out|on to|by|through))'

/**
 * What is said in more words than one and means another one, which the directory has. “Passed away” is no bus pass, and a will
 * is a thing only behind whose it is.
 */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/\bpass(ed|es|ing)? away\b/g, 'died'],
  [
    new RegExp(`\\b${family} (in law )?((has|have|had|just|is) )*passed( on)?\\b${otherPass}`, 'g'),
    '$1 died',
  ],
  [new RegExp(`\\blost (my|our|her|his) ${family}\\b(?! (in (town|the|a)|at the))`, 'g'), '$2 died'],
  [
    /\b(a|my|his|her|their|your|no|mums|dads|nans|mothers|fathers|wifes|husbands|living) will\b(?! (not|be|you|i|it|we|they|have|get|never|need|help)\b)/g,
    '$1 wills',
  ],
  // A child who stays at home, and a tax that nobody can pay: what is not done is all that is said.
  [/\b(wo?nt|will not|refus(es|ing|ed) to) go (in )?to school\b/g, 'refuses school'],
  [
    /\bcant (afford to )?pay (my |our |the |his |her )?(council tax|counciltax|ctax)\b/g,
    'struggling to pay council tax',
  ],
]

/** The same in the directory’s words; expects plain words in lower case. */
export const saidAs = (plain: string): string =>
  meanings.reduce((words, [said, means]) => words.replace(said, means), plain)
