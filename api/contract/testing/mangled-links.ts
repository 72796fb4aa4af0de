/** What is done to a whole link on its way, by name. Every one of them leaves the link readable. */
type Change = readonly [name: string, of: (link: string) => string]

const encoded = encodeURIComponent

/** What a browser may be sent to in place of a link: these open by themselves. */
export const mangledAddresses: readonly Change[] = [
  ['as it is', (link) => link],
  ['%23', (link) => link.replace('#', '%23')],
  ['%2523', (link) => link.replace('#', '%2523')],
  ['%252523', (link) => link.replace('#', '%252523')],
  ['%23 and a parameter behind', (link) => `${link.replace('#', '%23')}&utm_source=mail`],
  ['%23 and a query behind', (link) => `${link.replace('#', '%23')}?utm_source=mail`],
  ['a query before', (link) => link.replace('#', '?utm_source=mail#')],
  ['an encoded query before', (link) => link.replace('#', '%3Futm_source%3Dmail%23')],
  ['a slash before', (link) => link.replace('#', '/#')],
  ['a query in the fragment', (link) => `${link}?utm_source=mail`],
  ['a full stop behind', (link) => `${link}.`],
  ['an encoded bracket behind', (link) => `${link}%3E`],
  ['an asterisk', (link) => link.replace('#', '*')],
]

/** What somebody may paste for a link. */
export const pastedLinks: readonly Change[] = [
  ...mangledAddresses,
  ['in angle brackets', (link) => `<${link}>`],
  ['in round brackets', (link) => `(${link})`],
  ['in words', (link) => `Your link: ${link} Keep it to yourself.`],
  ['without its scheme', (link) => link.replace(/^https?:\/\//, '')],
  ['its path alone', (link) => link.replace(/^https?:\/\/[^/]+/, '')],
  ['in capitals as far as the mark', (link) => link.replace(/^[^#]+/, (start) => start.toUpperCase())],
  ['broken over lines', (link) => `${link.slice(0, -9)}\r\n  ${link.slice(-9)}`],
  ['broken as mail breaks lines', (link) => `${link.slice(0, -9)}=\r\n${link.slice(-9)}`],
  ['broken as mail breaks lines, in a field of one line', (link) => `${link.slice(0, -9)}=${link.slice(-9)}`],
  ['with invisible characters', (link) => `\u200b${link.replace('#', '\u00ad#\u2060')}\ufeff`],
  [
    'Outlook Safe Links',
    (link) =>
      `https://eur02.safelinks.protection.outlook.com/?url=${encoded(link)}&data=05%7C02%7C%7C8d&sdata=x%3D&reserved=0`,
  ],
  [
    'Proofpoint, second form',
    (link) =>
      `https://urldefense.proofpoint.com/v2/url?u=${encoded(link)
        .replace(/[-_]/g, (one) => (one === '-' ? '%2D' : '%5F'))
        .replace(/%2F/g, '_')
        .replace(/%/g, '-')}&d=DwMFaQ&c=x&r=y&e=`,
  ],
  [
    'Proofpoint, third form',
    (link) => `https://urldefense.com/v3/__${link.replace('#', '*')}__;Iw!!CQl3mcHX2A!GbY$`,
  ],
  ['Barracuda', (link) => `https://linkprotect.cudasvc.com/url?a=${encoded(link)}&c=E,1,x&typo=1`],
  ['Google', (link) => `https://www.google.com/url?q=${encoded(link)}&source=gmail&ust=1700000000000000`],
  ['Cisco', (link) => `https://secure-web.cisco.com/1abcDEF/${encoded(link)}`],
  ['Sophos', (link) => `https://eu-west-1.protection.sophos.com/?d=report.example&u=${btoa(link)}&i=NWY&t=x`],
  ['a redirect that counts', (link) => `https://click.news.example/ls/click?upn=1&to=${encoded(link)}`],
]
