import type { Files, Rounds, Task } from '#admissions/rounds/ports.ts'
import { isShown } from '#admissions/rounds/round.ts'
import type { FiguresSource } from '#contract/admissions/figures.ts'
import { RoundFile } from '#contract/admissions/round.ts'
import { Run } from '#contract/admissions/run.ts'
import { type Figures, figuresOf } from './count.ts'
import type { KeptFigures } from './ports.ts'

export interface FiguresPorts {
  readonly rounds: Pick<Rounds, 'get'>
  readonly files: Pick<Files, 'get'>
  readonly figures: Pick<KeptFigures, 'keep'>
  readonly now: () => Date
}

type FiguresTask = Extract<Task, { do: 'figures' }>

async function read(files: Pick<Files, 'get'>, kind: 'runs' | 'rounds', hash: string): Promise<unknown> {
  const text = await files.get(kind, hash)
  if (text === undefined) throw new Error(`The file ${kind}/${hash} is not there`)
  return JSON.parse(text)
}

/** A round’s figures made of its files; undefined where its offers are not shown, or those of another run are. */
export async function computedFigures(
  { rounds, files, now }: Omit<FiguresPorts, 'figures'>,
  { round: id, run: hash }: Pick<FiguresTask, 'round' | 'run'>,
): Promise<{ readonly source: FiguresSource; readonly figures: Figures } | undefined> {
  const round = await rounds.get(id)
  if (round?.publication?.run !== hash || !isShown(round, now())) return undefined
  const run = Run.parse(await read(files, 'runs', hash))
  const file = RoundFile.parse(await read(files, 'rounds', run.input))
  const elsewhere = new Set(file.schools.filter(({ policy }) => policy === 'away').map((one) => one.id))
  const heldBack = new Set(round.publication.heldBack)
  const { at: shown } = round.publication
  return {
    source: { round: id, run: hash, shown, computed: now().toISOString() },
    figures: figuresOf(file, run, { elsewhere, heldBack }),
  }
}

/** Makes the figures of a round whose offers are shown, and keeps them. Done again, it keeps the same. */
export async function keepFigures(ports: FiguresPorts, task: FiguresTask): Promise<void> {
  const made = await computedFigures(ports, task)
  if (made) await ports.figures.keep(made.source, made.figures)
}
