import { draftPorts } from '#aws/resident/draft-ports.ts'
import { draftReminders } from '#aws/resident/drafts-table.ts'
import { remindDrafts } from '#requests/resident/drafts/remind.ts'

const ports = draftPorts()
const due = draftReminders()

export const handler = async () => ({ reminded: await remindDrafts({ ...(await ports()), due }) })
