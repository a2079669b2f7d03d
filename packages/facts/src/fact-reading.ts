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

/** Where a structure stands, told only where something is wrong with it: to write places down for all that is right takes longer than to read it. */
export type Place = () => string

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
  text(json: Json, member: string, required: boolean, within?: Place): string | undefined {
    const value = json[member]
    if ((value === undefined || value === null) && !required) return undefined
    const fault = typeof value === 'string' && value !== '' ? textFault(value, ID) : 'FACT_FORM'
    if (typeof value === 'string' && fault === undefined) return value
    return this.report(fault ?? 'FACT_FORM', within === undefined ? member : `${within()}.${member}`, member)
  }

  /** The same for an id that was read elsewhere. */
  checkId(place: string, value: string): void {
    const fault = textFault(value, ID)
    if (fault !== undefined) this.report(fault, place, place)
  }

  time(json: Json, member: string, required: boolean): FactTime | undefined {
    const text = this.text(json, member, required)
    if (text === undefined) return undefined
    return parseFactTime(text) ?? this.report('FACT_TIME', member, text)
  }
}
