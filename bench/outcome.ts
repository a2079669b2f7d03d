import { stdout } from 'node:process'

/** What one run of a bench tells on its standard output, in one line of JSON. */
export interface Outcome {
  /** Wall-clock seconds of what is measured; without what had to be prepared for it. */
  readonly seconds: number
  /** What else the table or a reader needs: counts, hashes, sizes. */
  readonly figures?: Readonly<Record<string, number | string>>
}

/** Ends a bench with its outcome; the peak is that of the whole process. */
export function tell({ seconds, figures = {} }: Outcome): void {
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024)
  stdout.write(`${JSON.stringify({ seconds, peakMiB, figures })}\n`)
}

/** The middle of several values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Seconds that a piece of work takes. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** The median of several runs in this one process, after one that does not count: everybody's code is then warm. */
export async function medianSeconds(runs: number, work: () => unknown): Promise<number> {
  await work()
  const seconds: number[] = []
  for (let run = 0; run < runs; run += 1) seconds.push(await secondsOf(work))
  return median(seconds)
}
