import { type PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns'
import { afterEach, expect, it, vi } from 'vitest'
import { submit } from '#requests/life/submit.ts'
import { eventsOf, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { eventTopic } from './event-topic.ts'

afterEach(() => vi.restoreAllMocks())

it('refuses an event that is too large for the topic, and hands on those beside it', async () => {
  const sent: string[] = []
  vi.spyOn(SNSClient.prototype, 'send').mockImplementation(async (command: unknown) => {
    const { input } = command as PublishBatchCommand
    for (const { MessageGroupId = '' } of input.PublishBatchRequestEntries ?? []) sent.push(MessageGroupId)
    return {}
  })
  const requests = new MemoryRequests()
  for (const n of [1, 2, 3]) await submit(submitPorts(requests), pothole(), key(n))
  const [first, large, last] = [...requests.items.values()]
  const requestsToTell = [first!, { ...large!, answers: { details: 'x'.repeat(300_000) } }, last!]
  const events = await Promise.all(requestsToTell.map((request) => eventsOf(request, request.history)))
  const refused = await eventTopic('arn').publish(events.flat())
  expect(refused.map(({ subject }) => subject)).toEqual([large!.reference])
  expect(sent).toEqual([first!.reference, last!.reference])
})
