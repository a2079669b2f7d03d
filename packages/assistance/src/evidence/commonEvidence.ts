import { yesNo } from '../known'
import { local, read, rules, type Source } from '../source'
import type { CrossCheck, EvidenceItem, EvidenceList } from './evidenceList'

export const item = (zh: string, en: string, source: Source = local): EvidenceItem => ({ title: { zh, en }, source })

/** What every case file should hold. */
const items: EvidenceList['items'] = {
  identity: item('身份、年龄、前科、人大代表和公职身份材料', 'Identity, age, record, status', read('MPS', '203')),
  arrestAccount: item('到案经过（时间、地点、民警签名）', 'Account of the arrest: time, place, signatures'),
  filing: item('受案登记表、立案决定书', 'Acceptance and filing decision', read('MPS', '171', '178')),
  measures: item('强制措施文书、通知家属', 'Papers of measures, notice to the family', read('CPL', '85')),
  rightsNotice: item(
    '权利义务告知、认罪认罚告知、值班律师告知',
    'Rights, plea and duty lawyer told',
    read('CPL', '34', '36', '120'),
  ),
  interrogation: item(
    '讯问笔录（二人、地点、时间、逐页签名）',
    'Interrogation records: two officers, place, time, signatures',
    read('CPL', '118', '122'),
  ),
  avRecording: {
    ...item('讯问同步录音录像', 'Recording of the interrogation', read('MPS', '208')),
    when: { field: 'recordingRequired', is: [true] },
    cure: {
      zh: '核对与笔录是否一致；缺失的说明原因并提供其他证明合法性的材料。',
      en: 'Compare with the record; where it is lacking, explain and prove lawfulness otherwise.',
    },
  },
  seizure: item('扣押清单、保管和照片', 'List of seized things, custody, photographs', read('CPL', '142')),
  expertOpinion: {
    ...item(
      '鉴定意见、机构和人员资质、告知当事人',
      'Expert opinion, qualification, told to the parties',
      read('CPL', '148'),
    ),
    cure: { zh: '补充资质材料；未告知的补充告知。', en: 'Supply the qualification; tell who was not told.' },
  },
  electronicData: item('电子数据提取笔录、校验值、见证', 'Extraction of electronic data, hash, witness'),
  circumstances: item('前科、累犯、自首、立功材料', 'Former convictions, surrender, merit'),
  property: item('涉案财物处理材料', 'What became of property', read('CPL', '245')),
  dangerEvidence: item('社会危险性证据', 'Evidence of social danger', {
    ...rules('135'),
    basis: [...read('MPS', '133').basis, ...rules('135').basis],
  }),
  pleaAndViews: item('认罪认罚和听取被害人意见材料', 'Plea, views of the victim', read('CPL', '173')),
}

const crossChecks: Readonly<Record<string, CrossCheck>> = {
  twoOfficers: {
    kind: 'people',
    item: 'interrogation',
    least: 2,
    title: { zh: '讯问时侦查人员不得少于二人', en: 'At least two investigators interrogate' },
    cure: {
      zh: '核对笔录签名和录像；确系一人讯问的，不得作为定案根据前须补正或者说明。',
      en: 'Compare signatures and recording; have it corrected or explained.',
    },
    source: read('CPL', '118'),
  },
  filedBeforeQuestioning: {
    kind: 'order',
    first: 'arrestAccount',
    then: 'interrogation',
    title: { zh: '讯问早于到案', en: 'Interrogated before arrival' },
    cure: { zh: '核对到案经过与讯问笔录的时间。', en: 'Compare the times of both.' },
    source: local,
  },
  oneAtATime: {
    kind: 'oneAtATime',
    title: { zh: '同一人同时出现在不同地点', en: 'One person in two places at one time' },
    cure: {
      zh: '核对各笔录的起止时间、地点和人员签名，要求作出合理解释。',
      en: 'Compare times, places and signatures; have it explained.',
    },
    source: local,
  },
}

export const commonAsks: EvidenceList['asks'] = {
  recordingRequired: yesNo('应当同步录音录像', 'Recording is required'),
}

type Own = Omit<EvidenceList, 'asks' | 'items' | 'crossChecks'> &
  Partial<Pick<EvidenceList, 'asks' | 'crossChecks'>> & {
    readonly own: EvidenceList['items']
  }

/** A checklist: what its offence needs, then what every file needs. */
export const listOf = ({ own, asks = {}, crossChecks: more = {}, ...table }: Own): EvidenceList => ({
  ...table,
  asks: { ...commonAsks, ...asks },
  items: { ...own, ...items },
  crossChecks: { ...more, ...crossChecks },
})
