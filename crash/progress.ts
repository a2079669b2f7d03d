import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { TARGETS } from './served'

const killSchema = z.object({
  number: z.number().int(),
  target: z.enum(TARGETS),
  /** From the kill until everything answered again. In milliseconds. */
  back: z.number(),
  /** Acknowledged since the kill before: facts and actions. */
  facts: z.number().int(),
  actions: z.number().int(),
  /** Tries that it left without an answer, and those of them that had been committed all the same. */
  cut: z.number().int(),
  doneThough: z.number().int(),
  doubled: z.number().int(),
  contested: z.number().int(),
  /** Files that came with actions. */
  files: z.number().int(),
})
export type Kill = z.infer<typeof killSchema>

const stateSchema = z.object({
  seed: z.number().int(),
  /** Under which facts are reported. */
  key: z.string(),
  /** How often the command was begun on this folder. */
  parts: z.number().int(),
  kills: z.array(killSchema),
})
/** How far it has come: what a run needs to go on where another was broken off. */
export type Progress = z.infer<typeof stateSchema>

const fileIn = (folder: string): string => join(folder, 'progress.json')

/** What a folder remembers; undefined where nothing was begun in it. */
export const readProgress = (folder: string): Progress | undefined =>
  existsSync(fileIn(folder)) ? stateSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))) : undefined

/** Keeps it, whole or as it was before. */
export function writeProgress(folder: string, progress: Progress): void {
  writeFileSync(`${fileIn(folder)}.new`, JSON.stringify(progress))
  renameSync(`${fileIn(folder)}.new`, fileIn(folder))
}

const sum = (kills: readonly Kill[], of: (kill: Kill) => number): number =>
  kills.reduce((total, kill) => total + of(kill), 0)

/** The value that so much of all is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0)
}

/** What is told when it ends. */
export function summaryOf({ seed, parts, kills }: Progress, stored: Stored | undefined, faults: readonly string[]) {
  const ofTarget = (target: Kill['target']): readonly number[] =>
    kills.filter((kill) => kill.target === target).map(({ back }) => back)
  return {
    seed,
    kills: kills.length,
    parts,
    acknowledged: {
      facts: sum(kills, ({ facts }) => facts),
      actions: sum(kills, ({ actions }) => actions),
      files: sum(kills, ({ files }) => files),
    },
    cut: sum(kills, ({ cut }) => cut),
    cutAndYetDone: sum(kills, ({ doneThough }) => doneThough),
    clickedTwice: sum(kills, ({ doubled }) => doubled),
    twoAtOnce: sum(kills, ({ contested }) => contested),
    stored,
    killed: Object.fromEntries(
      TARGETS.map((target) => {
        const back = ofTarget(target)
        const milliseconds = { median: quantile(back, 0.5), p95: quantile(back, 0.95), worst: quantile(back, 1) }
        return [target, { times: back.length, backAfterMilliseconds: milliseconds }]
      }),
    ),
    faults,
  }
}

/** What the database holds in the end. */
export interface Stored {
  readonly facts: number
  readonly matters: number
  readonly closed: number
  readonly actions: number
  readonly documentNumbers: number
  readonly files: number
  readonly auditLines: number
}
