import type { Service } from '#contract/core/service.ts'

export type Addressed = Pick<Service, 'slug' | 'verb'> & {
  /** Where its form stands instead, with its pages below: staff enter it there for somebody else. */
  readonly under?: string
}

/** Where staff enter a form for somebody else, and where whoever sent one changes it. */
const enter = '/workspace/enter'
const change = '/schools/change'

/** Whether staff enter the form for somebody else. */
export const isEntered = ({ under }: Addressed): boolean => under === enter
/** Whether what was sent is changed. */
export const isChanging = ({ under }: Addressed): boolean => under === change

/** Every address of the app, made in one place. */
export const paths = {
  home: '/',
  report: '/report',
  apply: '/apply',
  /** The start page of a service that can be requested here; what the resident does there stands in front. */
  service: ({ slug, verb, under }: Addressed) =>
    `${under ?? (verb === 'report' ? '/report' : '/apply')}/${slug}`,
  complaint: '/apply/complaint-or-compliment',
  question: (service: Addressed, page: string) => `${paths.service(service)}/${page}`,
  /** Definitions as diagrams, for whoever writes one. */
  flows: '/flow',
  flow: (slug: string) => `/flow/${slug}`,
  find: '/find',
  search: (words: string) => `/find?q=${encodeURIComponent(words)}`,
  aToZ: '/find/a-to-z',
  topic: (id: string) => `/find/topics/${id}`,
  lifeEvent: (id: string) => `/find/life/${id}`,
  /** What cannot be requested here, but is looked for. */
  listing: (slug: string) => `/services/${slug}`,
  track: '/track',
  /** The tracking key goes into the fragment, which no server sees; so do all other keys. */
  request: (reference: string, trackingKey?: string) =>
    `/track/${reference}${trackingKey ? `#${trackingKey}` : ''}`,
  /** Where the payment page comes back to; names the request and holds no key. */
  paid: '/apply/paid',
  paidFor: (reference: string) => `/apply/paid/${reference}`,
  /** Comes back to a saved form: with what is on paper, or by its link. */
  continue: '/continue',
  savedForm: (id: string, key?: string) => `/continue/${id}${key ? `#${key}` : ''}`,
  /** Asks for a link to everything that was sent with one email address. */
  myRequests: '/my-requests',
  myRequestsList: '/my-requests/list',
  /** Staff, who sign in. Everything below is for them. */
  workspace: '/workspace',
  signedIn: '/workspace/signed-in',
  /** Signs in for another tab, which waits for it under this name. */
  signInAgain: (tab: string) => `/workspace/signed-in?again=${tab}`,
  /** How the council is doing, all in all and by service. */
  performance: '/performance',
  openData: '/performance/open-data',
  /** What was reported, for everybody; a page for each, and where somebody asks to hear of it. */
  openReports: '/reports',
  openReport: (reference: string) => `/reports/${reference}`,
  followReport: (reference: string) => `/reports/${reference}/follow`,
  /** Emails about reports in an area; the links in them carry their token in the fragment. */
  alerts: '/alerts',
  alertConfirm: '/alerts/confirm',
  alertStop: '/alerts/stop',
  performanceOf: (slug: string) => `/performance/${slug}`,
  /** What staff see of requests: a department's list, what was found, one request, the letter with its decision. */
  workList: (department: string) => `/workspace/lists/${department}`,
  workSearch: '/workspace/search',
  workRequest: (reference: string) => `/workspace/requests/${reference}`,
  workLetter: (reference: string) => `/workspace/requests/${reference}/letter`,
  /** Staff enter a request for somebody on the phone. */
  enter,
  templates: (department: string) => `/workspace/templates/${department}`,
  looks: '/workspace/looks',
  /** Who can sign in, for those who say so; and where whoever was invited begins. */
  people: '/workspace/people',
  staffInvitation: '/workspace/invitation',
  /** What pages say and may be changed, for those who may; its pages stand below. */
  settings: '/workspace/settings',
  /** Numbers of a department, with the requests behind them. */
  staffInsight: '/workspace/insight',
  /** Where staff prepare and run rounds of school admissions, and a school sees who applied; its pages stand below. */
  admissionsDesk: '/workspace/admissions',
  /** Where the independent clerk of school appeals works, and members of panels read what they hear; its pages stand below. */
  appeals: '/workspace/appeals',
  /** Where staff of fostering and adoption see their day and the cases of households; its pages stand below. */
  fosteringDesk: '/workspace/fostering',
  /** Meetings of panels, for their members; and their planning, for advisers and managers. */
  panel: '/workspace/panel',
  panelDesk: '/workspace/panel-desk',
  /** Schools that families can apply to, and what would have been in past years for a child like theirs. */
  schools: '/schools',
  school: (id: string) => `/schools/${id}`,
  ifYouHadApplied: '/schools/if-you-had-applied',
  /** What is held of a child in a round, for whoever applied. The key goes into the fragment. */
  application: (reference: string, trackingKey?: string) =>
    `/schools/application/${reference}${trackingKey ? `#${trackingKey}` : ''}`,
  /** The form once more, with what was answered. */
  change,
  /** Whoever thinks of caring for a child: what they ask, an enquiry, and what stands below. */
  fostering: '/fostering',
  adoption: '/adoption',
  contact: '/contact',
  privacy: '/privacy',
  accessibility: '/accessibility',
  cookies: '/cookies',
} as const
