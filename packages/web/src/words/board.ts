import { bilingual } from './bilingual'

/** The head's board, and the queues of the desk. */
export const boardWords = bilingual({
  zh: {
    board: {
      title: '流程看板',
      nobody: '尚无承办人',
      columns: '按状态分列',
      path: '经过',
      outcome: '结果',
      asTable: '按表格看',
      asBoard: '按看板看',
      all: '全部列表',
      countWhy:
        '流程走到“{}”、您可以查看的事项。列中最多排出二十件：未办结的期限近的在前，已办结的近期办结的在前；其余见“全部列表”。超过一千件写作“1000+”。',
      overdueWhy: '本列中期限已过、尚未办结的事项，已经包括在上面的件数里。',
      empty: '这类业务还没有事项。从发现、案件页面登记，登记后出现在这里。',
    },
    queues: {
      mine: '轮到我',
      empty: '没有待办。',
      unlimited: '另有{}项没有期限',
      watched: '承办人不在岗，由{}代管',
      watchedMeanwhile: '尚无承办人，由{}代管',
      notes: '交接事项 {} 项待接收',
      swaps: '调班 {} 件待您处理',
    },
  },
  en: {
    board: {
      title: 'Board',
      nobody: 'no handler yet',
      columns: 'By state',
      path: 'Path',
      outcome: 'Outcome',
      asTable: 'As a table',
      asBoard: 'As a board',
      all: 'Whole list',
      countWhy:
        'Matters in the state “{}” that you may read. At most twenty stand in the column: of those not ended the ones due first, of those ended the latest; the rest are in the whole list. Over a thousand is written “1000+”.',
      overdueWhy:
        'Matters of this column whose limit has passed and that have not ended; they are among those counted above.',
      empty: 'No matter of this kind yet. One opened from a finding or a case appears here.',
    },
    queues: {
      mine: 'My turn',
      empty: 'Nothing waits.',
      unlimited: '{} more without a limit',
      watched: 'handler off duty, watched by {}',
      watchedMeanwhile: 'no handler yet, watched by {}',
      notes: 'To take over: {}',
      swaps: 'Swaps waiting for you: {}',
    },
  },
})
