import { bilingual } from './bilingual'

/** Fields in which a day or a time of day is written. */
export const fieldWords = bilingual({
  zh: {
    field: {
      form: {
        day: '年-月-日',
        moment: '年-月-日 时:分',
        month: '年-月',
        time: '时:分',
      },
      unreadable: '请按“{}”填写，例如 {}',
      tooEarly: '不早于 {}',
      tooLate: '不晚于 {}',
      open: '打开日历',
      calendar: '选择日期',
      before: '上月',
      after: '下月',
    },
  },
  en: {
    field: {
      form: {
        day: 'yyyy-mm-dd',
        moment: 'yyyy-mm-dd hh:mm',
        month: 'yyyy-mm',
        time: 'hh:mm',
      },
      unreadable: 'Write {}, for example {}',
      tooEarly: 'Not before {}',
      tooLate: 'Not after {}',
      open: 'Open the calendar',
      calendar: 'Choose a day',
      before: 'Previous month',
      after: 'Next month',
    },
  },
})
