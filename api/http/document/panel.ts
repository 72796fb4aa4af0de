import { parameter, problems, text } from './paths.ts'
import { operation, type Parts, partsOf, type Told } from './told.ts'

const parts: Parts = {
  meeting: 'Of a meeting, such as P-7K3M-9QTD',
  member: 'Of a member of the list, such as m7k3m9qtd',
  item: 'i1, i2 and so on: an item of the agenda',
  act: 'One of the acts that the answer tells of',
}

const desk: Readonly<Record<string, readonly Told[]>> = {
  '/members': [
    { id: 'listPanelMembers', summary: 'The central list, by name', answer: 'MemberList' },
    {
      id: 'addPanelMember',
      summary: 'Puts somebody on the central list',
      takes: 'MemberDetails',
      answer: 'MemberView',
      status: 201,
      never: ['changed', 'not-now'],
    },
  ],
  '/members/{member}/acts/{act}': [
    {
      id: 'actOnPanelMember',
      summary: 'Does something with a member of the list',
      takes: 'PartAct',
      answer: 'MemberView',
    },
  ],
  '/members/{member}/join': [
    {
      id: 'joinPanel',
      summary: 'Makes whoever is signed in known as a member, by the key of the link that was sent to them',
      takes: 'JoinPanel',
      searches: true,
      answer: 'Joined',
      refuses: ['not-now'],
    },
  ],
  '/meetings': [
    {
      id: 'listMeetings',
      summary: 'Meetings of the last year and the next two that are for whoever asks',
      answer: 'MeetingList',
    },
    {
      id: 'planMeeting',
      summary: 'Plans a meeting',
      takes: 'MeetingPlan',
      answer: 'MeetingView',
      status: 201,
      never: ['changed', 'not-now'],
    },
  ],
  '/meetings/{meeting}/acts/{act}': [
    {
      id: 'actAtMeeting',
      summary:
        'Does something at a meeting, whatever others do at the same moment; what cannot be now says why',
      takes: 'MeetingActed',
      answer: 'MeetingView',
    },
  ],
  '/meetings/{meeting}/items/{item}/minutes': [
    { id: 'getMinutes', summary: 'The minutes of an item, with their versions', answer: 'MinutesView' },
    {
      id: 'draftMinutes',
      summary: 'Drafts the minutes of an item from what was recorded',
      takes: 'Nothing',
      answer: 'MinutesView',
      status: 201,
    },
  ],
  '/meetings/{meeting}/items/{item}/minutes/acts/{act}': [
    {
      id: 'actOnMinutes',
      summary: 'Corrects minutes, or agrees to them, which makes them final',
      takes: 'PartAct',
      answer: 'MinutesView',
    },
  ],
  '/waiting': [
    {
      id: 'listWaitingReferrals',
      summary: 'What waits for a panel, or is on the agenda of a meeting, nearest day first',
      answer: 'WaitingList',
    },
  ],
  '/figures': [
    {
      id: 'getPanelFigures',
      summary: 'What panels did between two days, a year apart at most',
      answer: 'PanelFigures',
      query: { from: 'The first day, such as 2026-10-01', to: 'The last day' },
      refuses: ['invalid'],
    },
  ],
}

/** The key of the link of an invitation. */
const withKey = [{ trackingKey: [] }]

const invitation: readonly Told[] = [
  {
    id: 'getInvitation',
    summary: 'A member’s invitation to a meeting: when and where',
    answer: 'Invitation',
    refuses: ['unauthorised'],
    never: ['not-found'],
  },
  {
    id: 'answerInvitation',
    summary: 'Says whether they come',
    takes: 'AnswerInvitation',
    answer: 'Invitation',
    refuses: ['unauthorised'],
    never: ['not-found', 'changed'],
  },
]

const asPaths = (told: readonly Told[], path: string, security?: readonly object[]) =>
  Object.assign({}, ...told.map((one) => operation(path, parts, one, security)))

/** A meeting, which those who are there ask for again and again. */
function meeting() {
  const path = '/api/workspace/fostering/panel/meetings/{meeting}'
  const told: Told = {
    id: 'getMeeting',
    summary: 'A meeting as whoever asks may see it',
    answer: 'MeetingView',
  }
  const { get } = asPaths([told], path)
  const tag = { ...parameter('If-None-Match', 'header', 'The ETag of what they have', text), required: false }
  return {
    [path]: {
      get: {
        ...get,
        parameters: [...get.parameters, tag],
        responses: { ...get.responses, 304: { description: 'It is what they have' } },
      },
    },
  }
}

/** The operations of panels, by address. */
export function panelPaths() {
  const invited = '/api/fostering/invitations/{meeting}/{member}'
  const calendar = `${invited}/meeting.ics`
  return {
    ...Object.fromEntries(
      Object.entries(desk).map(([rest, told]) => {
        const path = `/api/workspace/fostering/panel${rest}`
        return [path, asPaths(told, path)]
      }),
    ),
    ...meeting(),
    [invited]: asPaths(invitation, invited, withKey),
    [calendar]: {
      get: {
        operationId: 'getInvitationCalendar',
        summary: 'The meeting, for a calendar',
        security: withKey,
        parameters: partsOf(calendar, parts),
        responses: {
          200: { description: 'The calendar', content: { 'text/calendar': { schema: text } } },
          ...problems('unauthorised'),
        },
      },
    },
  }
}
