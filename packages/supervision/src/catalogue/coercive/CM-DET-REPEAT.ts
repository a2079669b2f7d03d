import type { Model } from '../../language'

export const cmDetRepeat: Model = {
  id: 'CM-DET-REPEAT',
  version: 1,
  title: { zh: '同一事实反复拘留', en: 'Detained again on the same facts' },
  meaning: {
    zh: '同一事实的拘留期限只有一次，用尽后再次拘留等于变相延长。法律没有直接条文，本条作为线索提示；发现新的事实，或者违反取保候审、监视居住规定需要逮捕的，不在此列。',
    en: 'One set of facts carries one detention period; detaining again after it was used up prolongs it in disguise. No article says so directly, so this is a lead to look into. New facts, or a breach of bail or residential surveillance, are another matter.',
  },
  cause: {
    zh: '期限届满释放后以同一事实重新拘留，或者换用另一案号再次拘留。',
    en: 'After release at the end of the period the person is detained anew on the same facts, or under another case number.',
  },
  cure: {
    zh: '比对两次拘留证载明的事实；确为同一事实且无新情况的，请办案机关说明理由，必要时提出纠正意见。',
    en: 'Compare the facts stated in both warrants; where they are the same and nothing is new, ask for the reasons and, if need be, for correction.',
  },
  stage: 'coercive',
  severity: 'advisory',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '91' },
    { law: 'CPL', article: '99' },
  ],
  quote: { law: 'CPL', text: '采取强制措施法定期限届满的，有权要求解除强制措施' },
  remedies: ['INFO', 'SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'factsKey',
  params: { most: 1 },
  check: {
    tally: {
      of: { event: 'detentionBegan', where: { '!=': [{ var: 'event.ground' }, 'breach'] } },
      max: { var: 'param.most' },
    },
  },
}
