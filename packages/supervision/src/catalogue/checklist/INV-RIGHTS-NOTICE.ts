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
    zh: '讯问时应当告知犯罪嫌疑人享有的诉讼权利，以及如实供述可以从宽处理和认罪认罚的规定。签了告知书，或者笔录中写明告知了这两项内容，有其一即可；只缺告知书的，属于瑕疵。本院只核对首次讯问，前后两小时内签署的都算。',
    en: 'The suspect is told of his rights, of leniency for a truthful account and of the plea rules. A signed notice, or both written in the transcript, is enough; a missing sheet alone is a defect. This office looks at the first interrogation and allows two hours before and after it.',
  },
  cause: {
    zh: '多因告知书事后补签，或者套用笔录模板时漏项。',
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
  // The sheet may be signed while people wait, the transcript printed after the last question.
  params: { local_tolerance: { hours: 2 } },
  check: {
    absence: {
      at: { interval: 'interrogation', where: { '==': [{ var: 'event.interrogation.sequence' }, 1] } },
      of: toldOnPaper('rightsNotice', ['rights', 'leniency']),
      window: 'during',
      tolerance: { var: 'param.local_tolerance' },
    },
  },
}
