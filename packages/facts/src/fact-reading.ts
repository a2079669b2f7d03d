import type { Problem } from '@hengjian/law'
import type { FactTime } from './fact'
import type { Json } from './json'
import { factProblem } from './problems'
import { textFault } from './text-fault'
import { parseFactTime } from './time-range'

/** Longest id in characters. */
const ID = 200
/** Most problems that are told of one record: what is wrong in so many places is wrong in kind. */
const PROBLEMS = 100

/** Collects problems while a record is read, so that all of them are told at once. */
export class FactReading {
  readonly problems: Problem[] = []

  report(...args: Parameters<typeof factProblem>): undefined {
    if (this.problems.length < PROBLEMS) this.problems.push(factProblem(...args))
    return undefined
  }

  /**
   * A member that is a short text; null is no value.
   * @param within the place of the structure that has the member
   */
  text(json: Json, member: string, required: boolean, within = ''): string | undefined {
    const value = json[member]
    const place = within === '' ? member : `${within}.${member}`
    if ((value === undefined || value === null) && !required) return undefined
    if (typeof value !== 'string' || value === '') return this.report('FACT_FORM', place, member)
    return this.clean(place, value, ID, member)
  }

  /** A text that can be stored and shown, or the problem with it. */
  clean(place: string, value: string, longest: number, name: string): string | undefined {
    const fault = textFault(value, longest)
    return fault === undefined ? value : this.report(fault, place, name)
  }

  /** The same for an id that was read elsewhere. */
  checkId(place: string, value: string): void {
    this.clean(place, value, ID, place)
  }

  time(json: Json, member: string, required: boolean): FactTime | undefined {
    const text = this.text(json, member, required)
    if (text === undefined) return undefined
    return parseFactTime(text) ?? this.report('FACT_TIME', member, text)
  }
}
