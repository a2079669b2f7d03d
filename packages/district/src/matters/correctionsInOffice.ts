import { type MatterCourse, RELATED, step, type Telling } from './course'

const RECORDING_LAW = '《中华人民共和国刑事诉讼法》第一百二十三条'

/** Investigation supervision that has not left the office: found, verified, drafted, waiting for a head or for the chief. */
export const correctionsInOffice = ({ at, ago, on, dayOf, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'investigation-found',
    workflow: 'investigationSupervision',
    origin: { models: ['CTR-AV-FULL', 'CTR-AV-FULL/start', 'CTR-AV-MUST', 'CTR-ROOM'] },
    steps: [
      step('jiancha', ago(3), 'open', {
        ...{ source: 'comparison', foundOn: dayOf(ago(3)), stage: 'questioning', ...RELATED },
        ...{ caseName: '{case}', violationType: ['recording'] },
      }),
    ],
  },
  {
    id: 'investigation-verified',
    workflow: 'investigationSupervision',
    steps: [
      step('jiancha', at(4, 10, 0), 'open', {
        ...{ source: 'patrol', foundOn: on(4), stage: 'detention', caseName: `${who(21)}涉嫌故意伤害案` },
        ...{ unit: '刑侦大队', suspects: who(21), violationType: ['family'] },
        facts: '巡查发现拘留后二十六小时尚未通知家属，登记栏空白。',
      }),
      step('handler', at(2, 14, 30), 'verify', {
        ...{ methods: ['registers', 'officers'], team: ['shujier'] },
        findings: '通知记录载明的通知时间为拘留后二十七小时，办案民警称因联系方式有误延误，未见说明材料。',
      }),
    ],
  },
  {
    id: 'investigation-toSign',
    workflow: 'investigationSupervision',
    steps: [
      step('jiancha', at(7, 9, 0), 'open', {
        ...{ source: 'caseHandling', foundOn: on(7), stage: 'evidence', caseName: `${who(22)}涉嫌盗窃案` },
        ...{ unit: '松涧派出所', suspects: who(22), violationType: ['acts'], ...RELATED },
        facts: '辨认笔录显示辨认对象仅四人，且见证人为办案单位辅警。',
      }),
      step('lunzhi', at(5, 9, 30), 'verify', {
        ...{ methods: ['registers', 'recordings', 'officers'], team: ['zhuli'] },
        findings: '辨认录像证实被辨认人为四名，见证人系该所辅警，民警承认未按规定组织辨认。',
      }),
      step('lunzhi', at(1, 16, 20), 'draftNotice', {
        findings: '组织辨认时被辨认人少于七人，且由本单位辅警担任见证人。',
        legalBasis: '《公安机关办理刑事案件程序规定》第二百六十条',
        correctionOpinion: '重新依法组织辨认，并对相关民警进行提醒。',
        replyBy: on(-14),
      }),
    ],
  },
  {
    id: 'investigation-toDecide',
    workflow: 'investigationSupervision',
    origin: { course: 'clue-disposed' },
    steps: [
      step('jiancha', at(11, 10, 0), 'open', {
        ...{ source: 'department', foundOn: on(26), stage: 'questioning', caseName: `${who(23)}涉嫌贩卖毒品案` },
        ...{ unit: '松涧派出所', suspects: who(23), violationType: ['recording'] },
        facts: '讯问录音录像比笔录载明的时间短三十八分钟，其间的讯问没有录音录像。',
      }),
      step('handler', at(8, 9, 0), 'verify', {
        ...{ methods: ['registers', 'recordings', 'officers'], team: ['shuji'] },
        findings: '录音录像设备完好，民警在录音录像结束后继续讯问三十八分钟并记入笔录。',
      }),
      step('handler', at(3, 10, 30), 'draftCorrection', {
        method: 'correction',
        findings: '二次讯问后段三十八分钟未录音录像，却记入同一份讯问笔录。',
        legalBasis: RECORDING_LAW,
        correctionOpinion: '该段供述不得作为提请批准逮捕的依据，补充说明并对责任民警批评教育。',
        replyBy: on(-12),
      }),
      step('fuzeren', at(1, 11, 0), 'agreeCorrection', { headOpinion: '事实清楚，同意制发纠正违法通知书。' }),
    ],
  },
]
