import { classes } from '#web/design/classes.ts'
import type { Box, Lane } from './flow.ts'

/** Lanes of boxes with arrows between them. The list beside it says the same in words, so that it is hidden from screen readers and paper. */
export function Diagram({ lanes }: { lanes: readonly Lane[] }) {
  return (
    <div className="app-flow app-noprint" aria-hidden="true">
      {lanes.map(({ id, title, boxes }) => (
        <div key={id} className="app-flow__lane">
          {title && <p className="app-flow__lane-title">{title}</p>}
          {boxes.map((box) => (
            <Drawn key={box.id} box={box} />
          ))}
        </div>
      ))}
      <div className="app-flow__lane">
        <div className="app-flow__box app-flow__box--end">Check answers and send</div>
      </div>
    </div>
  )
}

function Drawn({ box }: { box: Box }) {
  const { title, when, asks, exits } = box
  return (
    <div className={classes('app-flow__step', when && 'app-flow__step--branch')}>
      <div className="app-flow__arrow">{when && <span>{`if ${when}`}</span>}</div>
      <div className={classes('app-flow__box', asks.length === 0 && 'app-flow__box--result')}>
        <p className="app-flow__title">{title}</p>
        <ul className="app-flow__asks">
          {asks.map((ask) => (
            <li key={ask.name}>
              <span>{ask.name === title ? '' : `${ask.name}: `}</span>
              <span>{ask.kind}</span>
              {ask.when && <em>{` if ${ask.when}`}</em>}
            </li>
          ))}
        </ul>
      </div>
      {exits.map((exit) => (
        <div key={`${exit.when}${exit.to}`} className="app-flow__exit">
          <span className="app-flow__exit-when">{exit.when}</span>
          <span className={classes('app-flow__pill', exit.ends && 'app-flow__pill--stop')}>{exit.to}</span>
        </div>
      ))}
    </div>
  )
}
