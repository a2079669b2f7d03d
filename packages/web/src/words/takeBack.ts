import { bilingual } from './bilingual'

/** Taking a decision back. */
export const takeBackWords = bilingual({
  zh: {
    takeBack: {
      action: '撤销决定',
      confirmed: '撤销成案',
      dismissed: '撤销排除',
      note: '撤销后该发现恢复为待处理，原决定和撤销理由均保留在经过中。',
    },
  },
  en: {
    takeBack: {
      action: 'Take back',
      confirmed: 'Take the confirmation back',
      dismissed: 'Take the dismissal back',
      note: 'The finding will be open again; the decision and the reason for taking it back stay in its history.',
    },
  },
})
