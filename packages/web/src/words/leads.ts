import { bilingual } from './bilingual'

/** The office's own leads. */
export const leadsWords = bilingual({
  zh: {
    leads: {
      title: '提醒时间',
      note: '期限届满之前多久提醒本院，由本院自定，不是法律规定的期限。保存后，正在计算的期限立即按新设置提醒。',
      hourTerms: '以小时计的期限，提前',
      dayTerms: '以日计的期限，提前',
      monthTerms: '以月计的期限，提前',
      minutes: '分钟',
      hours: '小时',
      days: '天',
      save: '保存',
      saved: '已保存，正在计算的期限已按新设置重新安排提醒。',
      standard: '恢复标准设置',
      restore: '恢复为标准设置并立即保存？',
      cancel: '取消',
      history: '设置经过',
      at: '时间',
      by: '设置人',
      empty: '尚未改动，现按标准设置提醒。',
    },
  },
  en: {
    leads: {
      title: 'Leads',
      note: "How long before a limit this office is reminded: the office's own choice, not a number of the law. Running clocks follow at once.",
      hourTerms: 'Terms of hours, before the limit',
      dayTerms: 'Terms of days, before the limit',
      monthTerms: 'Terms of months, before the limit',
      minutes: 'minutes',
      hours: 'hours',
      days: 'days',
      save: 'Save',
      saved: 'Saved; the running clocks have new reminders.',
      standard: 'Restore the standard',
      restore: 'Restore the standard leads and save them at once?',
      cancel: 'Cancel',
      history: 'History',
      at: 'When',
      by: 'By',
      empty: 'Never changed; the standard leads hold.',
    },
  },
})
