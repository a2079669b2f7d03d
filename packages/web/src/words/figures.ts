import { bilingual } from './bilingual'

/** How the figures of the desk are counted. */
export const figuresWords = bilingual({
  zh: {
    figures: {
      open: '点开查看明细和算法',
      how: '怎么算的：',
      inCentre: '三天之内登记入区、尚未登记离开的人员，每次入区计一人。时间为入区时间。',
      filed24h: '立案时间在二十四小时之内的案件，被更正的立案记录不计。时间为立案时间。',
      urgent: '正在计算、已过本院提醒时间或者法定预警时刻、尚未届满的期限。时间为最迟时刻。',
      newFindings: '待处理的发现，不含积压；同一原因的逐项计算。时间为可知时间。',
      none: '目前没有。',
      more: '仅列出前二百项，另有',
      sources: '数据源',
      fine: '正常',
      sourcesHow: '已设定报送节奏的数据源中，按时报送的有几个。点开查看数据源。',
    },
  },
  en: {
    figures: {
      open: 'Open the rows, and how they are counted',
      how: 'How it is counted:',
      inCentre:
        'Who was registered as entering within three days and not as leaving; one a visit. The time is that of the entry.',
      filed24h:
        'Cases filed within 24 hours; a filing that was corrected does not count. The time is that of the filing.',
      urgent:
        "Running clocks past the office's lead or the protective instant, and not past the limit. The time is the limit.",
      newFindings:
        'Open findings without the backlog; those of one cause count one by one. The time is when they could be known.',
      none: 'None at the moment.',
      more: 'The first two hundred are shown; besides them',
      sources: 'Sources',
      fine: 'fine',
      sourcesHow: 'Of the sources with a rhythm, how many keep it. Opens the board of sources.',
    },
  },
})
