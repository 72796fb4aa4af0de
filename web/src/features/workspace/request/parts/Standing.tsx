import { dayAndClock, dueMomentInWords, timeInWords } from '#contract/calendar/times.ts'
import { workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import { capital } from '#contract/core/words/in-text.ts'
import { bookedNow, callsInVain, rangNow } from '#contract/requests/booked.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { formatsNeeded } from '#services/define/accessible-formats.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { departmentNamed } from '#web/staff/desk/departments.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import {
  channelInWords,
  rangInWords,
  saidNotFixed,
  stateColour,
  stateInWords,
  wasReferred,
  whoSays,
  wordsWith,
} from '../../words/states.ts'

/** Where it stands, by when, and who has it: what somebody looks for first. */
export function Standing({ request, service }: { request: WorkRequest; service: Service | undefined }) {
  const { state, dueAt, dueAbout, overdue, assignee, team, followers, submittedAt, mergedInto } = request
  const notFixed = saidNotFixed(request)
  const words = notFixed && wordsWith(notFixed, request.conversation)
  const last = request.history.findLast(({ type }) => type === 'referred' || type === 'passed-on')
  const elsewhere =
    state === 'referred' && last?.to?.kind === 'authority' && last.passed !== 'not-sent' && last.to.name
  const notSent = state === 'referred' && last?.passed === 'not-sent' && last.to?.name
  const danger = request.danger && request.history.findLast(({ type }) => type === 'dangerous')?.note
  const work = workOf(service)
  const booked = bookedNow(request)
  const calls = callsInVain(request.history)
  const rang = isOpen(state) && rangNow(request.history)
  const needs = service ? formatsNeeded(service, request.answers) : []
  return (
    <dl className="ws-standing">
      {needs.length > 0 && (
        <Fact name="Needs">
          <strong>{needs.join(', ')}</strong>
        </Fact>
      )}
      <Fact name="State">
        <Tag colour={stateColour(state)}>{stateInWords(state, work)}</Tag>
        {request.danger && (
          <>
            {' '}
            <Tag colour="red">Dangerous</Tag>
          </>
        )}
        {mergedInto && (
          <span>
            {' '}
            It carries on as{' '}
            <Link className="app-whole" href={paths.workRequest(mergedInto)}>
              {mergedInto}
            </Link>
          </span>
        )}
      </Fact>
      {danger && (
        <Fact name="Danger">
          <strong>
            <Lines text={danger} />
          </strong>
        </Fact>
      )}
      {notSent && (
        <Fact name="Not passed on">
          <strong>{`Our email did not reach ${notSent}`}</strong>
          <span>
            {
              '. Tell them another way, then select “Say how you told them”. Until then the resident reads that they have to report it.'
            }
          </span>
        </Fact>
      )}
      {notFixed && (
        <Fact name={`${whoSays(notFixed.other)} says`}>
          <strong>
            {work === 'repair' && !wasReferred(request, notFixed) ? 'It isn’t fixed' : 'Look at it again'}
          </strong>
          <span>{`, ${timeInWords(notFixed.at)}${words ? ': ' : ''}`}</span>
          {words && <Lines text={words} />}
        </Fact>
      )}
      {booked && (
        <Fact name="Appointment">
          <strong>{dayAndClock(booked.starts)}</strong>
          <span>{`, ${booked.where}`}</span>
        </Fact>
      )}
      {calls > 0 && isOpen(state) && <Fact name="Calls with no answer">{calls}</Fact>}
      {rang && <Fact name="They rang us">{capital(rangInWords(rang))}</Fact>}
      {dueAt && isOpen(state) && (
        <Fact name={overdue ? 'Overdue' : 'Due'}>
          {overdue ? (
            <strong className="ws-overdue">{`since ${dueMomentInWords(dueAt)}`}</strong>
          ) : (
            `by ${dueMomentInWords(dueAt)}`
          )}
        </Fact>
      )}
      {dueAbout && <Fact name="Due">{dueAbout}</Fact>}
      {elsewhere && <Fact name="Who has it">{elsewhere}</Fact>}
      {!elsewhere && assignee !== undefined && <Fact name="Who has it">{assignee?.name ?? 'Nobody'}</Fact>}
      {!elsewhere && <Fact name="Team">{team?.name ?? departmentNamed(request.department)}</Fact>}
      <Fact name="Sent">{timeInWords(submittedAt)}</Fact>
      <Fact name="How it came in">
        <span>{channelInWords[request.channel]}</span>
        <span>{request.enteredBy && ` (${request.enteredBy.name})`}</span>
      </Fact>
      {followers !== undefined && (
        <Fact name="Who else waits">
          <span>
            {followers === 0
              ? 'Nobody follows it'
              : followers === 1
                ? '1 person follows it'
                : `${followers} people follow it`}
          </span>
          {request.alsoTold && (
            <span>
              {'. '}
              <a className="govuk-link" href="#also-told-heading">
                See what was merged into it
              </a>
            </span>
          )}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="ws-standing__fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
