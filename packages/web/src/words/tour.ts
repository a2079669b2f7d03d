import { bilingual } from './bilingual'

/** The tour of the desk. */
export const tourWords = bilingual({
  zh: {
    tour: {
      again: '重看值班台引导',
      previous: '上一步',
      next: '下一步',
      finish: '知道了',
      dutyTitle: '谁在当班',
      duty: '这里按值班表列出当班人员和先后顺序。期限紧迫时先提请第一人确认，十分钟无人确认转下一人；需要声音提示可在此打开。',
      figuresTitle: '一眼看全局',
      figures: '在区人员、新立案、紧迫期限、新发现和数据源。每个数字都可以点开，看到逐项明细和算法。',
      clocksTitle: '什么先到期',
      clocks: '按最迟时刻排列。点“为什么是这个时刻？”可以看到逐步推算、条文和证据，并可当场复算。',
      findingsTitle: '新发现了什么',
      findings:
        '模型发现的问题即时出现，同一原因的并为一组。点开后确认成案或者说明理由排除；早已过期才报来的事项另列积压。',
      boardTitle: '黄金二十四小时',
      board: '每人一行、十五格，随事实报来逐格填上。用方向键移动，回车查看每一格为什么是这个状态。',
    },
  },
  en: {
    tour: {
      again: 'Tour of the desk again',
      previous: 'Back',
      next: 'Next',
      finish: 'Done',
      dutyTitle: 'Who is on duty',
      duty: 'The people on duty by the roster, in their order. An urgent clock is put to the first and after ten minutes to the next. A sound can be switched on here.',
      figuresTitle: 'The whole at a glance',
      figures:
        'People inside, new cases, urgent clocks, new findings and sources. Every figure opens its rows and says how it counts.',
      clocksTitle: 'What runs out first',
      clocks:
        'By the latest instant. “Why this instant?” shows the count step by step, the articles and the evidence, and recomputes on the spot.',
      findingsTitle: 'What is new',
      findings:
        'What the models find appears at once, one cause in one group. Open it to confirm, or to dismiss with a reason. What was over long before it was reported waits in the backlog.',
      boardTitle: 'The golden 24 hours',
      board:
        'One row a person, fifteen cells, filled as facts arrive. Arrow keys move, Enter says why a cell stands as it does.',
    },
  },
})
