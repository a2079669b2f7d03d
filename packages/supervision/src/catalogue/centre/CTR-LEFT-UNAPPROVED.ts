import type { Model } from '../../language'
import { approvedOuting } from './approvedOuting'

export const ctrLeftUnapproved: Model = {
  id: 'CTR-LEFT-UNAPPROVED',
  version: 1,
  title: { zh: '未经批准将嫌疑人带出办案区', en: 'Suspect taken out of the centre without approval' },
  meaning: {
    zh: '嫌疑人进入办案区后，只有为起赃、辨认现场或者尸体，并经办案部门负责人批准，才可以带出；紧急就医除外。最后离开（释放、移送羁押或者执行）不属于带出。',
    en: 'Once inside, a suspect is taken out only to recover loot or to identify a scene or a body, with the approval of the head of the handling department; a medical emergency is excepted. The final exit is not an outing.',
  },
  cause: {
    zh: '多因带出指认、取物时事后补批，或者为在区外谈话而带出。',
    en: 'Often the outing was approved afterwards, or the person was taken out to be talked to elsewhere.',
  },
  cure: {
    zh: '核对带出审批表、起止时间、目的地和执法记录仪；未经批准的，提出纠正并查明带出期间的活动。',
    en: 'Check the approval, times, destination and body-camera video; without approval demand correction and establish what was done outside.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'partial',
  basis: [{ law: 'BAQ', article: '4', paragraph: '1' }],
  quote: { law: 'BAQ', text: '不得将违法犯罪嫌疑人带出办案区' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  params: { purposes: ['recoverLoot', 'identifyScene', 'identifyBody'] },
  check: {
    field: {
      of: {
        event: 'outingBegan',
        where: {
          and: [
            { in: [{ var: ['event.visit.personRole', 'suspect'] }, ['suspect', 'offender']] },
            { '!': [{ in: [{ var: ['event.purpose', 'unknown'] }, ['release', 'handOver']] }] },
          ],
        },
      },
      require: approvedOuting,
    },
  },
}
