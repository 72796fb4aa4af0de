import type { CouncilProfile } from '#contract/council/council.ts'

/** Who else looks after what is reported to the council by mistake. Confirm each number before going live. */
export const referredTo: NonNullable<CouncilProfile['referredTo']> = [
  {
    heading: 'Neighbouring councils',
    authorities: [
      {
        code: 'E10000007',
        name: 'Derbyshire County Council',
        url: 'https://www.derbyshire.gov.uk/',
        phone: '01629 533190',
      },
      {
        code: 'E10000019',
        name: 'Lincolnshire County Council',
        url: 'https://www.lincolnshire.gov.uk/',
        phone: '01522 552222',
      },
      {
        code: 'E06000061',
        name: 'North Northamptonshire Council',
        url: 'https://www.northnorthants.gov.uk/',
        phone: '0300 126 3000',
      },
      {
        code: 'E10000024',
        name: 'Nottinghamshire County Council',
        url: 'https://www.nottinghamshire.gov.uk/',
        phone: '0300 500 8080',
      },
      {
        code: 'E10000028',
        name: 'Staffordshire County Council',
        url: 'https://www.staffordshire.gov.uk/',
        phone: '0300 111 8000',
      },
      {
        code: 'E10000031',
        name: 'Warwickshire County Council',
        url: 'https://www.warwickshire.gov.uk/',
        phone: '01926 410410',
      },
      {
        code: 'E06000062',
        name: 'West Northamptonshire Council',
        url: 'https://www.westnorthants.gov.uk/',
        phone: '0300 126 7000',
      },
    ],
  },
  {
    heading: 'Water, gas, electricity and phone lines',
    authorities: [
      { code: 'anglian-water', name: 'Anglian Water', url: 'https://www.anglianwater.co.uk/' },
      {
        code: 'gas-emergency',
        name: 'National Gas Emergency Service',
        url: 'https://www.cadentgas.com/',
        phone: '0800 111 999',
      },
      {
        code: 'national-grid',
        name: 'National Grid Electricity Distribution',
        url: 'https://www.nationalgrid.co.uk/',
        phone: '105',
      },
      { code: 'openreach', name: 'Openreach', url: 'https://www.openreach.com/' },
      { code: 'severn-trent', name: 'Severn Trent Water', url: 'https://www.stwater.co.uk/' },
    ],
  },
  {
    heading: 'Railways, rivers and canals',
    authorities: [
      {
        code: 'canal-river-trust',
        name: 'Canal & River Trust',
        url: 'https://canalrivertrust.org.uk/',
      },
      {
        code: 'environment-agency',
        name: 'Environment Agency',
        url: 'https://www.gov.uk/report-environmental-problem',
        phone: '0800 80 70 60',
      },
      {
        code: 'network-rail',
        name: 'Network Rail',
        url: 'https://www.networkrail.co.uk/',
        phone: '03457 11 41 41',
      },
    ],
  },
]
