import type { Model } from '../../language'

export const invSeparate: Model = {
  id: 'INV-SEPARATE',
  version: 1,
  title: { zh: '同案犯罪嫌疑人、证人未个别讯问询问', en: 'Co-suspects or witnesses questioned together' },
  meaning: {
    zh: '同案犯罪嫌疑人应当个别讯问，证人、被害人应当个别询问，防止串供和相互影响。记明的对质、同一房间内不同案件、多人共用一个房号的开放办公室不在此列。五分钟以内的重叠视为交接。',
    en: 'Suspects, witnesses and victims of one case are questioned one by one, so that they do not influence each other. A confrontation recorded as such, different cases in one room and an open office are excepted; an overlap of up to five minutes counts as a change-over.',
  },
  cause: { zh: '多因讯问室不足，或者笔录起止时间填写不实。', en: 'Too few rooms, or untrue times in the records.' },
  cure: {
    zh: '核对房间录像与两份笔录的起止时间，要求说明；属实的，提出纠正并审查证据。',
    en: "Compare the room's video with both records; if true demand correction and examine the evidence.",
  },
  stage: 'investigation',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '202', paragraph: '2' },
    { law: 'CPL', article: '124', paragraph: '2' },
    { law: 'MPS', article: '210', paragraph: '2' },
  ],
  quote: { law: 'MPS', text: '讯问同案的犯罪嫌疑人，应当个别进行' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'room',
  params: { local_min_overlap: { minutes: 5 } },
  check: {
    overlap: {
      of: {
        interval: 'interrogation',
        where: { in: [{ var: 'event.interrogation.kind' }, ['interrogation', 'interview']] },
      },
      where: {
        and: [
          { '!=': [{ var: 'event.room.placeKind' }, 'office'] },
          { '==': [{ var: 'event.case' }, { var: 'anchor.case' }] },
          { '!=': [{ var: 'event.person' }, { var: 'anchor.person' }] },
        ],
      },
      tolerance: { var: 'param.local_min_overlap' },
    },
  },
}
