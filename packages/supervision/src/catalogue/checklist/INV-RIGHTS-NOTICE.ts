import type { Model } from '../../language'
import { toldOnPaper } from './toldOnPaper'

export const invRightsNotice: Model = {
  id: 'INV-RIGHTS-NOTICE',
  version: 1,
  title: {
    zh: '首次讯问未告知诉讼权利和认罪认罚规定',
    en: 'First interrogation without notice of rights and of leniency',
  },
  meaning: {
    zh: '讯问时应当告知犯罪嫌疑人享有的诉讼权利、如实供述可以从宽和认罪认罚的规定。告知书签名或者笔录中写明告知内容，二者有其一即可；只缺签名的告知书属于瑕疵。',
    en: 'The suspect is told of his rights, of leniency for a truthful account and of the plea rules. A signed notice or the notice written in the transcript is enough; a missing sheet alone is a defect.',
  },
  cause: {
    zh: '多因告知书事后补签，或者笔录套用模板漏项。',
    en: 'The sheet was signed afterwards, or the template left the item out.',
  },
  cure: {
    zh: '核对告知书、笔录首页和录像；确未告知的，提出纠正并审查供述。',
    en: 'Check sheet, first page and video; if not told demand correction and examine the statement.',
  },
  stage: 'investigation',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '120', paragraph: '2' },
    { law: 'MPS', article: '203', paragraph: '1' },
    { law: 'SPP', article: '567', item: '12' },
  ],
  quote: { law: 'CPL', text: '如实供述自己罪行可以从宽处理和认罪认罚的法律规定' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  where: { '==': [{ var: 'object.kind' }, 'interrogation'] },
  check: {
    absence: {
      at: { interval: 'interrogation', where: { '==': [{ var: 'event.interrogation.sequence' }, 1] } },
      of: toldOnPaper('rightsNotice', 'rights'),
      window: 'during',
      // The sheet may be signed while people wait, the transcript printed after the last question.
      tolerance: { hours: 2 },
    },
  },
}
