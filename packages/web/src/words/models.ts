import { bilingual } from './bilingual'

/** Supervision models. */
export const modelsWords = bilingual({
  zh: {
    models: {
      title: '监督模型',
      stage: '环节',
      status: '条文状态',
      over: '判断对象',
      params: '参数',
      law: '法定',
      local: '本院自定',
      definition: '定义',
      counts: '判断结果',
      empty: '没有模型。',
    },
    stage: {
      filing: '受立案',
      centre: '办案区',
      coercive: '强制措施',
      custody: '侦查羁押',
      investigation: '侦查行为',
      rights: '诉讼权利',
      plea: '认罪认罚',
      review: '审查',
      correction: '文书跟踪',
      crossdata: '数据比对',
    },
  },
  en: {
    models: {
      title: 'Supervision models',
      stage: 'Stage',
      status: 'Text',
      over: 'Judges',
      params: 'Parameters',
      law: 'law',
      local: "office's own",
      definition: 'Definition',
      counts: 'Verdicts',
      empty: 'No model.',
    },
    stage: {
      filing: 'filing',
      centre: 'centre',
      coercive: 'coercive measures',
      custody: 'custody',
      investigation: 'investigation',
      rights: 'rights',
      plea: 'plea',
      review: 'review',
      correction: 'follow-up',
      crossdata: 'cross-data',
    },
  },
})
