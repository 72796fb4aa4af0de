import * as z from 'zod/mini'
import { callOutWell } from '#aws/core/call-out.ts'
import type { HandOverPorts } from '#requests/elsewhere/handover/ports.ts'
import { signature, signatureHeader, webhookKeys } from '#requests/elsewhere/handover/signature.ts'
import { brings } from '#requests/list/deliver.ts'

/** What a receiver may say: its own number for the request. */
const Acknowledgement = z.object({ reference: z.optional(z.string().check(z.maxLength(100))) })

const within = 10_000

function acknowledgementIn(text: string) {
  try {
    return Acknowledgement.safeParse(JSON.parse(text)).data?.reference
  } catch {
    // A receiver may say anything else with its 2xx.
    return undefined
  }
}

/** Posts each event as CloudEvents JSON, signed. An answer of 2xx takes it. */
export function sendToWebhook(url: string, secret: () => Promise<string>): HandOverPorts['send'] {
  return async ({ event }) => {
    const body = JSON.stringify(event)
    const text = await callOutWell(
      url,
      {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/cloudevents+json; charset=utf-8',
          [signatureHeader]: signature(webhookKeys(await secret()), body, new Date()),
        },
      },
      within,
    )
    const theirs = brings(event) ? acknowledgementIn(text) : undefined
    return theirs ? { theirs } : {}
  }
}
