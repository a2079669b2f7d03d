import { bilingual } from './bilingual'

/** What keeps the desk readable: findings of one cause, and the backlog. */
export const floodWords = bilingual({
  zh: {
    cause: {
      alike: '同因',
      note: '由同一事实引起的发现',
    },
    backlog: {
      title: '积压发现',
      note: '这些事项在报来之前期限已过七天以上，不在值班台和即时提示中出现，请安排时间逐项清理。',
      empty: '没有积压。迟报数据中期限早已届满的事项会列在这里。',
      link: '积压',
    },
  },
  en: {
    cause: {
      alike: 'alike',
      note: 'Findings that one occurrence brought about',
    },
    backlog: {
      title: 'Backlog of findings',
      note: 'These were over more than seven days before they were reported. They stay off the desk and make no noise; work them off when there is time.',
      empty: 'No backlog. What was over long before it was reported appears here.',
      link: 'Backlog',
    },
  },
})
