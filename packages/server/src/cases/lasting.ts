import type { CaseDto, LaneDto, LastingDto } from '@hengjian/contract'
import type { Fact, IntervalType, ObjectInRole, Vocabulary } from '@hengjian/facts'
import { type Bilingual, formatInstant } from '@hengjian/law'
import { type LabelOf, presentTime } from '../facts/present'
import type { ObjectRef } from '../judging/cluster'

type Measure = CaseDto['persons'][number]['measures'][number]

interface Shown {
  readonly name: Bilingual
  readonly lane: LaneDto
  /** It restrains the person: 在案措施. */
  readonly restrains?: true
}

const measure = (zh: string, en: string): Shown => ({ name: { zh, en }, lane: 'measures', restrains: true })
const bar = (lane: LaneDto, zh: string, en: string): Shown => ({ name: { zh, en }, lane })

/** The intervals of the vocabulary that are shown, in the order in which a person's measures are told. */
const SHOWN: Readonly<Record<string, Shown>> = {
  visit: { ...measure('在办案区', 'in the handling area'), lane: 'centre' },
  summons: measure('传唤', 'summons'),
  coercedSummons: measure('拘传', 'coerced summons'),
  continuedQuestioning: measure('继续盘问', 'continued questioning'),
  restraint: measure('约束醒酒', 'restraint until sober'),
  detention: measure('拘留', 'detention'),
  arrest: measure('逮捕', 'arrest'),
  detentionCentreStay: measure('在看守所羁押', 'in the detention centre'),
  bail: measure('取保候审', 'bail'),
  residentialSurveillance: measure('监视居住', 'residential surveillance'),
  identityUnknown: bar('measures', '身份不明期间', 'identity unknown'),
  freeze: bar('measures', '冻结', 'freeze'),
  seizure: bar('measures', '扣押查封', 'seizure'),
  technicalInvestigation: bar('measures', '技术侦查', 'technical investigation'),
  stay: bar('centre', '在房间', 'in a room'),
  outing: bar('centre', '带出', 'taken out'),
  rest: bar('centre', '休息', 'rest'),
  tracking: bar('centre', '轨迹', 'tracked'),
  fault: bar('centre', '设备故障', 'fault'),
  recording: bar('centre', '录音录像', 'recording'),
  filing: bar('procedure', '立案侦查', 'filed'),
  interrogation: bar('procedure', '讯问（询问）', 'interrogation'),
  appraisal: bar('procedure', '鉴定', 'appraisal'),
  lineup: bar('procedure', '辨认', 'line-up'),
  supplement: bar('procedure', '补充侦查', 'supplementary investigation'),
  hearing: bar('procedure', '庭审', 'hearing'),
  pleaSigning: bar('documents', '签署具结书', 'plea signing'),
  noticeExcuse: bar('documents', '暂缓通知', 'notice put off'),
}

interface Open {
  readonly key: readonly ObjectInRole[]
  readonly began: Fact
}
interface Stretch extends Open {
  readonly ended: Fact | undefined
}

const keyOf = ({ key }: IntervalType, fact: Fact): readonly ObjectInRole[] =>
  key.flatMap((part) => fact.objects.find(({ type, role }) => type === part || role === part) ?? [])

/** An end that leaves an object of the key unnamed ends whatever else fits. */
const agree = (one: readonly ObjectInRole[], other: readonly ObjectInRole[]): boolean =>
  one.every(({ type, id }) => other.every((object) => object.type !== type || object.id === id))

/** The stretches of one interval over facts that stand in the order they happened. */
function stretchesOf(facts: readonly Fact[], type: IntervalType): readonly Stretch[] {
  if ('span' in type) {
    return facts
      .filter(({ kind }) => kind === type.span)
      .map((fact) => ({ key: keyOf(type, fact), began: fact, ended: fact }))
  }
  const stretches: Stretch[] = []
  let open: Open[] = []
  for (const fact of facts) {
    const key = keyOf(type, fact)
    const met = open.filter((one) => agree(one.key, key))
    if (type.end.includes(fact.kind)) {
      stretches.push(...met.map((one) => ({ ...one, ended: fact })))
      open = open.filter((one) => !met.includes(one))
    }
    if (type.begin.includes(fact.kind) && !open.some((one) => agree(one.key, key))) open.push({ key, began: fact })
  }
  return [...stretches, ...open.map((one) => ({ ...one, ended: undefined }))]
}

/** Everything that lasts or lasted, as bars of the timeline, by their begin. */
export function lastingOf(facts: readonly Fact[], vocabulary: Vocabulary, labelOf: LabelOf): LastingDto[] {
  const found = Object.entries(SHOWN).flatMap(([interval, { name, lane }]) => {
    const type = vocabulary.intervals.get(interval)
    if (type === undefined) return []
    return stretchesOf(facts, type).map(({ key, began, ended }): LastingDto => {
      const [of] = key
      const end = ended === began ? began.endedAt : ended?.occurredAt
      return {
        id: `${interval} ${began.id}`,
        interval,
        name,
        lane,
        of: of === undefined ? { type: '', id: '', label: '' } : { ...refOf(of), label: labelOf(of.type, of.id) },
        from: presentTime(began.occurredAt),
        to: end === undefined ? null : presentTime(end),
        began: began.id,
        ended: ended?.id ?? null,
      }
    })
  })
  return found.sort((left, right) => (left.from.from < right.from.from ? -1 : left.from.from > right.from.from ? 1 : 0))
}

const refOf = ({ type, id }: ObjectRef): ObjectRef => ({ type, id })

/** The measures open for a person after the given facts, which name the person and stand in the order they happened. */
export const measuresInForce = (facts: readonly Fact[], vocabulary: Vocabulary): Measure[] =>
  Object.entries(SHOWN).flatMap(([interval, { name, restrains }]) => {
    const type = vocabulary.intervals.get(interval)
    if (type === undefined || restrains !== true) return []
    const open = stretchesOf(facts, type).find(({ ended }) => ended === undefined)
    return open === undefined ? [] : [{ interval, name, since: formatInstant(open.began.occurredAt.from) }]
  })

/** The kinds of facts that begin or end what {@link measuresInForce} tells. */
export const restrainingKinds = (vocabulary: Vocabulary): readonly string[] =>
  Object.entries(SHOWN).flatMap(([interval, { restrains }]) => {
    const type = vocabulary.intervals.get(interval)
    return type === undefined || restrains !== true || 'span' in type ? [] : [...type.begin, ...type.end]
  })
