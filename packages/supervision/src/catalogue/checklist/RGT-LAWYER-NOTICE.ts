import type { Model } from '../../language'
import { inTime } from './inTime'
import { toldOnPaper } from './toldOnPaper'

export const rgtLawyerNotice: Model = {
  id: 'RGT-LAWYER-NOTICE',
  version: 1,
  title: { zh: '未告知有权委托辩护人、申请法律援助', en: 'Not told of the right to counsel and legal aid' },
  duty: { zh: '告知委托辩护和法律援助权利', en: 'Tell of counsel and legal aid' },
  meaning: {
    zh: '第一次讯问或者采取强制措施时（以先到者为准），应当告知犯罪嫌疑人有权委托律师作为辩护人、可以申请法律援助，并记录在案；签了告知书，或者笔录中写明这两项即可。两小时为本院核对用的宽限。',
    en: "At the first interrogation or measure, whichever is earlier, the suspect is told of counsel and of legal aid, and it is recorded; a signed sheet, or both written in the transcript, is enough. Two hours is this office's allowance.",
  },
  cause: {
    zh: '多因只笼统告知诉讼权利，或者首次讯问在夜间仓促进行。',
    en: 'Rights were told in general terms only, or the first interrogation was hurried at night.',
  },
  cure: {
    zh: '核对告知书和笔录；未告知的，要求补充告知并提出纠正。',
    en: 'Check sheet and transcript; if not told have it done and demand correction.',
  },
  stage: 'rights',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '34', paragraph: '2' },
    { law: 'MPS', article: '43', paragraph: '1' },
    { law: 'SPP', article: '567', item: '12' },
  ],
  quote: { law: 'CPL', text: '应当告知犯罪嫌疑人有权委托辩护人' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  params: { local_minutes: 120 },
  check: {
    absence: {
      at: {
        event: ['interrogationBegan', 'measureBegan'],
        where: {
          or: [
            { '!=': [{ var: 'event.kind' }, 'interrogationBegan'] },
            { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] },
          ],
        },
        pick: 'first',
      },
      of: toldOnPaper('counselNotice', ['counsel', 'legalAid'], inTime),
      window: 'ever',
      within: { count: 'IMM', of: { minutes: { var: 'param.local_minutes' } } },
    },
  },
}
