import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { edits, mayEdit } from '#access/settings/rights.ts'
import { type SettingKind, SettingSubject, settingKinds } from '#contract/council/setting.ts'
import {
  SettingChange,
  SettingCheck,
  SettingChecked,
  SettingLines,
  SettingView,
} from '#contract/workspace/settings.ts'
import { createApp } from '#http/core/app.ts'
import { pointer, readBody } from '#http/core/body.ts'
import { idempotencyKey, keyReused } from '#http/core/idempotency.ts'
import { issueWords } from '#http/core/issue-words.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import {
  changeSetting,
  type Misread,
  type Refused,
  readValue,
  type SettingsPorts,
  subjectOf,
} from '#settings/change.ts'
import { settingLines, settingView } from '#settings/view.ts'

export type SettingsRoutesPorts = StaffPorts & { readonly ready: () => Promise<SettingsPorts> }

const settings = '/api/workspace/settings'

const noSuch = () =>
  new ProblemError(
    'not-found',
    'There is nothing to change by this address. Open the list of what pages say.',
  )

function kindIn(context: Context): SettingKind {
  const kind = settingKinds.find((one) => one === context.req.param('kind'))
  if (!kind) throw noSuch()
  return kind
}

/** Each by the field of the value that it is about. */
function invalid(misread: Misread): ProblemError {
  const errors =
    'issues' in misread
      ? misread.issues.map((issue) => ({ path: issue.path, message: issueWords(issue) }))
      : misread.wrong.map(({ field, message }) => ({ path: [field], message }))
  return new ProblemError('invalid', 'Put right what is listed and send it again.', {
    errors: errors.map(({ path, message }) => ({ pointer: pointer(['value', ...path]), message })),
  })
}

function refusal(refused: Refused): ProblemError {
  switch (refused.kind) {
    case 'not-found':
      return noSuch()
    case 'forbidden':
      return forbidden()
    case 'key-reused':
      return keyReused()
    case 'not-now':
      return new ProblemError('not-now', refused.message)
    case 'invalid':
      return invalid(refused)
    case 'changed': {
      const { by, why } = refused.last
      return new ProblemError(
        'changed',
        `${by} changed this while you were writing, and gave the reason: ${why}. Look at what it says now, then send it again.`,
      )
    }
  }
}

/** What pages say, for those who may change it. */
export function settingsRoutes(ports: SettingsRoutesPorts): Hono {
  /** Which setting is asked for, by whom. Who may not change it is told no more of it than that. */
  async function asked(context: Context) {
    const staff = await staffOf(context, ports)
    const ready = await ports.ready()
    const kind = kindIn(context)
    const subject = SettingSubject.safeParse(context.req.param('subject'))
    const of = subject.success ? subjectOf(ready.written, kind, subject.data) : undefined
    if (!of) throw mayEdit(staff, undefined) ? noSuch() : forbidden()
    if (!mayEdit(staff, of.department)) throw forbidden()
    return { staff, ready, kind, of }
  }
  return createApp()
    .get(`${settings}/:kind`, async (context) => {
      const staff = await staffOf(context, ports)
      if (!edits(staff)) throw forbidden()
      const lines = await settingLines(await ports.ready(), staff, kindIn(context))
      return context.json(SettingLines.parse({ settings: lines }))
    })
    .get(`${settings}/:kind/:subject`, async (context) => {
      const { ready, kind, of } = await asked(context)
      const setting = await ready.settings.get(kind, of.subject)
      return context.json(SettingView.parse(settingView(ready.written, kind, of, setting)))
    })
    .post(`${settings}/:kind/:subject`, async (context) => {
      const { staff, ready, kind, of } = await asked(context)
      const key = idempotencyKey(context.req)
      const body = await readBody(context.req, SettingChange)
      const outcome = await changeSetting(ready, staff, { kind, subject: of.subject, key, ...body })
      if (outcome.kind !== 'done') throw refusal(outcome)
      return context.json(SettingView.parse(settingView(ready.written, kind, of, outcome.setting)))
    })
    .post(`${settings}/:kind/:subject/check`, async (context) => {
      const { ready, kind, of } = await asked(context)
      const { value } = await readBody(context.req, SettingCheck)
      const read = readValue(ready, { kind, subject: of.subject, value })
      if (!('value' in read)) throw invalid(read)
      return context.json(SettingChecked.parse(read))
    })
}
