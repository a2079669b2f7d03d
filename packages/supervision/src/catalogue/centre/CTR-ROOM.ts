import type { Model } from '../../language'

export const ctrRoom: Model = {
  id: 'CTR-ROOM',
  version: 1,
  title: { zh: '未在讯问室讯问', en: 'Interrogated outside the interrogation room' },
  meaning: {
    zh: '讯问应当在公安机关执法办案场所的讯问室进行。例外：紧急情况下在现场；严重伤病、残疾行动不便或者怀孕的，在其住处或者医院；正在执行行政拘留、强制戒毒或者服刑的，在执行场所；不需要拘留、逮捕并经批准的，在其住处。送看守所以后的讯问另有规则。',
    en: 'Interrogation takes place in the interrogation room of a police handling place. Excepted: on the scene in urgency; at home or in hospital when seriously ill, disabled or pregnant; at the place of execution for people serving detention, detox or a sentence; at home with approval where no custody is needed. After intake into the detention house another rule applies.',
  },
  cause: { zh: '多因办公室、会议室“顺便谈话”后形成笔录。', en: 'A talk “in passing” in an office became a record.' },
  cure: {
    zh: '核对地点和录像；不属例外的，提出纠正并审查该份笔录。',
    en: 'Check the place and the video; without an exception demand correction and examine the record.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '198', paragraph: '1' },
    { law: 'MPS', article: '198', paragraph: '3' },
    { law: 'MPS', article: '198', paragraph: '4' },
  ],
  quote: { law: 'MPS', text: '应当在公安机关执法办案场所的讯问室进行' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'interrogation',
  check: {
    field: {
      of: {
        event: 'interrogationBegan',
        where: {
          and: [
            { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] },
            { '!': [{ var: 'event.person.inDetentionCentre' }] },
          ],
        },
      },
      require: {
        or: [
          {
            in: [
              { var: 'event.placeKind' },
              ['interrogationRoom', 'minorsArea', 'detentionCentre', 'lockup', 'prison'],
            ],
          },
          {
            and: [
              { '==': [{ var: 'event.placeKind' }, 'caseHandlingCentre'] },
              { in: [{ var: 'event.room.placeKind' }, ['interrogationRoom', 'minorsArea']] },
            ],
          },
          {
            and: [
              { '==': [{ var: 'event.placeKind' }, 'scene'] },
              { '==': [{ var: 'event.exception' }, 'urgentScene'] },
            ],
          },
          {
            and: [
              { in: [{ var: 'event.placeKind' }, ['home', 'hospital']] },
              {
                or: [
                  { '==': [{ var: 'event.exception' }, 'seriousIllness'] },
                  { some: [{ var: ['event.person.groups', []] }, { in: [{ var: '' }, ['seriouslyIll', 'pregnant']] }] },
                ],
              },
            ],
          },
          { and: [{ '==': [{ var: 'event.placeKind' }, 'home'] }, { '==': [{ var: 'event.exception' }, 'lawful'] }] },
        ],
      },
    },
  },
}
