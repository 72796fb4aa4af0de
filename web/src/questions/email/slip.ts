import { emailError, tidyEmail } from '#contract/core/email-address.ts'

/** Where most people in the United Kingdom have their e-mail. None of these is a slip of another. */
const providers = [
  ...[
    'gmail.com',
    'googlemail.com',
    'hotmail.com',
    'hotmail.co.uk',
    'hotmail.fr',
    'hotmail.it',
    'hotmail.es',
  ],
  ...[
    'outlook.com',
    'outlook.co.uk',
    'outlook.fr',
    'outlook.ie',
    'live.com',
    'live.co.uk',
    'live.ie',
    'msn.com',
  ],
  ...['yahoo.com', 'yahoo.co.uk', 'yahoo.ie', 'yahoo.fr', 'yahoo.it', 'yahoo.es', 'yahoo.de', 'yahoo.in'],
  ...['ymail.com', 'rocketmail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'aol.co.uk', 'mail.com'],
  ...['email.com', 'btinternet.com', 'btopenworld.com', 'sky.com', 'virginmedia.com', 'ntlworld.com'],
  ...['blueyonder.co.uk', 'talktalk.net', 'tiscali.co.uk', 'plusnet.com', 'protonmail.com', 'proton.me'],
]

/** Endings that no domain has, and what was meant. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(?:con|comm|coom|cpm|cim|clm|cmo|ocm|vom|xom|c0m)$/, '.com'],
  [
    /\.(?:couk|cou\.k|co\.k|co\.u|co\.ukk|co\.ku|co\.ik|co\.yk|co\.uj|co\.ul|com\.uk|vo\.uk|xo\.uk)$/,
    '.co.uk',
  ],
  [/\.(?:orguk|org\.ku|og\.uk|ogr\.uk)$/, '.org.uk'],
  [/\.(?:govuk|gov\.ku|gob\.uk)$/, '.gov.uk'],
  [/\.(?:acuk|ac\.ku)$/, '.ac.uk'],
]

/** Whether one letter is missing, too many or another, or two beside each other are exchanged. */
export function isOneSlip(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const most = Math.min(one.length, other.length) - start
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === `${b[1]}${b[0]}`)
}

const nameOf = (domain: string) => domain.split('.')[0] ?? ''

/** Names shorter than this are too like others: `sly.com` may be meant. */
const fewestLetters = 5

function likelyDomain(typed: string): string {
  const dotted = typed.replace(/,/g, '.')
  const ending = endings.find(([wrong]) => wrong.test(dotted))
  const domain = ending ? dotted.replace(ending[0], ending[1]) : dotted
  if (providers.includes(domain)) return domain
  if (providers.includes(`${domain}.com`)) return `${domain}.com`
  const near = providers.filter((one) => isOneSlip(domain, one))
  return near.find((one) => nameOf(one) === nameOf(domain) || nameOf(one).length >= fewestLetters) ?? domain
}

/** The address that was probably meant where the part after the @ looks mistyped; undefined where nothing does. */
export function likelyEmail(typed: string): string | undefined {
  const email = tidyEmail(typed)
  const at = email.lastIndexOf('@')
  if (at < 1) return undefined
  const meant = `${email.slice(0, at)}@${likelyDomain(email.slice(at + 1))}`
  return meant === email || emailError(meant) ? undefined : meant
}
