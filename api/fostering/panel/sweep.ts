import { dropOld } from '#record/take-out.ts'
import { carryMeeting } from './carry.ts'
import { idIn, meetingId } from './meeting.ts'
import { carryMinutes } from './minutes.ts'
import type { CarryPorts } from './ports.ts'

export interface MeetingSweepPorts extends CarryPorts {
  /** Ids of what lies with meetings and has events that nobody else has been told of. */
  readonly pending: () => Promise<string[]>
  /** Tells whoever answers of what members asked of a pack, by the id of its questions. */
  readonly carryQuestions: (id: string) => Promise<void>
}

async function carryOne(ports: MeetingSweepPorts, id: string): Promise<void> {
  const name = id.split('/')[1] ?? ''
  if (name.startsWith('minutes.')) {
    const minutes = await ports.minutes.get(id)
    if (minutes?.dropping) await ports.minutes.drop(minutes)
    if (!minutes) return
    await carryMinutes(ports, minutes)
    // The meeting has something to tell by now.
    return carryOne(ports, meetingId(idIn(minutes)))
  }
  if (name.startsWith('questions.')) return ports.carryQuestions(id)
  if (name !== 'meeting') return
  const meeting = await ports.meetings.get(id)
  if (meeting?.dropping) await dropOld(ports.meetings, id)
  if (meeting) await carryMeeting(ports, meeting)
}

/** Tells members and referrals what panels did and nobody has told them yet. Gives how many had something to tell. */
export async function sweepMeetings(ports: MeetingSweepPorts): Promise<number> {
  const ids = await ports.pending()
  let failed: unknown
  for (const id of ids) {
    try {
      await carryOne(ports, id)
    } catch (error) {
      // Each stands for itself: one that fails holds up none of the others, and the next minute tries again.
      failed = error
    }
  }
  if (failed) throw failed
  return ids.length
}
