import type { Model } from '../../language'

export const ctrContqScopeFiled: Model = {
  id: 'CTR-CONTQ-SCOPE/filed',
  version: 1,
  title: { zh: '案件已经受理、立案仍继续盘问', en: 'Continued questioning in a case already accepted or filed' },
  meaning: {
    zh: '明知所涉案件已经作为治安案件受理或者立为刑事案件的，不得适用继续盘问，应当依法传唤、拘传。继续盘问的记录上写明了该案的，即可认为知道。',
    en: 'Where the unit knows that the case has been accepted or filed, the person is summoned instead. A record that itself names the case shows that it was known.',
  },
  cause: { zh: '多因用继续盘问争取办理传唤手续的时间。', en: 'It bought time for the summons papers.' },
  cure: {
    zh: '核对受案、立案时间和盘问审批表；提出纠正。',
    en: 'Compare acceptance, filing and the approval form; demand correction.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'CONT', article: '9', item: '6' }],
  quote: { law: 'CONT', text: '明知其所涉案件已经作为治安案件受理或者已经立为刑事案件的' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2004-10-01' },
  over: 'measure',
  check: {
    presence: {
      at: { event: 'continuedQuestioningBegan' },
      of: { event: ['caseAccepted', 'caseFiled'] },
      window: 'before',
    },
  },
}
