import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { emergencyNumber } from '#contract/core/emergency.ts'
import { pounds } from '#contract/core/money.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { Receipt, Submission } from '#contract/requests/request.ts'
import { createApp } from '#http/core/app.ts'
import { pointer, readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type Entered, type SubmitPorts, type Submitted, submit } from '#requests/life/submit.ts'
import { type Ending, stopInWords } from '#services/define/walk.ts'

function outcomeProblem(outcome: Ending, council: CouncilProfile): ProblemError {
  if (outcome.kind === 'stop') return new ProblemError('not-eligible', stopInWords(outcome))
  if (outcome.kind === 'handover') return new ProblemError('not-ours', outcome.reason)
  const phone = emergencyNumber(outcome.call, council)
  const ours = { council: council.name, care: `${council.name}, ${council.urgentCare.name}` }
  const name = outcome.call in ours ? ours[outcome.call as keyof typeof ours] : `Emergency line (${phone})`
  const authority = { name, phone }
  return new ProblemError('danger', `${outcome.reason} Call ${phone} now. Do not send this as a form.`, {
    authority,
  })
}

/** Says who looks after it instead. */
export function notOurs({ authority, why }: Extract<Submitted, { kind: 'not-ours' }>): ProblemError {
  const { name, url, phone } = authority
  return new ProblemError('not-ours', why, { authority: { name, url, ...(phone ? { phone } : {}) } })
}

const feeNow = (pence: number): string =>
  `${pence > 0 ? `It costs ${pounds(pence)} now` : 'It costs nothing now'}. Nothing was taken. Send it again with \`expects\` as it is now, once whoever pays has seen it.`

/** The answer to a submission; throws the problem that it ended with. */
export async function receive(
  context: Context,
  ports: SubmitPorts,
  submission: Submission,
  key: string,
  entered: Entered = {},
): Promise<Response> {
  const submitted = await submit(ports, submission, key, entered)
  switch (submitted.kind) {
    case 'accepted':
      return context.json(Receipt.parse(submitted.receipt), 201, {
        location: `/api/requests/${submitted.receipt.reference}`,
      })
    case 'key-reused':
      throw new ProblemError(
        'key-reused',
        'This Idempotency-Key was used with another body. Use a new key for a new request.',
      )
    case 'no-such-service':
      throw new ProblemError('invalid', 'Choose a service that /api/services lists.', {
        errors: [{ pointer: '/service', message: 'There is no such service' }],
      })
    case 'outcome':
      throw outcomeProblem(submitted.outcome, ports.council)
    case 'not-ours':
      throw notOurs(submitted)
    case 'fee-changed':
      throw new ProblemError('fee-changed', feeNow(submitted.fee.pence), { fee: submitted.fee })
    case 'invalid':
      throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: [
          ...submitted.answers.map(({ question, message }) => ({
            pointer: pointer(['answers', question]),
            message,
          })),
          ...submitted.contact.map(({ field, message }) => ({
            pointer: pointer(['contact', field]),
            message,
          })),
        ],
      })
  }
}

/** `POST /api/requests`. The ports are made once the secret is known. */
export function submitRoutes(ports: () => Promise<SubmitPorts>): Hono {
  return createApp().post('/api/requests', async (context) => {
    const key = idempotencyKey(context.req)
    const submission = await readBody(context.req, Submission)
    return receive(context, await ports(), submission, key)
  })
}
