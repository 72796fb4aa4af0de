import { referenceLike } from '#contract/core/reference.ts'
import { idempotency, json, parameter, problems, ref, text } from './paths.ts'
import { staffSecurity as security } from './staff.ts'
import { operation, type Parts, partsOf, type Told } from './told.ts'

const parts: Parts = {
  reference: `Of an enquiry, such as ${referenceLike('AB')}`,
  slot: 'Id of a time, such as 20261203T1000Z-9QTDABCDEF',
  hub: 'Id of a regional hub of the council profile',
}

/** The key of an enquiry, from its private link. */
const withKey = [{ trackingKey: [] }]

const asking: Readonly<Record<string, Told>> = {
  '/api/fostering/enquiries/{reference}': {
    id: 'getEnquiry',
    summary: 'Where an enquiry stands, what happens next and by when',
    answer: 'EnquiryView',
    refuses: ['unauthorised'],
    never: ['not-found'],
  },
  '/api/fostering/enquiries/{reference}/booking': {
    id: 'bookSlot',
    summary: 'Books a call or a visit, or moves what is booked; of two who want one time one gets it',
    takes: 'BookSlot',
    answer: 'EnquiryView',
    refuses: ['unauthorised'],
    never: ['not-found'],
  },
  '/api/fostering/enquiries/{reference}/cancelled': {
    id: 'cancelSlot',
    summary: 'Cancels what is booked',
    takes: 'Nothing',
    answer: 'EnquiryView',
    refuses: ['unauthorised'],
    never: ['not-found'],
  },
}

const enquire: Told = {
  id: 'enquire',
  summary: 'Asks about fostering or adoption',
  takes: 'Enquire',
  answer: 'EnquirySent',
  status: 201,
  never: ['changed', 'not-now'],
}
const slots: Told = { id: 'listSlots', summary: 'Times that are free', answer: 'SlotList' }

const after = 'What the page before gave as `next`'

const desk: Readonly<Record<string, readonly Told[]>> = {
  '/enquiries': [
    {
      id: 'listEnquiries',
      summary: 'Enquiries that are open, what is due first, page by page',
      answer: 'EnquiryList',
      query: { after },
      refuses: ['invalid'],
    },
  ],
  '/enquiries/{reference}': [{ id: 'getStaffEnquiry', summary: 'All of an enquiry', answer: 'StaffEnquiry' }],
  '/enquiries/{reference}/looks': [
    { id: 'listEnquiryLooks', summary: 'Who looked at an enquiry, and when', answer: 'EnquiryLooks' },
  ],
  '/enquiries/{reference}/acts': [
    {
      id: 'actOnEnquiry',
      summary: 'Does something with an enquiry',
      takes: 'EnquiryAct',
      answer: 'StaffEnquiry',
    },
  ],
  '/funnel': [
    {
      id: 'getFunnel',
      summary: 'How far the enquiries of twelve months came, by their source; small numbers are not told',
      answer: 'Funnel',
      query: { to: 'The last of the months, such as 2026-12' },
      refuses: ['invalid'],
    },
  ],
  '/slots': [
    { id: 'listStaffSlots', summary: 'Times that are still to come', answer: 'StaffSlots' },
    {
      id: 'offerSlots',
      summary: 'Offers times of a day; those that are offered already stay as they are',
      takes: 'OfferSlots',
      answer: 'StaffSlots',
      never: ['changed', 'not-now', 'key-reused'],
    },
  ],
  '/slots/{slot}/withdrawn': [
    {
      id: 'withdrawSlot',
      summary: 'Takes a time back that nobody has',
      takes: 'Nothing',
      answer: 'StaffSlots',
    },
  ],
  '/slots/{slot}/stopped': [
    {
      id: 'stopSlotBookings',
      summary: 'Takes no more bookings of a time; whoever has booked it keeps it',
      takes: 'Nothing',
      answer: 'StaffSlots',
      never: ['changed', 'not-now', 'key-reused'],
    },
  ],
  '/slots/{slot}/called-off': [
    {
      id: 'callOffSlot',
      summary: 'Calls a time off: whoever has booked it is told, and can choose another',
      takes: 'Nothing',
      answer: 'StaffSlots',
      never: ['changed', 'not-now', 'key-reused'],
    },
  ],
  '/slots/{slot}/moved': [
    {
      id: 'moveSlot',
      summary: 'Moves a time with everybody who has booked it: they are told, and can choose another',
      takes: 'MoveSlot',
      answer: 'StaffSlots',
      never: ['changed', 'key-reused'],
    },
  ],
  '/enquiries/{reference}/booking': [
    {
      id: 'bookForThem',
      summary: 'Books a time for whoever asked, who is on the phone: one that is free, or a new one',
      takes: 'BookForThem',
      answer: 'StaffEnquiry',
    },
  ],
  '/hubs': [
    { id: 'listHubs', summary: 'Hubs, and how many enquiries were handed to each', answer: 'HubList' },
  ],
  '/hubs/{hub}/enquiries/{reference}': [
    {
      id: 'getHubEnquiry',
      summary: 'What somebody of this hub said, and how far it is',
      answer: 'HubOpened',
    },
  ],
}

const csv = { 'text/csv': { schema: text } }
const refused = ['not-signed-in', 'forbidden', 'not-found'] as const

/** Calendars of what is booked with whoever is signed in. */
function calendars() {
  const path = '/api/workspace/fostering/slots'
  const content = { 'text/calendar': { schema: text } }
  const give = (at: string, operationId: string, summary: string, ...more: 'not-found'[]) => ({
    [at]: {
      get: {
        ...{ operationId, summary, security, parameters: partsOf(at, parts) },
        responses: {
          200: { description: 'The calendar', content },
          ...problems('not-signed-in', 'forbidden', ...more),
        },
      },
    },
  })
  return {
    ...give(`${path}/calendar.ics`, 'getOwnCalendar', 'All that is booked with whoever asks, for a calendar'),
    ...give(
      `${path}/{slot}/calendar.ics`,
      'getSlotCalendar',
      'A booked time, for the calendar of whoever it is with',
      'not-found',
    ),
  }
}

/** Files that go to a hub and come from one. */
function files() {
  const path = '/api/workspace/fostering/hubs/{hub}/enquiries'
  const parameters = partsOf(path, parts)
  const give = (operationId: string, summary: string, content: object) => ({
    get: {
      ...{ operationId, summary, security, parameters },
      responses: { 200: { description: 'The file', content }, ...problems(...refused) },
    },
  })
  return {
    [`${path}.csv`]: give('getHubCsv', 'What was handed on to a hub, as a table', csv),
    [`${path}.json`]: give('getHubJson', 'The same as JSON', json(ref('HubFile')).content),
    [path]: {
      ...operation(path, parts, {
        id: 'listHubEnquiries',
        summary: 'Those that this hub took and that are open, or that were handed on to it, page by page',
        answer: 'HubLines',
        query: { way: '`came` or `handed`', after },
        refuses: ['invalid'],
      }),
      post: {
        operationId: 'takeFromHub',
        summary: 'Takes enquiries that a hub took; the same file twice adds nothing',
        security,
        parameters: [...parameters, idempotency],
        requestBody: { required: true, content: { ...csv, ...json(ref('HubFile')).content } },
        responses: {
          200: { description: 'What came of it, line by line', ...json(ref('HubTaken')) },
          // What is wrong with a line stands in the answer, and the other lines are taken.
          ...problems(
            ...refused,
            'idempotency-key-missing',
            'malformed-body',
            'body-too-large',
            'unsupported-media-type',
          ),
        },
      },
    },
  }
}

/** The operations of enquiries about fostering and adoption, by address. */
export function enquiryPaths() {
  const calendar = '/api/fostering/enquiries/{reference}/booking.ics'
  return {
    '/api/fostering/enquiries': operation('/api/fostering/enquiries', parts, enquire, []),
    '/api/fostering/slots': operation('/api/fostering/slots', parts, slots, []),
    ...Object.fromEntries(
      Object.entries(asking).map(([path, told]) => [path, operation(path, parts, told, withKey)]),
    ),
    [calendar]: {
      get: {
        operationId: 'getBookingCalendar',
        summary: 'What is booked, for a calendar',
        security: withKey,
        parameters: [parameter('reference', 'path', parts.reference ?? '', text)],
        responses: {
          200: { description: 'The calendar', content: { 'text/calendar': { schema: text } } },
          ...problems('unauthorised', 'not-found'),
        },
      },
    },
    ...Object.fromEntries(
      Object.entries(desk).map(([rest, told]) => {
        const path = `/api/workspace/fostering${rest}`
        return [path, Object.assign({}, ...told.map((one) => operation(path, parts, one)))]
      }),
    ),
    ...calendars(),
    ...files(),
  }
}
