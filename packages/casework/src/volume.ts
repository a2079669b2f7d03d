import { dateOf, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ComposedDocument, Part, TableRow } from './documents'
import { paperLine, paperLines } from './documents/paperText'
import { type NameOf, writtenDate, writtenMoment, writtenValue } from './documents/writing'
import type { ActionRecord, Matter } from './matter'
import { ROLES } from './roles'
import { actionOf, type Workflow } from './workflow'

/** The papers that a volume is bound with: cover, catalogue, course of the matter and remarks. Nobody fills them in: all of it is known. */

/** What the cover says of the volume. */
export interface Volume {
  readonly office: string
  readonly workflow: string
  readonly number: string
  readonly title: string
  readonly unit: string | null
  readonly handler: string | null
  readonly archiveNo: string | null
  readonly openedAt: Instant
  readonly closedAt: Instant
  /** Whether it was answered with a reply, or with a lawful reason why there is none. */
  readonly answer: 'reply' | 'lawfulReason'
  /** Why only a few may open it, in words; empty where nothing is. */
  readonly sensitivities: readonly string[]
}

/** A piece of the volume as the catalogue lists it. */
export interface VolumePiece {
  readonly number: string | null
  readonly author: string
  readonly title: string
  readonly at: Instant
  readonly remark: string
}

const EMPTY = '\\'
const ANSWERS = { reply: '已答复', lawfulReason: '有依法不答复的理由，已记明' } as const
const dayOf = (at: Instant): string => writtenDate(dateOf(at, SHANGHAI_OFFSET))
const row = (title: string, text: string): TableRow => ({
  title: paperLine(title),
  text: paperLines(text).join('\n') || EMPTY,
})

const paper = (title: string, parts: readonly Part[], over: readonly Part[] = []): ComposedDocument => ({
  title,
  number: null,
  sheets: [{ parts: [...over, { kind: 'title', text: title }, ...parts], stays: true, eachPage: null }],
})

/** 卷宗封面; how long it is kept and its secrecy are for whoever binds it. */
export function volumeCover(volume: Volume): ComposedDocument {
  const { office, workflow, number, title, unit, handler, archiveNo, openedAt, closedAt, answer, sensitivities } =
    volume
  const rows = [
    row('归档号', archiveNo ?? ''),
    row('类别', workflow),
    row('编号', number),
    row('事项', title),
    row('办案单位', unit ?? ''),
    row('承办人', handler ?? ''),
    row('登记日期', dayOf(openedAt)),
    row('办结日期', dayOf(closedAt)),
    row('办理结果', ANSWERS[answer]),
    row('查阅限制', sensitivities.join('、')),
  ]
  const byHand = ['保管期限：', '密级：'].map((text): Part => ({ kind: 'byHand', text }))
  const head: Part = { kind: 'head', text: paperLine(office), red: false }
  return paper('卷宗封面', [{ kind: 'table', rows }, ...byHand], [head])
}

/** 卷内目录: every piece in its order. */
export function volumeCatalogue(pieces: readonly VolumePiece[]): ComposedDocument {
  const columns = [
    { title: '序号', width: 2 },
    { title: '文号', width: 6 },
    { title: '责任者', width: 5 },
    { title: '题名', width: 7 },
    { title: '日期', width: 5 },
    { title: '备注', width: 3 },
  ]
  const rows = pieces.map(({ number, author, title, at, remark }, index) =>
    [`${index + 1}`, number ?? '', author, title, dayOf(at), remark].map((text) => paperLine(text) || EMPTY),
  )
  return paper('卷内目录', [{ kind: 'list', columns, rows }])
}

function wayOf(definition: Workflow, { before, after }: ActionRecord): string {
  const titled = (state: string): string => definition.states[state]?.title.zh ?? state
  return before === null || before === after ? titled(after) : `${titled(before)} → ${titled(after)}`
}

function rowsOfRecord(definition: Workflow, record: ActionRecord, nameOf: NameOf): readonly TableRow[] {
  const { sequence, action, actor, at, form, reason } = record
  const done = actionOf(definition, action)
  const roles = actor.roles.map((role) => ROLES[role].title.zh).join('、')
  const why =
    reason === null ? [] : [row('理由', `${done?.reasons?.[reason.code]?.title.zh ?? reason.code} ${reason.words}`)]
  const fields = Object.entries(done?.form ?? {}).flatMap(([name, field]) => {
    const value = form[name]
    return value === undefined ? [] : [row(field.title.zh, writtenValue(value, field, nameOf))]
  })
  return [
    row(`第${sequence}步`, done?.title.zh ?? action),
    row('办理人', `${nameOf(actor.id)}（${[roles, actor.unit ?? ''].filter((one) => one !== '').join('，')}）`),
    row('时间', writtenMoment(at)),
    row('状态', wayOf(definition, record)),
    ...why,
    ...fields,
  ]
}

/** 办理经过: everything that was done, by whom and when, from which state to which, with what was filled in. What is sealed stays sealed. */
export const volumeCourse = (definition: Workflow, { records }: Matter, nameOf: NameOf): ComposedDocument =>
  paper(
    '办理经过',
    records.map((record): Part => ({ kind: 'table', rows: rowsOfRecord(definition, record, nameOf) })),
  )

/** What the remarks tell of the volume. */
export interface VolumeRemarks {
  readonly pieces: number
  /** The hash of the last line of the chain of actions. */
  readonly chain: string
  /** What was left out, each with its reason. */
  readonly leftOut: readonly string[]
}

/** 备考表: how many pieces, what was left out and why, how to prove the volume whole. */
export function volumeRemarks({ pieces, chain, leftOut }: VolumeRemarks): ComposedDocument {
  const rows = [
    row('件数', `本卷共${pieces}件`),
    row('未入卷', leftOut.length === 0 ? '无' : leftOut.join('\n')),
    row('办理记录链', chain),
    row('核验', '各件的散列值载于 manifest.json，办理记录逐条相连载于 actions.jsonl，可以脱机核验。'),
  ]
  const byHand = ['立卷人：', '检查人：', '日期：'].map((text): Part => ({ kind: 'byHand', text }))
  return paper('备考表', [{ kind: 'table', rows }, ...byHand])
}
