import type { Problem } from '@hengjian/law'
import type { Fact } from './fact'
import { factContent } from './fact-content'
import { factProblem } from './problems'

/** What becomes of a fact beside those already there. A conflict is not let in; what was there first stays. */
export type Admission =
  | { readonly state: 'new'; readonly problems: readonly Problem[] }
  | { readonly state: 'duplicate' }
  | { readonly state: 'conflict'; readonly problem: Problem }

/**
 * Compares each fact with those before it: the same record sent again is a duplicate, with another content a conflict. One
 * number of papers under two names is told too, and nothing is joined: who a person is follows from the object's id alone.
 */
export class Admissions {
  private readonly records = new Map<string, Fact>()
  private readonly names = new Map<string, string>()

  /** @param place where the fact stands in its file */
  admit(fact: Fact, place: string): Admission {
    const known = this.records.get(fact.id)
    if (known !== undefined)
      return factContent(known) === factContent(fact)
        ? { state: 'duplicate' }
        : { state: 'conflict', problem: factProblem('FACT_CONFLICT', place, fact.sourceRecord) }
    this.records.set(fact.id, fact)
    return { state: 'new', problems: this.papersOf(fact, place) }
  }

  private papersOf({ objects }: Fact, place: string): readonly Problem[] {
    return objects.flatMap(({ attributes }) => {
      const [number, name] = [attributes?.['idNumber'], attributes?.['name']]
      if (typeof number !== 'string' || typeof name !== 'string') return []
      const known = this.names.get(number)
      if (known === undefined) this.names.set(number, name)
      return known === undefined || known === name ? [] : [factProblem('ID_TWO_NAMES', place, number.slice(-4))]
    })
  }
}
