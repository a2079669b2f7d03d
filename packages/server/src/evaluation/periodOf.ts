import { type Period, parsePeriod } from '@hengjian/evaluation'
import { HttpProblem } from '../http/problem'

/** Reads a period of a request: 400 EVALUATION_PERIOD with what is wrong, where, and its cure. */
export function periodOf(from: string, to: string, fromPlace: string, toPlace: string): Period {
  const read = parsePeriod(from, to)
  if (read.ok) return read.value
  const problems = read.problems.map((one) => ({ ...one, place: one.place === 'from' ? fromPlace : toPlace }))
  const place = problems[0]?.place
  throw new HttpProblem('EVALUATION_PERIOD', {
    found: `${from} – ${to}`,
    problems,
    ...(place === undefined ? {} : { place }),
  })
}
