import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { pothole } from '#services/pothole.ts'
import type { About } from '../../model/kind.ts'

export const me = { id: 'me', name: 'Ben Whitlock' }
export const other = { id: 'other', name: 'Amara Okafor' }
export const photo = '0123456789ABCDEFGHJKMNPQRS'
export const request = {
  reference: 'HW-7K3M-9QTD',
  service: { slug: 'pothole', title: 'Pothole' },
  department: 'highways',
  answers: { ...pothole.example, details: 'It is by number 7, where Ada lives' },
  submittedAt: '2026-03-04T12:00:00Z',
  evidence: [{ id: photo }],
  history: [],
  awaited: [],
  conversation: [],
  readable: [],
  nearby: [
    { reference: 'HW-0LDR-0000', metres: 5, submittedAt: '2026-03-01T12:00:00Z', state: 'acknowledged' },
    { reference: 'HW-NEWR-0000', metres: 5, submittedAt: '2026-03-05T12:00:00Z', state: 'acknowledged' },
  ],
} as unknown as WorkRequest
export const about: About = {
  department: 'highways',
  me,
  colleagues: [me, other],
  request,
  service: pothole,
  values: {},
}
