import type { CellStateDto, DeskDto } from '@hengjian/contract'
import { type Bilingual, formatInstant, type Instant } from '@hengjian/law'
import type { State } from '@hengjian/supervision'

type Cell = DeskDto['checklist']['rows'][number]['cells'][number]

/**
 * An item of the first 24 hours, and the models that watch over it; an id also stands for its parts (`ID/part`). `onceJudged` is an
 * item whose verdicts show that this one had its occasion: without a verdict of its own it is not meant for the person.
 */
interface Item {
  readonly item: string
  readonly name: Bilingual
  readonly short: Bilingual
  readonly models: readonly string[]
  readonly onceJudged?: string
}

/** What must happen in the first 24 hours after arrival or filing, in the order in which it does. */
export const CHECKLIST: readonly Item[] = [
  {
    item: 'entry',
    name: { zh: '直接带入办案区', en: 'Straight into the handling area' },
    short: { zh: '入区', en: 'entry' },
    models: ['CTR-ENTRY-DELAY', 'CTR-ENTRY-REG'],
  },
  {
    item: 'search',
    name: { zh: '人身检查、伤情检查与登记', en: 'Body search, injury check, register' },
    short: { zh: '安检', en: 'search' },
    models: ['CTR-SECURITY-CHECK', 'CTR-FEMALE-CHECK', 'CTR-INJURY-DELTA'],
  },
  {
    item: 'rights',
    name: { zh: '告知诉讼权利与委托辩护人', en: 'Rights told, right to a lawyer' },
    short: { zh: '告权', en: 'rights' },
    models: ['RGT-LAWYER-NOTICE', 'INV-RIGHTS-NOTICE'],
  },
  {
    item: 'summons',
    name: { zh: '传唤、拘传不超时，不连续', en: 'Summons within its limit, no chain' },
    short: { zh: '传唤', en: 'summons' },
    models: [
      'CTR-SUMMON-12H',
      'CTR-SUMMON-EXT',
      'CTR-SUMMON-CONSEC',
      'CTR-SUMMON-EXPIRED-HELD',
      'CM-JC-12H',
      'CTR-ADMIN-8H',
    ],
  },
  {
    item: 'rest',
    name: { zh: '饮食与必要的休息', en: 'Food and rest' },
    short: { zh: '食宿', en: 'rest' },
    models: ['CTR-FOOD', 'CTR-REST'],
  },
  {
    item: 'warrant',
    name: { zh: '出示拘留证', en: 'Detention warrant shown' },
    short: { zh: '令状', en: 'warrant' },
    models: ['CM-DET-WARRANT', 'CM-JC-WARRANT'],
  },
  {
    item: 'delivery',
    name: { zh: '拘留后24小时内送看守所', en: 'To the detention centre within 24 hours' },
    short: { zh: '送所', en: 'deliver' },
    models: ['CM-DET-SEND-24H', 'CM-DET-SEND-REMOTE'],
  },
  {
    item: 'family',
    name: { zh: '拘留后24小时内通知家属', en: 'Family notified within 24 hours' },
    short: { zh: '家属', en: 'family' },
    models: ['CM-DET-FAMILY-24H', 'CM-DET-FAMILY-RESUME', 'CM-RS-FAMILY-24H', 'CTR-ADMIN-FAMILY'],
  },
  {
    item: 'interrogation',
    name: { zh: '拘留后24小时内讯问', en: 'First questioning within 24 hours' },
    short: { zh: '首讯', en: 'question' },
    models: ['CM-DET-24H'],
  },
  {
    item: 'recording',
    name: { zh: '讯问全程同步录音录像', en: 'Questioning recorded whole and unbroken' },
    short: { zh: '录像', en: 'record' },
    models: ['CTR-AV-MUST', 'CTR-AV-FULL', 'CTR-AV-EDIT', 'CTR-ADMIN-AV'],
  },
  {
    item: 'twoOfficers',
    name: { zh: '侦查人员不少于二人', en: 'Two investigators' },
    short: { zh: '两人', en: 'two' },
    models: ['INV-TWO-OFFICERS', 'INV-PLACE-CUSTODY', 'INV-SEPARATE', 'CTR-ADMIN-ONE-OFFICER'],
  },
  {
    item: 'minor',
    onceJudged: 'twoOfficers',
    name: { zh: '未成年人：合适成年人到场、女性工作人员、分开', en: 'Minor: adult present, female staff, separate' },
    short: { zh: '未成年', en: 'minor' },
    models: [
      'RGT-MINOR-GUARDIAN',
      'RGT-MINOR-GUARDIAN-PARTIAL',
      'RGT-MINOR-FEMALE',
      'RGT-MINOR-PAL',
      'CTR-MINOR-MIXED',
    ],
  },
  {
    item: 'dutyLawyer',
    name: { zh: '申请的，约见值班律师', en: 'Duty lawyer on request' },
    short: { zh: '律师', en: 'lawyer' },
    models: ['RGT-DUTY-LAWYER-24H', 'RGT-DUTY-LAWYER-NOTICE'],
  },
  {
    item: 'filing',
    name: { zh: '受案回执与立案决定', en: 'Acceptance receipt, filing decision' },
    short: { zh: '立案', en: 'filing' },
    models: ['FIL-REG-ONSPOT', 'FIL-REVIEW-3D', 'FIL-NODECISION', 'FIL-APPROVAL'],
  },
  {
    item: 'firstLook',
    name: { zh: '本室24小时内首次查看', en: "Office's own first look within 24 hours" },
    short: { zh: '查看', en: 'look' },
    models: ['COR-GOLD24'],
  },
]

const ITEM_OF: ReadonlyMap<string, string> = new Map(
  CHECKLIST.flatMap(({ item, models }) => models.map((model) => [model, item])),
)

/** The item a model belongs to, itself or as the part of a rule. */
export function itemOf(model: string): string | undefined {
  const [rule = model] = model.split('/', 1)
  return ITEM_OF.get(rule)
}

/** A verdict as a cell needs it. */
export interface CellVerdict {
  readonly key: string
  readonly model: string
  readonly state: State
  readonly counted_from: Instant | null
  readonly warn: Instant | null
  readonly alert: Instant | null
  readonly latest: Instant | null
  readonly finding: string | null
  readonly dismissed: boolean
}

/** From the one that most needs a look. */
const ORDER: readonly CellStateDto[] = ['violated', 'urgent', 'unknown', 'running', 'dismissed', 'done']

/** What runs on without a limit that somebody has to keep stands behind what was done: the item is not waiting for it. */
const rankOf = ({ warn }: CellVerdict, state: CellStateDto): number =>
  state === 'running' && warn === null ? ORDER.length : ORDER.indexOf(state)

/** How one verdict stands in its cell. */
export function stateOf({ state, warn, alert, dismissed }: CellVerdict, now: Instant): CellStateDto {
  switch (state) {
    case 'violated':
      return dismissed ? 'dismissed' : 'violated'
    case 'satisfied':
      return 'done'
    case 'unknown':
      return 'unknown'
    case 'pending':
      return (warn !== null && warn <= now) || (alert !== null && alert <= now) ? 'urgent' : 'running'
  }
}

/** The limit that somebody has to keep; a quiet time that passes by itself is none. */
export const dueOf = ({ warn, latest }: CellVerdict): string | null =>
  warn === null || latest === null ? null : formatInstant(latest)

/** The verdicts of an item, the one that most needs a look first, and among those the one that is due first. */
export const verdictsOfItem = (
  verdicts: readonly CellVerdict[],
  item: string,
  now: Instant,
): readonly { readonly verdict: CellVerdict; readonly state: CellStateDto }[] =>
  verdicts
    .filter(({ model }) => itemOf(model) === item)
    .map((verdict) => ({ verdict, state: stateOf(verdict, now) }))
    .sort(
      (left, right) =>
        rankOf(left.verdict, left.state) - rankOf(right.verdict, right.state) ||
        (left.verdict.latest ?? Number.POSITIVE_INFINITY) - (right.verdict.latest ?? Number.POSITIVE_INFINITY) ||
        (left.verdict.key < right.verdict.key ? -1 : 1),
    )

/** The row of a person: one cell an item, each showing the verdict that most needs a look. */
export function cellsOf(verdicts: readonly CellVerdict[], now: Instant): readonly Cell[] {
  const judged = new Set(verdicts.map(({ model }) => itemOf(model)))
  return CHECKLIST.map(({ item, onceJudged }) => {
    const [first] = verdictsOfItem(verdicts, item, now)
    if (first !== undefined) return { item, state: first.state, due: dueOf(first.verdict) }
    return { item, state: onceJudged !== undefined && judged.has(onceJudged) ? 'notApplicable' : 'notDue', due: null }
  })
}
