import type { Bilingual } from '@hengjian/law'
import { local, read, type Source } from './source'

/** The agencies that work together in the office's mechanism. */
export const AGENCIES = {
  police: { zh: '公安机关', en: 'Police' },
  procuratorate: { zh: '检察机关', en: 'Procuratorate' },
  court: { zh: '法院', en: 'Court' },
  justice: { zh: '司法行政机关', en: 'Justice bureau' },
} as const satisfies Record<string, Bilingual>
export type Agency = keyof typeof AGENCIES

interface HandOver {
  readonly what: Bilingual
  readonly from: Agency
  readonly to: Agency
}

interface Stage {
  readonly title: Bilingual
  readonly duties: Readonly<Record<Agency, Bilingual>>
  readonly handOvers: readonly HandOver[]
  readonly source: Source
}

const over = (zh: string, en: string, from: Agency, to: Agency): HandOver => ({ what: { zh, en }, from, to })

/**
 * 职责矩阵 (S39): who does what at each stage from investigation to execution, and what is handed over to whom. The duties are the law's; how the four
 * agencies share them in this centre, their agreement says.
 */
export const RESPONSIBILITIES: Readonly<Record<string, Stage>> = {
  investigation: {
    title: { zh: '侦查', en: 'Investigation' },
    duties: {
      police: {
        zh: '立案、采取措施、收集证据，通报办案信息',
        en: 'Files cases, takes measures and evidence, reports what it does',
      },
      procuratorate: {
        zh: '立案和侦查活动监督，提前介入，捕前分流',
        en: 'Supervises filing and investigation, intervenes early, diverts before arrest',
      },
      court: { zh: '—', en: '—' },
      justice: { zh: '指派值班律师，提供法律帮助', en: 'Assigns duty lawyers' },
    },
    handOvers: [
      over('捕前分流报送表', 'Report for diversion', 'police', 'procuratorate'),
      over('捕前分流意见书', 'Opinion on diversion', 'procuratorate', 'police'),
      over('监督文书', 'Supervision documents', 'procuratorate', 'police'),
    ],
    source: read('CPL', '113', '115'),
  },
  arrest: {
    title: { zh: '审查逮捕', en: 'Arrest review' },
    duties: {
      police: {
        zh: '提请批准逮捕，提交社会危险性证据，执行决定并回执',
        en: 'Requests arrest with evidence of danger, executes and reports back',
      },
      procuratorate: { zh: '审查决定，讯问，听取辩护律师意见', en: 'Decides, questions, hears the defender' },
      court: { zh: '—', en: '—' },
      justice: { zh: '律师提出意见', en: 'Lawyers are heard' },
    },
    handOvers: [
      over('提请批准逮捕书及案卷', 'Request for arrest with the file', 'police', 'procuratorate'),
      over('批准、不批准逮捕决定书', 'Decision on arrest', 'procuratorate', 'police'),
      over('执行回执', 'Receipt of execution', 'police', 'procuratorate'),
    ],
    source: read('CPL', '87', '90'),
  },
  prosecution: {
    title: { zh: '审查起诉', en: 'Prosecution review' },
    duties: {
      police: { zh: '移送起诉，补充侦查', en: 'Transfers the case, supplements the evidence' },
      procuratorate: {
        zh: '审查、认罪认罚、量刑建议、起诉或者不起诉',
        en: 'Reviews, takes pleas, proposes the sentence, prosecutes or not',
      },
      court: { zh: '—', en: '—' },
      justice: { zh: '值班律师在场见证，委托的社会调查', en: 'Duty lawyers attend, social inquiries are made' },
    },
    handOvers: [
      over('起诉意见书及案卷', 'Opinion to prosecute with the file', 'police', 'procuratorate'),
      over('补充侦查决定书、提纲', 'Return for supplement', 'procuratorate', 'police'),
      over('提供法律帮助通知书', 'Notice to give legal help', 'procuratorate', 'justice'),
    ],
    source: read('CPL', '173', '174', '175'),
  },
  trial: {
    title: { zh: '审判', en: 'Trial' },
    duties: {
      police: { zh: '押解、出庭说明情况', en: 'Escorts, explains in court' },
      procuratorate: { zh: '出庭公诉，审判监督', en: 'Appears for the prosecution, supervises the trial' },
      court: { zh: '速裁案件集中审理、当庭宣判', en: 'Tries fast-track cases together, judges in court' },
      justice: { zh: '律师辩护', en: 'Lawyers defend' },
    },
    handOvers: [
      over('起诉书、量刑建议书及案卷', 'Indictment and proposal with the file', 'procuratorate', 'court'),
      over('判决书', 'Judgment', 'court', 'procuratorate'),
    ],
    source: read('CPL', '176', '224'),
  },
  defence: {
    title: { zh: '辩护与法律帮助', en: 'Defence and legal help' },
    duties: {
      police: { zh: '告知权利，转交申请，安排会见', en: 'Tells of the rights, passes requests on, arranges meetings' },
      procuratorate: { zh: '告知权利，听取意见并记录', en: 'Tells of the rights, hears and records' },
      court: { zh: '告知权利，通知辩护', en: 'Tells of the rights, has a defender appointed' },
      justice: { zh: '排班、指派、质量监督', en: 'Rosters, assigns and oversees lawyers' },
    },
    handOvers: [
      over('法律帮助申请', 'Request for legal help', 'police', 'justice'),
      over('指派通知', 'Notice of assignment', 'justice', 'procuratorate'),
    ],
    source: read('CPL', '36'),
  },
  execution: {
    title: { zh: '执行', en: 'Execution' },
    duties: {
      police: { zh: '交付执行，拘役执行', en: 'Delivers, executes short detention' },
      procuratorate: { zh: '执行监督', en: 'Supervises execution' },
      court: { zh: '送达执行文书', en: 'Serves the papers of execution' },
      justice: { zh: '社区矫正', en: 'Community correction' },
    },
    handOvers: [
      over('执行通知书、判决书副本', 'Notice of execution and judgment', 'court', 'justice'),
      over('执行情况回执', 'Receipt of execution', 'justice', 'court'),
    ],
    source: local,
  },
}
