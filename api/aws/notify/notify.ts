import { NotifyClient } from 'notifications-node-client'
import type { CouncilProfile } from '#contract/council/council.ts'
import { secretText } from '#requests/life/secret-text.ts'
import type { Message } from '#requests/notify/port.ts'
import type { Notify } from '#requests/notify/ports.ts'
import { NotifyRefusal, notifyTransport } from './transport.ts'

type Templates = NonNullable<CouncilProfile['messages']>

export interface NotifySettings {
  /** Address of the API, without a path. */
  readonly url: string
  readonly apiKey: () => Promise<string>
  readonly templates: Templates
  /** After how long a call is given up. */
  readonly milliseconds?: number
}

/** Notify names the field first in what it says of an address that can't be one; it may not write to other countries. */
const ofAddress = (error: unknown) =>
  error instanceof NotifyRefusal &&
  error.errors.some(({ message }) => /^(email_address|phone_number) |international mobile/.test(message))

function post(client: NotifyClient, templates: Templates, { id, to, subject, body }: Message) {
  return 'email' in to
    ? client.sendEmail(templates.emailTemplate, to.email, {
        reference: id,
        personalisation: { subject, body },
      })
    : client.sendSms(templates.textTemplate, to.phone, { reference: id, personalisation: { body } })
}

/** GOV.UK Notify with the council's two general templates. https://docs.notifications.service.gov.uk/rest-api.html */
export function notifyService({ url, apiKey, templates, milliseconds = 5000 }: NotifySettings): Notify {
  const client = async () => {
    const one = new NotifyClient(url, secretText(await apiKey()))
    one.setClient(notifyTransport(milliseconds) as never)
    return one
  }
  return {
    async send(message) {
      try {
        const { data } = await post(await client(), templates, message)
        return { kind: 'sent', notifyId: data.id }
      } catch (error) {
        if (ofAddress(error)) return { kind: 'refused' }
        throw error
      }
    },
    async find(id) {
      const { data } = await (await client()).getNotifications(undefined, undefined, id)
      return data.notifications.at(0)?.id
    },
  }
}
