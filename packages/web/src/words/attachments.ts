import { bilingual } from './bilingual'

/** Files of casework. */
export const attachmentsWords = bilingual({
  zh: {
    file: {
      choose: '选择文件',
      hint: '可一次选择多个，或者拖到此处；每个不超过 {}。可收 PDF、OFD、Word、Excel、图片、文本、录音、录像。',
      underWay: '正在上传',
      remove: '移除',
      gone: '已过期，请移除后重新上传',
      notSent: '“{}”没有上传，重新登录后请再选一次。',
      tooLarge: '文件超过 {} 的上限，未上传。请分成几个文件，或者降低扫描、录像的清晰度。',
    },
    scan: { clean: '已查毒', failed: '查毒未完成', absent: '未查毒' },
  },
  en: {
    file: {
      choose: 'Choose files',
      hint: 'Several at a time, or drop them here; {} each at most. PDF, OFD, Word, Excel, pictures, text, sound and video.',
      underWay: 'Uploading',
      remove: 'Remove',
      gone: 'Expired: remove it and upload it again',
      notSent: '“{}” was not sent: choose it again once you have signed in.',
      tooLarge: 'Larger than {}; it was not sent. Send it in parts, or scan or record it at a lower resolution.',
    },
    scan: { clean: 'scanned', failed: 'scan not finished', absent: 'not scanned' },
  },
})
