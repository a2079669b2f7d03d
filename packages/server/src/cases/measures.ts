import type { CaseDto } from '@hengjian/contract'
import type { Fact, Vocabulary } from '@hengjian/facts'
import { type Bilingual, formatInstant } from '@hengjian/law'

type Measure = CaseDto['persons'][number]['measures'][number]

/** The intervals that are shown as measures in force. */
const MEASURES: Readonly<Record<string, Bilingual>> = {
  visit: { zh: '在办案区', en: 'in the handling area' },
  summons: { zh: '传唤', en: 'summons' },
  coercedSummons: { zh: '拘传', en: 'coerced summons' },
  continuedQuestioning: { zh: '继续盘问', en: 'continued questioning' },
  detention: { zh: '拘留', en: 'detention' },
  arrest: { zh: '逮捕', en: 'arrest' },
  detentionCentreStay: { zh: '在看守所羁押', en: 'in the detention centre' },
  bail: { zh: '取保候审', en: 'bail' },
  residentialSurveillance: { zh: '监视居住', en: 'residential surveillance' },
}

/** The measures open for a person after the given facts, which name the person and stand in the order they happened. */
export function measuresInForce(facts: readonly Fact[], vocabulary: Vocabulary): Measure[] {
  return Object.entries(MEASURES).flatMap(([interval, name]) => {
    const type = vocabulary.intervals.get(interval)
    if (type === undefined || !('begin' in type)) return []
    let open: Fact | undefined
    for (const fact of facts) {
      if (type.end.includes(fact.kind)) open = undefined
      if (type.begin.includes(fact.kind) && open === undefined) open = fact
    }
    return open === undefined ? [] : [{ interval, name, since: formatInstant(open.occurredAt.from) }]
  })
}
