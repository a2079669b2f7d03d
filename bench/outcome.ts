import { stdout } from 'node:process'

/** How long a piece of work took: on the clock, and of all processors together. */
export interface Took {
  readonly seconds: number
  /** More than `seconds` where several threads worked; less where the machine was busy with something else. */
  readonly cpuSeconds: number
}

/**
 * Ends a bench with one line of JSON on standard output.
 * @param figures what else the table or a reader needs: counts, hashes, sizes
 * @param peakMiB of the process that did the work; left out where it is this one
 */
export function tell(
  took: Took,
  figures: Readonly<Record<string, number | string>> = {},
  peakMiB = Math.round(process.resourceUsage().maxRSS / 1024),
): void {
  stdout.write(`${JSON.stringify({ ...took, peakMiB, figures })}\n`)
}

/** Times a piece of work; what has to be prepared for it is done before. */
export async function timed(work: () => unknown): Promise<Took> {
  const began = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6 }
}

/** The middle one of several runs in this one process, after one that does not count: everybody's code is then warm. */
export async function medianOf(runs: number, work: () => unknown): Promise<Took> {
  await work()
  const took: Took[] = []
  for (let run = 0; run < runs; run += 1) took.push(await timed(work))
  const [middle] = took.sort((left, right) => left.seconds - right.seconds).slice(Math.floor(runs / 2))
  if (middle === undefined) throw new RangeError('no run')
  return middle
}
