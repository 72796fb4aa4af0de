import { draftPorts } from '#aws/draft-ports.ts'
import { draftReminders } from '#aws/drafts-table.ts'
import { remindDrafts } from '#requests/drafts/remind.ts'

const ports = draftPorts()
const due = draftReminders()

export const handler = async () => ({ reminded: await remindDrafts({ ...(await ports()), due }) })
